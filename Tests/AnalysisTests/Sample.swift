import Analysis
import PMO
import Tabular

/// A small organisation to observe: four services of three tiers, three outcomes, three competences.
enum Sample {
  static let catalogue = Catalogue(
    services: [
      Service(id: "S1", name: "Advice", tier: .strategic, horizon: .short),
      Service(id: "S2", name: "Oversight", tier: .strategic, horizon: .medium),
      Service(id: "T1", name: "Training", tier: .tactical, horizon: .medium),
      Service(id: "O1", name: "Reporting", tier: .operational, horizon: .short),
    ],
    outcomes: ["E1", "E2", "E3"].map { Outcome(id: $0, name: "Outcome \($0)", area: "direction") },
    competences: ["C1", "C2", "C3"].map { Competence(id: $0, name: "Competence \($0)", area: "people") },
    offices: [Catalogue.Office(id: "NOR", name: "North"), Catalogue.Office(id: "HAR", name: "Harbour")])

  static let noRelevance = RelevanceMatrix(origin: "none", values: Array(repeating: [0, 0, 0], count: 4))

  static func framework(
    requirements: [RoleRequirement] = [], relevance: RelevanceMatrix = noRelevance,
    satisfactionScale: Scale = .satisfaction
  ) -> Framework {
    Framework(
      catalogue: catalogue, satisfactionScale: satisfactionScale, requirements: requirements, relevance: relevance)
  }

  static let origin = Origin(source: 0, row: 0, column: 0)

  /// A rating of competence `C1` by default.
  static func rating(
    _ person: Int, _ relation: CompetenceRating.Relation, _ level: Int, competence: Int = 0, required: Int? = nil
  ) -> CompetenceRating {
    CompetenceRating(
      person: person, competence: competence, cycle: 0, rater: -1, relation: relation, level: level,
      required: required, origin: origin)
  }
}

extension Observations {
  /// Observations under lists of three offices, cycles, groups, people, teams and roles.
  static func sample() -> Observations {
    var observations = Observations()
    observations.offices = NameList(["Harbour", "Elsewhere", "NOR"])
    observations.cycles = NameList(["2026-Q10", "2026-Q2", "2026-Q1"])
    observations.groups = NameList(["Sponsors", "Teams", "Executives"])
    observations.people = NameList(["Ada", "Ben", "Cem"])
    observations.teams = NameList(["Delivery", "Planning", "Assurance"])
    observations.roles = NameList(["Lead", "Analyst", "Controller"])
    observations.raters = NameList((0..<20).map { "Rater \($0)" })
    return observations
  }

  /// Adds answers for a service, each by a rater of its own.
  mutating func rate(
    _ service: Int, office: Int = 0, cycle: Int = 0, view: MaturityAnswer.View = .own, _ levels: [Int]
  ) {
    for (rater, level) in levels.enumerated() {
      maturity.append(
        MaturityAnswer(
          office: office, service: service, cycle: cycle, rater: rater, level: level, view: view,
          origin: Sample.origin))
    }
  }

  /// Adds wanted levels for a service.
  mutating func want(_ service: Int, office: Int = 0, cycle: Int = 0, _ levels: [Int]) {
    for level in levels {
      targets.append(
        MaturityAnswer(office: office, service: service, cycle: cycle, rater: -1, level: level, origin: Sample.origin))
    }
  }

  /// Adds pairs of importance and satisfaction for an outcome.
  mutating func expect(_ outcome: Int, group: Int = 0, cycle: Int = 0, _ pairs: [(Int?, Int?)]) {
    for (customer, pair) in pairs.enumerated() {
      expectations.append(
        ExpectationAnswer(
          customer: customer, group: group, outcome: outcome, cycle: cycle, importance: pair.0, satisfaction: pair.1,
          origin: Sample.origin, satisfactionColumn: nil))
    }
  }
}
