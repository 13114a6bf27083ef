/// Something that an office stands on: its mandate, its strategy, its governance.
public struct FoundationComponent: Hashable, Sendable {
  /// Stable, `F01`.
  public let id: String
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
