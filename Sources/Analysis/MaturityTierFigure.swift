public import PMO
public import Statistics

/// How mature the services of a tier are, or all services, in one office or in all offices together, in one cycle.
///
/// A summary of the rows of `MaturityFigure` with a mean: each service weighs the same, however many answered for it.
public struct MaturityTierFigure: Sendable, Hashable {
  /// As in `MaturityFigure`.
  public let office: Int?
  /// Nil for the services of all tiers.
  public let tier: Service.Tier?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Services that were answered for.
  public let services: Int
  /// Answers for them.
  public let n: Int
  /// Mean of the services' means.
  public let mean: Measured<Double>
  /// Median of the services' means.
  public let median: Measured<Double>
  /// The lowest of the services' means.
  public let lowest: Measured<Double>
  /// The service with the lowest mean, by its position in the catalogue, the first of several.
  public let lowestService: Int?
  /// Services that were answered for and have a target.
  public let targeted: Int
  /// Those of them whose mean reaches the target.
  public let atTarget: Int
  /// `atTarget / targeted`, 0...1.
  public let shareAtTarget: Measured<Double>
  /// Wilson's 95% interval of the share.
  public let shareInterval: Measured<Interval>
  /// The rule of the aggregation, for a reader.
  public let method: String
}
