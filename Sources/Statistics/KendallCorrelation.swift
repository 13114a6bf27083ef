/// Kendall's rank correlation with ties, tau-b (Kendall 1945). An association, never a cause.
///
/// With `C` concordant and `D` discordant pairs of the `n₀ = n (n - 1) / 2`, of which `n₁` are tied in `x` and `n₂` in `y`:
/// `τ = (C - D) / √((n₀ - n₁)(n₀ - n₂))`.
public struct KendallCorrelation: Hashable, Sendable {
  /// Number of observations, at least 3.
  public let n: Int

  /// The correlation, -1...1.
  public let value: Double

  /// The correlation of pairs `(x[i], y[i])`. O(n log n): discordant pairs are the exchanges of a merge sort (Knight 1966). All counts are
  /// whole, so the order of the pairs does not matter.
  ///
  /// - Throws: `unequalLengths`; `noAnswers`; `tooFew` below three pairs; `notFinite` if a value is not finite;
  ///   `noVariation` if all values on one side are equal.
  public init(_ x: [Double], _ y: [Double]) throws(Undefined) {
    guard x.count == y.count else { throw .unequalLengths }
    guard !x.isEmpty else { throw .noAnswers }
    guard x.count >= 3 else { throw .tooFew(n: x.count, needed: 3) }
    guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite }
    let pairs = zip(x, y).sorted { $0 < $1 }
    let all = Self.pairs(x.count)
    let tiedX = Self.tied(pairs) { $0.0 == $1.0 }
    let tiedBoth = Self.tied(pairs) { $0 == $1 }
    var ordered = pairs.map(\.1)
    let discordant = Self.sortCountingExchanges(&ordered)
    let tiedY = Self.tied(ordered, by: ==)
    guard tiedX < all, tiedY < all else { throw .noVariation }
    let difference = all - tiedX - tiedY + tiedBoth - 2 * discordant
    n = x.count
    let tau =
      tiedX == tiedY
      ? Double(difference) / Double(all - tiedX)
      : Double(difference) / (Double(all - tiedX).squareRoot() * Double(all - tiedY).squareRoot())
    value = min(max(tau, -1), 1)
  }

  /// 95% interval by Fisher's z (Fieller, Hartley and Pearson 1957): `tanh(atanh τ ± z √(0.437 / (n - 4)))`, z = 1.96.
  ///
  /// - Throws: `tooFew` below five pairs; `onBoundary` if the correlation is -1 or 1.
  public var interval: Interval {
    get throws(Undefined) {
      guard n >= 5 else { throw .tooFew(n: n, needed: 5) }
      guard value.magnitude < 1 else { throw .onBoundary }
      let center = inverseHyperbolicTangent(value)
      let margin = Interval.z * (0.437 / Double(n - 4)).squareRoot()
      return Interval(
        hyperbolicTangent(center - margin), hyperbolicTangent(center + margin), method: "Fisher z, Fieller")
    }
  }

  private static func pairs(_ n: Int) -> Int { n * (n - 1) / 2 }

  /// Number of pairs of equal elements of a list in which equal ones stand together.
  private static func tied<Element>(_ list: [Element], by equal: (Element, Element) -> Bool) -> Int {
    var tied = 0
    var run = 1
    for index in list.indices.dropFirst() {
      run = equal(list[index - 1], list[index]) ? run + 1 : 1
      tied += run - 1
    }
    return tied
  }

  /// Sorts, and counts the pairs that stood in the wrong order.
  private static func sortCountingExchanges(_ list: inout [Double]) -> Int {
    var exchanges = 0
    var width = 1
    var merged = list
    while width < list.count {
      for start in stride(from: 0, to: list.count, by: 2 * width) {
        let middle = min(start + width, list.count)
        let end = min(start + 2 * width, list.count)
        var (left, right) = (start, middle)
        for position in start..<end {
          if right == end || (left < middle && list[left] <= list[right]) {
            merged[position] = list[left]
            left += 1
          } else {
            merged[position] = list[right]
            right += 1
            // It passes all that are left on the left.
            exchanges += middle - left
          }
        }
      }
      swap(&list, &merged)
      width *= 2
    }
    return exchanges
  }
}
