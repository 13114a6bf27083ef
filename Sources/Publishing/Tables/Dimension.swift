/// The dimensions of the star schema.
enum Dimension: String, Sendable, CaseIterable {
  case date, pmo, service, outcome
  case customerGroup = "customer_group"
  case competence, foundation, person, role, team, project, source

  var table: String { "dim_" + rawValue }

  /// The key's column, under the same name in the dimension and in the facts.
  var key: String { self == .date ? "cycle" : rawValue + "_id" }

  /// Whether people know the members by their codes (`S01`), and not by their names alone.
  var isCoded: Bool {
    switch self {
    case .service, .outcome, .competence, .foundation, .project: true
    case .date, .pmo, .customerGroup, .person, .role, .team, .source: false
    }
  }

  /// What a person calls a member.
  var title: String {
    switch self {
    case .date: "Cycle"
    case .pmo: "PMO"
    case .service: "Service"
    case .outcome: "Outcome"
    case .customerGroup: "Customer group"
    case .competence: "Competence"
    case .foundation: "Foundation"
    case .person: "Person"
    case .role: "Role"
    case .team: "Team"
    case .project: "Project"
    case .source: "Source"
    }
  }
}
