public import PMO

/// Which services are summed up.
public enum MaturityScope: Sendable, Hashable {
  case tier(Service.Tier)
  case horizon(Service.Horizon)
  /// A field of work, as the catalogue names it.
  case domain(String)
  /// All services.
  case all

  /// The kind of scope, for files: `tier`.
  public var kind: String {
    switch self {
    case .tier: "tier"
    case .horizon: "horizon"
    case .domain: "domain"
    case .all: "all"
    }
  }

  /// What is chosen of its kind, for files: `strategic`; nil for all services.
  public var value: String? {
    switch self {
    case .tier(let tier): tier.rawValue
    case .horizon(let horizon): horizon.rawValue
    case .domain(let domain): domain
    case .all: nil
    }
  }

  /// Whether a service belongs to it.
  public func contains(_ service: Service) -> Bool {
    switch self {
    case .tier(let tier): service.tier == tier
    case .horizon(let horizon): service.horizon == horizon
    case .domain(let domain): service.domain == domain
    case .all: true
    }
  }

  /// The scopes of a catalogue in their order: tiers, horizons, domains as they first occur, all.
  static func scopes(of services: [Service]) -> [MaturityScope] {
    var domains: [MaturityScope] = []
    for service in services where !service.domain.isEmpty && !domains.contains(.domain(service.domain)) {
      domains.append(.domain(service.domain))
    }
    return Service.Tier.allCases.map(MaturityScope.tier) + Service.Horizon.allCases.map(MaturityScope.horizon) + domains
      + [.all]
  }
}
