import Analysis
import PMO
import Publishing
import Spreadsheets
import Tabular

/// A made-up organisation of some size: 4 offices, 26 services, two cycles, customers, people and projects, with the holes that real
/// ones have.
enum Sample {
  static let figures = Analysis.figures(of: observations, framework: framework, settings: settings)
  static let facts = RunFacts(
    title: "Northwind Group, PMO review", version: "0.1.0",
    inputs: observations.sources.enumerated().map { place, source in
      RunFacts.Input(
        source: source, takenFor: AssessmentKind.allCases[place].rawValue, rowsIn: 400 + place, rowsUsed: 398,
        rowsRejected: 2 + place)
    }, findings: findings, projects: observations.projects)
  static let nothing = Analysis.figures(of: Observations(), framework: framework)
  static let noFacts = RunFacts(title: "Nothing", version: "0.1.0")

  static let framework: Framework = {
    let services = rows(StandardCatalogue.services).map {
      Service(
        id: $0[0], name: $0[1], tier: Service.Tier(rawValue: $0[2]) ?? .tactical,
        horizon: Service.Horizon(rawValue: $0[3]) ?? .medium)
    }
    let outcomes = rows(StandardCatalogue.outcomes).map { Outcome(id: $0[0], name: $0[1], area: $0[2]) }
    let competences = rows(StandardCatalogue.competences).map { Competence(id: $0[0], name: $0[1], area: $0[2]) }
    var relevance = Array(repeating: Array(repeating: 0.0, count: competences.count), count: services.count)
    for row in rows(StandardCatalogue.relevance) {
      guard let service = services.firstIndex(where: { $0.id == row[0] }),
        let competence = competences.firstIndex(where: { $0.id == row[1] })
      else { continue }
      relevance[service][competence] = Double(row[2]) ?? 0
    }
    var contribution = Array(repeating: Array(repeating: 0.0, count: services.count), count: outcomes.count)
    for row in rows(StandardCatalogue.contribution) {
      guard let outcome = outcomes.firstIndex(where: { $0.id == row[0] }),
        let service = services.firstIndex(where: { $0.id == row[1] })
      else { continue }
      contribution[outcome][service] = Double(row[2]) ?? 0
    }
    let catalogue = Catalogue(
      services: services, outcomes: outcomes, competences: competences,
      offices: [
        .init(id: "P1", name: "Corporate PMO"), .init(id: "P2", name: "IT PMO"), .init(id: "P9", name: "Lab PMO"),
      ], foundations: rows(StandardCatalogue.foundations).map { FoundationComponent(id: $0[0], name: $0[1]) })
    return Framework(
      catalogue: catalogue, requirements: [RoleRequirement(role: "Analyst", competence: 14, level: 3)],
      relevance: RelevanceMatrix(origin: "Plumbline's default", values: relevance),
      contribution: ContributionMatrix(origin: "Plumbline's default", values: contribution))
  }()

  static let observations: Observations = {
    var dice = Dice(state: 7)
    var all = Observations()
    all.sources = [
      Source(file: "maturity.xlsx", sheet: "Answers"), Source(file: "customers.csv", sheet: nil),
      Source(file: "people.xlsx", sheet: "Ratings"), Source(file: "portfolio.xlsx", sheet: "Projects"),
    ]
    all.cycles = NameList(["2026-Q3", "2026-Q2"])
    all.offices = NameList(["IT PMO", "Corporate PMO", "Supply Chain & Logistics PMO", "R&D"])
    all.groups = NameList(["Executives", "Delivery teams", "Sponsors"])
    all.teams = NameList(["Portfolio office", "Delivery support"])
    all.roles = NameList(["Analyst", "PMO lead", "Project manager"])
    for cycle in 0..<2 {
      for office in 0..<4 {
        for service in 0..<26 where (office + service) % 11 != 0 {
          let level = 1 + (service * 3 + office) % 4 + (cycle == 0 ? 0 : -1)
          for rater in 0..<(office == 3 ? 3 : 6 + office) {
            all.maturity.append(
              MaturityAnswer(
                office: office, service: service, cycle: cycle, rater: rater,
                level: min(5, max(1, level + dice.roll(3) - 1)), origin: Origin(source: 0, row: service, column: office)
              ))
          }
          all.targets.append(
            MaturityAnswer(
              office: office, service: service, cycle: cycle, rater: 0, level: 3 + service % 3,
              origin: Origin(source: 0, row: service, column: 9)))
        }
      }
      for customer in 0..<24 {
        for outcome in 0..<30 where outcome != 20 {
          let isSilent = dice.roll(9) == 0
          all.expectations.append(
            ExpectationAnswer(
              customer: customer, group: customer % 7 == 6 ? -1 : customer % 3, outcome: outcome, cycle: cycle,
              importance: min(5, 3 + (outcome * 7) % 3 + dice.roll(2)),
              satisfaction: isSilent ? nil : min(5, 1 + (outcome * 5 + customer % 3) % 4 + dice.roll(2)),
              origin: Origin(source: 1, row: customer, column: outcome), satisfactionColumn: nil))
        }
      }
      for person in 0..<9 {
        let code = all.people.code(of: people[person])
        all.staff[code] = StaffMember(role: person % 3, team: person % 4 == 3 ? -1 : person % 2, office: person % 4)
        for competence in 0..<30 where (person + competence) % 8 != 0 {
          for rater in 0...(person % 3) {
            all.ratings.append(
              CompetenceRating(
                person: code, competence: competence, cycle: cycle, rater: rater,
                relation: rater == 0 ? .own : .manager,
                level: competence % 12 == 0
                  ? (person == competence / 12 + 2 ? 4 : 1 + dice.roll(2))
                  : min(4, (competence * 3 + person * 2) % 5 + dice.roll(2)),
                required: competence % 4 == 0 ? 4 : nil,
                origin: Origin(source: 2, row: person, column: competence)))
          }
        }
      }
    }
    for place in 0..<37 {
      var project = Project(
        id: "P-\(String(1000 + place % 20).dropFirst())", name: "Project \(place % 20)",
        origin: Origin(source: 3, row: place + 1, column: 0))
      project.office = place % 4
      project.cycle = place < 20 ? 1 : 0
      project.group = place % 3 == 0 ? -1 : place % 3
      project.rating = place % 6 == 5 ? nil : Project.Rating.allCases[place % 5]
      project.status = "Running"
      project.sponsor = place % 2 == 0 ? "A. Sponsor" : nil
      project.currency = "EUR"
      project.budget = Int64(place + 1) * 1_250_000_00
      project.forecast = place % 7 == 0 ? nil : Int64(place + 1) * 1_300_000_00
      project.actual = Int64(place) * 700_000_50
      project.plannedFinish = DateTime(year: 2026, month: 1 + place % 12, day: 28)
      project.forecastFinish = DateTime(year: 2026, month: 1 + (place + place % 3) % 12, day: 28)
      all.projects.append(project)
    }
    addPlanning(to: &all)
    addCustomers(to: &all)
    all.assignments = (0..<6).map {
      Assignment(
        person: $0, office: -1, cycle: -1, service: $0 % 3, origin: Origin(source: 2, row: $0, column: 0))
    }
    return all
  }()

  /// What customers say of the office as a whole and of a stage, pairs of answers, and the list of those who could answer.
  private static func addCustomers(to all: inout Observations) {
    var dice = Dice(state: 11)
    let origin = Origin(source: 1, row: 0, column: 0)
    all.customers = NameList((0..<30).map { "Customer \($0)" })
    for place in all.expectations.indices where place % 5 == 0 {
      all.expectations[place].stage = Stage.allCases[place % 4]
      all.expectations[place].expected = Int8(3 + dice.roll(3))
    }
    for cycle in 0..<2 {
      for customer in 0..<24 {
        all.verdicts.append(
          CustomerVerdict(
            customer: customer, group: customer % 7 == 6 ? -1 : customer % 3, cycle: cycle,
            stage: customer % 4 == 0 ? .deployment : nil, overall: 1 + dice.roll(5),
            recommendation: customer % 2 == 0 ? dice.roll(11) : nil, origin: origin))
        all.kano.append(
          KanoAnswer(
            customer: customer, group: customer % 3, cycle: cycle, outcome: dice.roll(4),
            functional: KanoAnswer.Feeling.allCases[dice.roll(3)],
            dysfunctional: KanoAnswer.Feeling.allCases[2 + dice.roll(3)], origin: origin))
      }
    }
    all.customerList = (4..<30).map { ListedCustomer(customer: $0, group: $0 % 3, cycle: -1, origin: origin) }
  }

  private static let people = [
    "Maria Lopez", "Jan de Vries", "Anna Müller", "王小明", "Oluwaseun Adeyemi-Bankole", "Søren Ø.", "A. Smith", "A Smith",
    "Priya Nair",
  ]

  private static let findings = [
    Finding(
      rule: "answer-outside-scale", severity: .error, file: "maturity.xlsx", sheet: "Answers",
      cell: CellAddress(row: 6, column: 1), columnName: "IT PMO", raw: "7",
      message: "The answer 7 is not on the scale 1 to 5.",
      hint: "Correct it to a level from 1 to 5."),
    Finding(
      rule: "formula-like-text", severity: .warning, file: "customers.csv", cell: CellAddress(row: 2, column: 3),
      columnName: "Comment", raw: "=HYPERLINK(\"x\")", takenAs: "text", message: "The text looks like a formula.",
      hint: "Remove the equals sign."),
    Finding(
      rule: "unknown-file", severity: .info, file: "notes.docx", message: "The file is no spreadsheet.",
      hint: "Leave it out of the folder."),
  ]

  private static func rows(_ csv: [UInt8]) -> [[String]] {
    String(decoding: csv, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      // Every second part stands between quotes.
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { fields, part in
        guard part.offset % 2 == 0 else {
          fields[fields.count - 1] += part.element
          return
        }
        let rest = part.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[fields.count - 1] += rest.first ?? ""
        fields += rest.dropFirst()
      }
    }
  }

  /// A linear congruential generator (Knuth, MMIX): the same numbers on every machine.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }
}
