/// How a share moved between two independent groups (Newcombe 1998b, method 10: hybrid score).
///
/// With `p₁`, `p₂` the shares before and after and `l`, `u` the ends of their Wilson intervals, the interval of `p₂ - p₁` is
/// `(p₂ - p₁) - √((p₂ - l₂)² + (u₁ - p₁)²)` to `(p₂ - p₁) + √((u₂ - p₂)² + (p₁ - l₁)²)`. It stays within -1...1.
public struct ShareDifference: Hashable, Sendable {
  /// `after - before`, -1...1.
  public let value: Double

  /// 95% interval of the difference.
  public let interval: Interval

  /// The change from `before` of `beforeTotal` to `after` of `afterTotal`.
  ///
  /// - Throws: `noAnswers` if a total is not positive; `unusableCounts` if a count lies outside its total.
  public init(from before: Int, of beforeTotal: Int, to after: Int, of afterTotal: Int) throws(Undefined) {
    let one = try wilsonInterval(successes: before, of: beforeTotal)
    let other = try wilsonInterval(successes: after, of: afterTotal)
    let p1 = Double(before) / Double(beforeTotal)
    let p2 = Double(after) / Double(afterTotal)
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    value = p2 - p1
    interval = Interval(
      max(value - length(p2 - other.low, one.high - p1), -1), min(value + length(other.high - p2, p1 - one.low), 1),
      method: "Newcombe hybrid score")
  }

  /// The change of the share of answers at a level or above it.
  ///
  /// - Throws: `differentScales`; `noAnswers` if a group has none.
  public init(from before: LevelCounts, to after: LevelCounts, atOrAbove level: Int) throws(Undefined) {
    guard before.scale == after.scale else { throw .differentScales }
    try self.init(
      from: before.count(atOrAbove: level), of: before.n, to: after.count(atOrAbove: level), of: after.n)
  }

  /// Whether the share changed by more than noise.
  public var verdict: ChangeVerdict { ChangeVerdict(interval) }
}
