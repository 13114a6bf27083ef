public import PMO

/// The keys under `catalogue`: tables that a job puts in place of those that come with the program.
public enum CatalogueKey: String, Sendable, Hashable, CaseIterable {
  case services, outcomes, competences
  case offices = "pmos"
  case synonyms, foundations, scales, contribution, relevance, roles

  /// What the table is in a run; nil for the scales, which are a part each.
  public var part: FrameworkPart? {
    switch self {
    case .services: .services
    case .outcomes: .outcomes
    case .competences: .competences
    case .offices: .offices
    case .synonyms: .synonyms
    case .foundations: .foundations
    case .scales: nil
    case .contribution: .contribution
    case .relevance: .relevance
    case .roles: .roles
    }
  }

  /// The columns of the table, and what it is for where they do not say it.
  var about: String {
    switch self {
    case .services: "id,name,tier,horizon and, if wanted, domain"
    case .outcomes, .competences: "id,name,area"
    case .offices, .foundations: "id,name"
    case .synonyms: "kind,name,synonym: other wordings that the inputs use."
    case .scales:
      "scale,level,label: the levels of each scale, and the words for them, the first of a level being shown."
    case .contribution: "outcome,service,contribution: how far a service helps an outcome, 0 to 1."
    case .relevance: "service,competence,relevance: how far a service rests on a competence, 0 to 1."
    case .roles: "role,competence,level: what a role asks of its people."
    }
  }
}
