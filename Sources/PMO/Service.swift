/// Something that a PMO does for its customers: status reporting, coaching, benefits tracking.
public struct Service: Hashable, Sendable {
  /// At which height of the organisation a service works.
  public enum Tier: String, Sendable, CaseIterable {
    case strategic, tactical, operational
  }

  /// When a service's value shows.
  public enum Horizon: String, Sendable, CaseIterable {
    case short, medium, long
  }

  /// Stable, `S01`.
  public let id: String
  public let name: String
  public let tier: Tier
  public let horizon: Horizon
  /// The field of work that the service belongs to: portfolio, governance, people. Empty where the catalogue names none.
  public let domain: String

  public init(id: String, name: String, tier: Tier, horizon: Horizon, domain: String = "") {
    self.id = id
    self.name = name
    self.tier = tier
    self.horizon = horizon
    self.domain = domain
  }
}
