/// Something that customers want from a PMO: on-time delivery, clear priorities.
public struct Outcome: Hashable, Sendable {
  /// Stable, `E01`.
  public let id: String
  public let name: String
  /// The theme that the outcome belongs to: direction, predictability, transparency, collaboration, capability.
  public let area: String

  public init(id: String, name: String, area: String) {
    self.id = id
    self.name = name
    self.area = area
  }
}
