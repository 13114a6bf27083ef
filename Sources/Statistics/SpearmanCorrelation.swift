/// Spearman's rank correlation: how steadily one quantity rises with another (Spearman 1904).
///
/// Pearson's correlation of the ranks, where tied values share the mean of their ranks. An association, never a cause.
public struct SpearmanCorrelation: Hashable, Sendable {
  /// Number of pairs, at least 3.
  public let n: Int

  /// The correlation, -1...1.
  public let value: Double

  /// The correlation of pairs `(x[i], y[i])`. O(n log n). Ranks are doubled to stay whole, so the order of the pairs does
  /// not matter.
  ///
  /// - Throws: `unequalLengths`; `noAnswers`; `tooFew` below three pairs; `notFinite` if a value is not finite;
  ///   `noVariation` if all values on one side are equal.
  public init(_ x: [Double], _ y: [Double]) throws(Undefined) {
    guard x.count == y.count else { throw .unequalLengths }
    guard !x.isEmpty else { throw .noAnswers }
    guard x.count >= 3 else { throw .few(x.count, needed: 3) }
    guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite }
    let n = x.count
    // A doubled rank minus the doubled mean rank.
    let first = Self.doubledRanks(x).map { Int128($0 - n - 1) }
    let second = Self.doubledRanks(y).map { Int128($0 - n - 1) }
    let firstSquares = first.reduce(0) { $0 + $1 * $1 }
    let secondSquares = second.reduce(0) { $0 + $1 * $1 }
    let products = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    guard firstSquares > 0, secondSquares > 0 else { throw .noVariation }
    let correlation =
      if products.magnitude == firstSquares.magnitude, firstSquares == secondSquares {
        products > 0 ? 1.0 : -1.0
      } else {
        Double(products) / (Double(firstSquares).squareRoot() * Double(secondSquares).squareRoot())
      }
    self.n = n
    value = min(max(correlation, -1), 1)
  }

  /// 95% interval by Fisher's z (Bonett and Wright 2000): `tanh(atanh ρ ± z √((1 + ρ²/2) / (n - 3)))`, z = 1.96.
  ///
  /// - Throws: `tooFew` below five pairs; `onBoundary` if the correlation is -1 or 1.
  public var interval: Interval {
    get throws(Undefined) {
      guard n >= 5 else { throw .few(n, needed: 5) }
      guard value.magnitude < 1 else { throw .onBoundary }
      let center = inverseHyperbolicTangent(value)
      let margin = Interval.z * ((1 + value * value / 2) / Double(n - 3)).squareRoot()
      return Interval(
        hyperbolicTangent(center - margin), hyperbolicTangent(center + margin), method: .rankCorrelation)
    }
  }

  /// Twice the rank of each value, counted from 1; tied values share the mean of their ranks.
  static func doubledRanks(_ values: [Double]) -> [Int] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = start + end + 2 }
      start = end + 1
    }
    return ranks
  }
}
