public import Statistics

/// How far the raters of an office, or of all offices, agree about its services in one cycle.
///
/// Alpha takes every answer, and needs no names of raters; the intraclass correlation takes the raters who rated each of the
/// services once. Services without a mean play no part.
public struct MaturityAgreementFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all of them, each office's service being a unit.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Services that were answered for; for all offices together, each office's on its own.
  public let services: Int
  /// Answers for them.
  public let n: Int
  /// Krippendorff's alpha for ordinal levels; at most 1, 0 by chance.
  public let alpha: Measured<Double>
  /// Median of the services' rwg, 0...1.
  public let medianAgreement: Measured<Double>
  /// Raters who rated each of the services once; 0 where the inputs name no raters, and for all offices together.
  public let completeRaters: Int
  /// ICC(2,1): how well a single rater tells the services apart, severity counting as disagreement.
  public let correlation: Measured<Double>
  /// 95% interval of `correlation`, from the F distribution.
  public let correlationInterval: Measured<Interval>
  /// ICC(2,k): how well the mean of the complete raters does.
  public let meanCorrelation: Measured<Double>
  /// The methods, for a reader.
  public var method: String {
    "Krippendorff's alpha, ordinal, over all answers; median of the services' rwg; ICC(2,1) and ICC(2,k) over the raters who rated every service once"
  }
}
