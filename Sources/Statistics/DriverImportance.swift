/// What each of several predictors adds to the explained variance of a criterion: which outcomes go with overall satisfaction, say.
///
/// Both methods divide `R²` of the linear regression on all predictors, so the weights are not negative and sum to `R²`. An association,
/// never a cause.
public struct DriverImportance: Hashable, Sendable {
  /// How `R²` is divided.
  public enum Method: Hashable, Sendable, CaseIterable {
    /// Johnson's relative weights (Johnson 2000): `O(p³)`, for any number of predictors.
    case relativeWeights
    /// Mean gain of `R²` over all orders of the predictors (Lindeman, Merenda and Gold 1980; the Shapley value of Lipovetsky and Conklin
    /// 2001): `O(2ᵖ p²)`, for up to `ShapleyRegression.mostPredictors` predictors.
    case shapley
  }

  /// How `R²` was divided.
  public let method: Method

  /// Share of the criterion's variance that all predictors explain together, 0...1.
  public let explained: Double

  /// What each predictor adds, in the order given. They sum to `explained`.
  public let weights: [Double]

  /// The weights as shares of `explained`, of sum 1.
  ///
  /// - Throws: `nothingExplained` if `explained` is zero.
  public var shares: [Double] {
    get throws(Undefined) {
      // Less than this is what rounding leaves of zero.
      guard explained > 1e-12 else { throw .nothingExplained }
      return weights.map { $0 / explained }
    }
  }

  /// The drivers by the method that the number of predictors allows: Shapley where it is exact in reasonable time, else relative weights.
  ///
  /// - Parameter answers: the predictors and the criterion, which is the last variable.
  /// - Throws: `tooFew` without a predictor, or for fewer than two respondents more than predictors; `noVariation` if a variable is
  ///   constant; `collinear`.
  public init(of answers: CrossProducts) throws(Undefined) {
    let few = answers.variables - 1 <= ShapleyRegression.mostPredictors
    try self.init(of: answers, method: few ? .shapley : .relativeWeights)
  }

  /// The drivers by a given method.
  ///
  /// - Parameter answers: the predictors and the criterion, which is the last variable.
  /// - Throws: as `init(of:)`, and `tooMany` for more predictors than `ShapleyRegression.mostPredictors` with `shapley`.
  public init(of answers: CrossProducts, method: Method) throws(Undefined) {
    guard answers.variables >= 2 else { throw .few(answers.variables, needed: 2) }
    // A regression on p predictors and a constant fits p + 1 respondents whatever they answer.
    let needed = answers.variables + 1
    guard answers.n >= needed else { throw answers.n == 0 ? .noAnswers : .few(answers.n, needed: needed) }
    try self.init(of: answers.correlations, method: method)
  }

  /// The drivers from correlations.
  ///
  /// - Parameter correlations: the predictors and the criterion, which is the last variable.
  /// - Throws: `tooFew` without a predictor; `collinear` if the predictors determine one another, or the numbers are no correlations of any
  ///   data; `tooMany`.
  public init(of correlations: CorrelationMatrix, method: Method) throws(Undefined) {
    guard correlations.count >= 2 else { throw .few(correlations.count, needed: 2) }
    let predictors = correlations.restricted(to: Array(0..<(correlations.count - 1))).rows
    let criterion = Array(correlations.rows[correlations.count - 1].dropLast())
    self.method = method
    switch method {
    case .relativeWeights: weights = try RelativeWeights.weights(predictors: predictors, criterion: criterion)
    case .shapley: weights = try ShapleyRegression.weights(predictors: predictors, criterion: criterion)
    }
    let sum = weights.reduce(0, +)
    guard sum.isFinite, sum <= 1 + 1e-9 else { throw .collinear }
    explained = min(sum, 1)
  }
}
