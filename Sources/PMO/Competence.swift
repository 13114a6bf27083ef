/// Something that people of a PMO can do: risk management, facilitation.
public struct Competence: Hashable, Sendable {
  /// Stable, `C01`.
  public let id: String
  public let name: String
  /// The family that the competence belongs to: strategy and business, PMO craft, people.
  public let area: String

  public init(id: String, name: String, area: String) {
    self.id = id
    self.name = name
    self.area = area
  }
}
