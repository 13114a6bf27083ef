/// Something that must be in place for a level of a staged model.
public struct Requirement: Hashable, Sendable {
  /// The level that asks for it.
  public let level: Int

  /// Whether it is in place.
  public let isReached: Bool

  /// A requirement and its state.
  public init(level: Int, isReached: Bool) {
    self.level = level
    self.isReached = isReached
  }
}
