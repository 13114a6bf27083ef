/// The mean of values that come one by one: what `mean(of:)` gives of a list of them in that order.
///
/// The first value plus the mean difference from it, so that equal values give themselves.
public struct RunningMean: Hashable, Sendable {
  /// Number of values.
  public private(set) var n = 0
  private var first = 0.0
  private var differences = 0.0

  /// No values yet.
  public init() {}

  /// Takes one more value. O(1).
  public mutating func add(_ value: Double) {
    if n == 0 { first = value }
    n += 1
    differences += value - first
  }

  /// The mean so far.
  ///
  /// - Throws: `noAnswers`; `notFinite` if a value is not finite, or values lie too far apart to be added.
  public var value: Double {
    get throws(Undefined) {
      guard n > 0 else { throw .noAnswers }
      let mean = first + differences / Double(n)
      guard mean.isFinite else { throw .notFinite }
      return mean
    }
  }
}
