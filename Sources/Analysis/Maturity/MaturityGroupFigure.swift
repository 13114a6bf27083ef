public import Statistics

/// How mature the services of a scope are together, in one office or in all offices together, in one cycle.
///
/// A summary of the rows of `MaturityFigure` that have a mean. However many answered for a service, it counts by its weight
/// alone: 1, unless the job gives it another.
public struct MaturityGroupFigure: Sendable, Hashable {
  /// What the index is called.
  public enum Rating: Sendable, Hashable {
    /// N, P, L or F by the edges of ISO/IEC 33020: 15, 50 and 85 percent.
    case attainment(AttainmentRating)
    /// One of three equal bands.
    case band(MaturityBand)
  }

  /// As in `MaturityFigure`.
  public let office: Int?
  public let scope: MaturityScope
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Services that were answered for.
  public let services: Int
  /// Answers for them.
  public let n: Int
  /// Weighted mean of the services' means.
  public let mean: Measured<Double>
  /// The mean as a share of the scale, 0...1.
  public let index: Measured<Double>
  /// The index in words, by the edges that the settings choose.
  public let rating: Measured<Rating>
  /// Median of the services' means, each counting once.
  public let median: Measured<Double>
  /// The lowest of the services' means.
  public let lowest: Measured<Double>
  /// The service with the lowest mean, by its position in the catalogue, the first of several.
  public let lowestService: Int?
  /// The highest level that all of the services reach by `MaturityFigure.stagedLevel`.
  public let stagedLevel: Measured<Int>
  /// Services that were answered for and have a target.
  public let targeted: Int
  /// Those of them whose mean reaches the target.
  public let atTarget: Int
  /// `atTarget / targeted`, 0...1.
  public let shareAtTarget: Measured<Double>
  /// Wilson's 95% interval of the share.
  public let shareInterval: Measured<Interval>
  /// Weighted mean of the shortfalls of the services with a target: a surplus of one does not make up for another.
  public let shortfall: Measured<Double>
  /// The rule of the aggregation, for a reader.
  public let method: String
}
