/// A predictor's mean gain of `R²` over all orders in which the predictors can enter (Lindeman, Merenda and Gold 1980):
/// `Σ_S |S|! (p - |S| - 1)! / p! · (R²(S ∪ j) - R²(S))` over the sets `S` of other predictors.
public enum ShapleyRegression {
  /// There are 4,096 sets of twelve predictors, and they double with each more.
  public static let mostPredictors = 12

  /// The weights, from the predictors' correlations with one another and with the criterion.
  static func weights(predictors: [[Double]], criterion: [Double]) throws(Undefined) -> [Double] {
    let size = criterion.count
    guard size <= mostPredictors else { throw .many(size, limit: mostPredictors) }
    var subsets = SubsetRegressions(predictors: predictors, criterion: criterion)
    try subsets.visit(from: 0)
    // |S|! (p - |S| - 1)! / p!, by |S|: 1/p, and the next from the one before.
    var chances = [1 / Double(size)]
    for held in 1..<max(size, 1) { chances.append(chances[held - 1] * Double(held) / Double(size - held)) }
    return (0..<size).map { predictor in
      let bit = 1 << predictor
      return subsets.explained.indices.reduce(0) { sum, set in
        guard set & bit == 0 else { return sum }
        return sum + chances[set.nonzeroBitCount] * (subsets.explained[set | bit] - subsets.explained[set])
      }
    }
  }
}

/// `R²` of the regressions on all subsets of the predictors. Each subset's Cholesky factor is its parent's with one more row.
private struct SubsetRegressions {
  let predictors: [[Double]]
  let criterion: [Double]

  /// By the subset's bits.
  private(set) var explained: [Double]

  private var members: [Int] = []
  private var set = 0
  /// Rows of the lower triangular `L` with `L Lᵀ` the members' correlations.
  private var factor: [[Double]] = []
  /// `L⁻¹ r`, whose squares sum to `R²`.
  private var projections: [Double] = []

  init(predictors: [[Double]], criterion: [Double]) {
    self.predictors = predictors
    self.criterion = criterion
    explained = Array(repeating: 0, count: 1 << criterion.count)
  }

  /// Visits the present subset with each later predictor added, and all of their supersets.
  mutating func visit(from start: Int) throws(Undefined) {
    for next in start..<criterion.count {
      var row: [Double] = []
      for (position, member) in members.enumerated() {
        let known = (0..<position).reduce(0) { $0 + row[$1] * factor[position][$1] }
        row.append((predictors[next][member] - known) / factor[position][position])
      }
      let rest = 1 - row.reduce(0) { $0 + $1 * $1 }
      guard rest > RelativeWeights.smallestEigenvalue else { throw .collinear }
      let pivot = rest.squareRoot()
      let known = zip(row, projections).reduce(0) { $0 + $1.0 * $1.1 }
      let projection = (criterion[next] - known) / pivot
      explained[set | 1 << next] = explained[set] + projection * projection
      members.append(next)
      factor.append(row + [pivot])
      projections.append(projection)
      set |= 1 << next
      try visit(from: next + 1)
      set ^= 1 << next
      members.removeLast()
      factor.removeLast()
      projections.removeLast()
    }
  }
}
