import Statistics

/// How much satisfaction with an outcome goes with overall satisfaction, in one group or in all groups together, in one cycle. An
/// association, never a cause.
public struct DriverFigure: Sendable, Hashable {
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's groups; -1 where the inputs name none; nil for all groups together.
  public let group: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Customers with an overall satisfaction and one with every outcome that takes part.
  public let n: Int
  /// Outcomes that take part.
  public let predictors: Int
  /// R²: the share of the variance of overall satisfaction that the outcomes explain together, 0...1.
  public let explained: Measured<Double>
  /// The outcome's part of R², by Johnson's relative weights.
  public let weight: Measured<Double>
  /// `weight / explained`; the outcomes' shares sum to 1.
  public let share: Measured<Double>
  /// The outcome's part of R² by Shapley values, where there are few enough outcomes.
  public let shapleyWeight: Measured<Double>
  /// Place among the outcomes by weight, 1 for the largest; nil without weights.
  public let rank: Int?

  /// How the weights were made, for a reader.
  public var method: String {
    "regression of overall satisfaction on the satisfaction with outcomes that at least half of those with an overall answer rated, over who rated all of them; relative weights (Johnson 2000), Shapley values up to \(ShapleyRegression.mostPredictors) outcomes"
  }
}
