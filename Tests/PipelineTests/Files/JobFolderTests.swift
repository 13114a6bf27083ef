import Intake
import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Pipeline

@Suite struct JobFolderTests {
  private static let files = [
    "catalogue/competences.csv", "catalogue/outcomes.csv", "catalogue/relevance.csv", "catalogue/services.csv",
    "forms/project-return.csv", "forms/project-return.xlsx", "plumbline.yaml", "questionnaires/competences.xlsx",
    "questionnaires/expectations.xlsx", "questionnaires/maturity.xlsx",
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
    #expect(own.maturityScale.levels == standard.maturityScale.levels)
    #expect(own.competenceScale.label(of: 0) == "None")
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
        "B4": .text("J. Doe"), "B5": .text("Sponsors"), "B6": .text("2026-Q3"), "D10": .text("5 - Very important"),
        "E10": .text("2 - Dissatisfied"), "D11": .text("4 - Important"),
      ])
    let found = try read(sheet)
    #expect(found.recognition?.kind == .expectation)
    let observations = found.observations
    #expect(observations.customers.names == ["J. Doe"])
    #expect(observations.groups.names == ["Sponsors"])
    #expect(observations.cycles.names == ["2026-Q3"])
    let answers = observations.expectations.map { "\($0.outcome) \($0.importance) \($0.satisfaction)" }
    #expect(answers == ["0 5 2", "1 4 -1"])
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
