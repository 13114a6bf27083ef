import Intake
import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Pipeline

@Suite struct JobFolderTests {
  private static let files = [
    "catalogue/competences.csv", "catalogue/contribution.csv", "catalogue/foundations.csv", "catalogue/outcomes.csv",
    "catalogue/pmos.csv", "catalogue/relevance.csv", "catalogue/roles.csv", "catalogue/scales.csv",
    "catalogue/services.csv", "catalogue/synonyms.csv", "forms/project-return.csv", "forms/project-return.xlsx",
    "plumbline.yaml",
    "questionnaires/competences.xlsx", "questionnaires/customers.xlsx", "questionnaires/expectations.xlsx",
    "questionnaires/foundations.xlsx", "questionnaires/indicators.xlsx", "questionnaires/maturity.xlsx",
    "questionnaires/staffing.xlsx", "questionnaires/value.xlsx",
  ]

  /// The answer sheet of a questionnaire, with cells filled in.
  private func filled(_ path: String, _ cells: [String: Cell]) throws -> Sheet {
    let sheet = try Workbook(path).read(sheet: "Answers")
    var builder = TableBuilder()
    builder.append(sheet.table, at: 0)
    for (address, cell) in cells {
      let address = try #require(CellAddress(address))
      builder.append(cell, row: address.row, column: address.column)
    }
    return Sheet(name: sheet.name, table: builder.finish(), merges: sheet.merges)
  }

  private func read(_ sheet: Sheet) throws -> IntakeResult {
    let result = try Intake.read(sheet, file: "returned/a.xlsx", framework: .standard())
    #expect(result.findings.filter { $0.severity > .info }.isEmpty, "\(result.findings)")
    return result
  }

  @Test func writesWhatAJobNeedsAndReadsItsOwnJobFile() throws {
    let folder = TemporaryFolder()
    let written = try JobFolder(folder["new/job"]).create()
    #expect(written.sorted() == Self.files)
    #expect(throws: JobErrors.self, "nothing has come back yet") { try Job.read(path: folder["new/job"]) }
    try folder.write("new/job/returned/answers.csv", "Service,Level\nS01,3\n")
    let job = try Job.read(path: folder["new/job"])
    #expect(job.inputs.map(\.name) == ["returned/answers.csv"])
    let (own, standard) = (try Framework(of: job), try Framework.standard())
    #expect(own.catalogue == standard.catalogue)
    #expect(own.relevance.values == standard.relevance.values)
    #expect(own.contribution.values == standard.contribution.values)
    for part in FrameworkPart.allCases {
      #expect(own.scale(part) == standard.scale(part))
      #expect(standard.origin(of: part) == (part.hasStandard ? "Plumbline's default" : "none"))
      let file = part.kind == .scale ? "scales" : part.rawValue.split(separator: "_")[1]
      #expect(own.origin(of: part) == "\(file).csv")
    }
  }

  @Test func overwritesNothingAndNamesEveryFileInTheWay() throws {
    let folder = TemporaryFolder()
    try folder.write("plumbline.yaml", "mine")
    try folder.write("forms/project-return.csv", "mine too")
    let failures = try #require(throws: Failures.self) { try JobFolder(folder.path).create() }
    #expect(failures.status == .cannotCreateOutput)
    #expect(failures.errors.map(\.path) == [folder["plumbline.yaml"], folder["forms/project-return.csv"]])
    #expect(!FileSystem.exists(folder["catalogue"]) && !FileSystem.exists(folder["returned"]))
  }

  @Test func aFilledInMaturityQuestionnaireIsReadAsItComes() throws {
    let folder = TemporaryFolder()
    try JobFolder(folder.path).create()
    let sheet = try filled(
      folder["questionnaires/maturity.xlsx"],
      [
        "B4": .text("Harbour PMO"), "B5": .text("2026-Q3"), "B6": .text("A. Weber"), "D9": .text("3 - Defined"),
        "E9": .text("4 - Measured"), "D10": .text("Don't know"), "D34": .number(1),
      ])
    let found = try read(sheet)
    #expect(found.recognition?.kind == .maturity)
    let observations = found.observations
    #expect(observations.offices.names == ["Harbour PMO"])
    #expect(observations.cycles.names == ["2026-Q3"])
    #expect(observations.raters.names == ["A. Weber"])
    #expect(observations.maturity.map { "\($0.service) \($0.level) \($0.rater)" } == ["0 3 0", "25 1 0"])
    #expect(observations.targets.map { "\($0.service) \($0.level)" } == ["0 4"])
  }

  @Test func aFilledInExpectationQuestionnaireIsReadAsItComes() throws {
    let folder = TemporaryFolder()
    try JobFolder(folder.path).create()
    let sheet = try filled(
      folder["questionnaires/expectations.xlsx"],
      [
        "B4": .text("J. Doe"), "B5": .text("Sponsors"), "B6": .text("2026-Q3"), "B8": .text("4 - Satisfied"),
        "B9": .number(9), "D12": .text("5 - Very important"), "E12": .text("2 - Dissatisfied"),
        "D13": .text("4 - Important"),
      ])
    let found = try read(sheet)
    #expect(found.recognition?.kind == .expectation)
    let observations = found.observations
    #expect(observations.customers.names == ["J. Doe"])
    #expect(observations.groups.names == ["Sponsors"])
    #expect(observations.cycles.names == ["2026-Q3"])
    let answers = observations.expectations.map { "\($0.outcome) \($0.importance) \($0.satisfaction)" }
    #expect(answers == ["0 5 2", "1 4 -1"])
    #expect(observations.verdicts.map { "\($0.customer) \($0.overall) \($0.recommendation)" } == ["0 4 9"])
    #expect(observations.verdicts.map(\.origin.address.description) == ["B8"])
  }

  /// A filled-in questionnaire of another kind: its cells, and what is read.
  @Test(
    arguments: [
      (
        "foundations", AssessmentKind.foundation,
        [
          "B4": .text("Harbour PMO"), "B5": .text("2026-Q3"), "B6": .text("A. Weber"), "C9": .text("3 - Defined"),
          "D9": .text("4 - Measured"), "E9": .text("Charter"), "F9": .date(DateTime(year: 2026, month: 5, day: 4)!),
          "C11": .text("Don't know"),
        ], ["Harbour PMO 2026-Q3 A. Weber 0 3>4 Charter 2026-05-04"]
      ),
      (
        "indicators", .kpi,
        [
          "B4": .text("Harbour PMO"), "B5": .text("2026-Q3"), "A8": .text("Coaching"), "B8": .text("Sessions"),
          "C8": .number(40), "D8": .number(36), "E8": .text("sessions"), "F8": .text("lower is better"),
          "G8": .number(0.5), "A9": .text("Training"), "B9": .text("People"), "C9": .number(10), "D9": .number(12),
        ],
        ["Harbour PMO 2026-Q3 11 Sessions 36.0/40.0 lower 0.5", "Harbour PMO 2026-Q3 10 People 12.0/10.0 higher -"]
      ),
      (
        "value", .value,
        [
          "B4": .text("Harbour PMO"), "B5": .text("2026-Q3"), "A8": .text("On-time delivery"),
          "B8": .text("Fewer fines"),
          "C8": .number(1200), "D8": .number(1500.5), "E8": .number(300), "F8": .text("EUR"),
        ], ["Harbour PMO 2026-Q3 6 Fewer fines 150050/120000 at 30000 EUR"]
      ),
      (
        "staffing", .staffing,
        [
          "B4": .text("Harbour PMO"), "A8": .text("A. Weber"), "B8": .text("PMO lead"), "D8": .text("x"),
          "AC8": .text("x"),
        ],
        ["Harbour PMO - A. Weber 0", "Harbour PMO - A. Weber 25"]
      ),
      (
        "customers", .customers,
        ["B4": .text("2026-Q3"), "A7": .text("J. Doe"), "B7": .text("J.Doe@example.org"), "C7": .text("Sponsors")],
        ["2026-Q3 j.doe@example.org Sponsors"]
      ),
    ] as [(String, AssessmentKind, [String: Cell], [String])])
  func aFilledInQuestionnaireIsReadAsItComes(
    name: String, kind: AssessmentKind, cells: [String: Cell], expected: [String]
  ) throws {
    let folder = TemporaryFolder()
    try JobFolder(folder.path).create()
    let found = try read(try filled(folder["questionnaires/\(name).xlsx"], cells))
    #expect(found.recognition?.kind == kind)
    #expect(Self.lines(found.observations) == expected)
    // The blank one is of the same kind and says nothing.
    let blank = try Workbook(folder["questionnaires/\(name).xlsx"]).read(sheet: "Answers")
    let nothing = try Intake.read(blank, file: "returned/blank.xlsx", framework: .standard())
    #expect(nothing.recognition?.kind == kind)
    #expect(Self.lines(nothing.observations) == [])
  }

  private static func lines(_ seen: Observations) -> [String] {
    func place(_ office: Int, _ cycle: Int) -> String {
      "\(office < 0 ? "-" : seen.offices[office]) \(cycle < 0 ? "-" : seen.cycles[cycle])"
    }
    func text(_ value: (some CustomStringConvertible)?) -> String { value.map { $0.description } ?? "-" }
    return seen.foundations.map {
      "\(place(Int($0.office), Int($0.cycle))) \(seen.raters[Int($0.rater)]) \($0.component) \($0.level)>\($0.wanted)"
        + " \(text($0.evidence)) \(text($0.evidenceDate))"
    }
      + seen.indicators.map {
        "\(place($0.office, $0.cycle)) \($0.service) \($0.name) \(text($0.current))/\(text($0.goal)) \($0.direction)"
          + " \(text($0.relevance))"
      }
      + seen.benefits.map {
        "\(place($0.office, $0.cycle)) \($0.outcome) \(text($0.name)) \(text($0.delivered))/\(text($0.planned))"
          + " at \(text($0.cost)) \(text($0.unit))"
      }
      + seen.assignments.map {
        "\(place(Int($0.office), Int($0.cycle))) \(seen.people[Int($0.person)]) \($0.service)"
      }
      + seen.customerList.map {
        "\(seen.cycles[Int($0.cycle)]) \(seen.customers[Int($0.customer)]) \(seen.groups[Int($0.group)])"
      }
  }

  @Test func aFilledInCompetenceMatrixIsReadAsItComes() throws {
    let folder = TemporaryFolder()
    try JobFolder(folder.path).create()
    let sheet = try filled(
      folder["questionnaires/competences.xlsx"],
      [
        "B4": .text("Harbour PMO"), "B5": .text("2026-H2"), "B6": .text("self"), "A9": .text("A. Weber"),
        "B9": .text("PMO lead"), "C9": .text("Planning"), "D9": .number(3), "AG9": .number(0), "A10": .text("B. Lee"),
        "E10": .number(4),
      ])
    let found = try read(sheet)
    #expect(found.recognition?.kind == .competence)
    let observations = found.observations
    #expect(observations.people.names == ["A. Weber", "B. Lee"])
    #expect(observations.cycles.names == ["2026-H2"])
    #expect(
      observations.ratings.map { "\($0.person) \($0.competence) \($0.level)" } == ["0 0 3", "1 1 4", "0 29 0"])
    #expect(observations.ratings.allSatisfy { $0.relation == .own })
  }
}
