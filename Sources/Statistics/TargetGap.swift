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
