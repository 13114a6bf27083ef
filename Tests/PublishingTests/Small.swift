import Analysis
import PMO
import Publishing
import Tabular

/// A run so small that every line of its outputs can be written down.
enum Small {
  static let framework = Framework(
    catalogue: Catalogue(
      services: [
        Service(id: "S1", name: "Advice", tier: .strategic, horizon: .short),
        Service(id: "O1", name: "Reporting", tier: .operational, horizon: .short),
      ],
      outcomes: [Outcome(id: "E1", name: "On time", area: "direction")],
      competences: [
        Competence(id: "C1", name: "Planning", area: "craft"), Competence(id: "C2", name: "Coaching", area: "people"),
      ], offices: [Catalogue.Office(id: "NOR", name: "North")]),
    requirements: [RoleRequirement(role: "Lead", competence: 0, level: 3)],
    relevance: RelevanceMatrix(origin: "a test", values: [[1, 0], [0, 0.5]]))

  static let figures = Analysis.figures(of: observations, framework: framework)

  static let facts = RunFacts(
    title: "Small job", version: "1.2.3",
    inputs: [
      RunFacts.Input(
        source: Source(file: "in.xlsx", sheet: "One"), takenFor: "maturity", rowsIn: 12, rowsUsed: 11, rowsRejected: 1)
    ],
    findings: [
      Finding(
        rule: "a-rule", severity: .warning, file: "in.xlsx", sheet: "One", cell: CellAddress(row: 1, column: 2),
        columnName: "North", raw: "=1+1", message: "It is odd.", hint: "Mend it.")
    ], projects: observations.projects)

  private static let origin = Origin(source: 0, row: 4, column: 0)

  static let observations: Observations = {
    var all = Observations()
    all.sources = [Source(file: "in.xlsx", sheet: "One")]
    all.offices = NameList(["All", "North"])
    all.cycles = NameList(["2026-Q3"])
    all.groups = NameList(["Sponsors"])
    all.people = NameList(["Ada", "Ben"])
    all.teams = NameList(["Delivery"])
    all.roles = NameList(["Lead"])
    func answer(_ office: Int, _ service: Int, _ level: Int) -> MaturityAnswer {
      MaturityAnswer(office: office, service: service, cycle: 0, rater: 0, level: level, origin: origin)
    }
    all.maturity = [1, 2, 2, 3, 2].map { answer(1, 0, $0) } + [answer(0, 0, 4), answer(0, 1, 5)]
    all.targets = [answer(1, 0, 4)]
    for (importance, satisfaction) in [(5, 3), (4, 4), (5, nil)] {
      all.expectations.append(
        ExpectationAnswer(
          customer: 0, group: 0, outcome: 0, cycle: 0, importance: importance, satisfaction: satisfaction,
          origin: origin, satisfactionColumn: nil))
    }
    all.staff = [0: StaffMember(role: 0, team: 0, office: 1), 1: StaffMember()]
    func rating(_ person: Int, _ relation: CompetenceRating.Relation, _ level: Int) -> CompetenceRating {
      CompetenceRating(
        person: person, competence: 0, cycle: 0, rater: -1, relation: relation, level: level, required: nil,
        origin: origin)
    }
    all.ratings = [rating(0, .manager, 4), rating(0, .own, 3), rating(1, .own, 2)]
    var project = Project(id: "P1", name: "Move", origin: origin)
    project.cycle = 0
    project.office = 1
    project.rating = .amberRed
    project.budget = 100_050
    project.currency = "EUR"
    all.projects = [project]
    return all
  }()
}
