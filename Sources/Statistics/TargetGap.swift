/// An actual value beside its target, in scale points.
public struct TargetGap: Hashable, Sendable {
  /// What is.
  public let actual: Double

  /// What was promised.
  public let target: Double

  /// - Throws: `notFinite` if a value or their difference is not finite.
  public init(actual: Double, target: Double) throws(Undefined) {
    guard actual.isFinite, target.isFinite, (actual - target).isFinite else { throw .notFinite }
    self.actual = actual
    self.target = target
  }

  /// `actual - target`: negative below the target, positive above it.
  public var signed: Double { actual - target }

  /// `max(0, target - actual)`: what is missing, and 0 at or above the target. Does not let a surplus in one place make
  /// up for what is missing in another.
  public var shortfall: Double { max(0, target - actual) }
}

/// Share of the places that are at their target or above it, 0...1. A surplus in one does not make up for what is missing in another.
///
/// - Throws: `noAnswers` without gaps.
public func shareAtTarget(of gaps: [TargetGap]) throws(Undefined) -> Double {
  guard !gaps.isEmpty else { throw .noAnswers }
  // Means are rounded numbers: what is missing by less than rounding is not missing.
  return Double(gaps.count { $0.shortfall <= 1e-9 }) / Double(gaps.count)
}
