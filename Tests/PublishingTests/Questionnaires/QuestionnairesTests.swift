import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Publishing

@Suite struct QuestionnairesTests {
  private static let framework = Framework(
    catalogue: Catalogue(
      services: [
        Service(id: "S01", name: "Advice", tier: .strategic, horizon: .short),
        Service(id: "T09", name: "Methods", tier: .tactical, horizon: .medium),
      ],
      outcomes: [Outcome(id: "E01", name: "Clear priorities", area: "direction")],
      competences: (1...3).map { Competence(id: "C0\($0)", name: "Craft \($0)", area: "people") },
      foundations: [FoundationComponent(id: "F01", name: "Mandate")]),
    relevance: RelevanceMatrix(origin: "none", values: [[0, 0, 0], [0, 0, 0]]))

  /// The rows of a sheet as text, from the first cell on; blank cells at the end left out.
  private func rows(_ document: WorkbookDocument, sheet: Int) throws -> [String] {
    let table = try Workbook(bytes: document.encoded(), name: "q.xlsx").read(sheet).table
    return (0..<table.rows.upperBound).map { row in
      let texts = table.columns.map { table[row, $0.index].text }
      return texts.reversed().drop(while: \.isEmpty).reversed().joined(separator: " | ")
    }
  }

  @Test func theAnswerSheetAsksForEveryService() throws {
    let document = Questionnaires.maturity(Self.framework)
    #expect(
      try rows(document, sheet: 1) == [
        "Service maturity", "Fill in the bordered white cells.", "", "PMO", "Assessment cycle", "Rated by", "",
        "Service ID | Service | Tier | Level now | Level wanted | Evidence", "S01 | Advice | strategic",
        "T09 | Methods | tactical",
      ])
    #expect(
      document.definedNames.map { "\($0.name) \($0.formula)" } == [
        "pmo 'Answers'!$B$4", "cycle 'Answers'!$B$5", "rated_by 'Answers'!$B$6",
      ])
    let lists = document.sheets[1].dropDownLists
    #expect(lists.map(\.ranges) == [[CellRange("D9:E10")!]])
    #expect(
      lists[0].choices
        == .items([
          "1 - Ad hoc", "2 - Repeatable", "3 - Defined", "4 - Measured", "5 - Optimising", "Don't know",
        ]))
  }

  @Test func customersAreAskedForEveryOutcomeOnBothScales() throws {
    let document = Questionnaires.expectations(Self.framework)
    let rows = try rows(document, sheet: 1)
    #expect(
      rows[3...8] == [
        "Customer", "Customer group", "Assessment cycle", "PMO", "Overall satisfaction", "Likelihood to recommend",
      ])
    #expect(
      rows.suffix(2) == [
        "Outcome ID | Outcome | Area | Importance | Satisfaction | Remark", "E01 | Clear priorities | direction",
      ])
    #expect(
      document.sheets[1].dropDownLists.map(\.ranges) == [
        [CellRange("B8")!], [CellRange("B9")!], [CellRange("D12")!], [CellRange("E12")!],
      ])
  }

  @Test func theMatrixHasAColumnACompetence() throws {
    let document = Questionnaires.competences(Self.framework)
    let rows = try rows(document, sheet: 1)
    #expect(rows[5] == "Ratings by | manager")
    #expect(rows.last == "Person | Role | Team | Craft 1 | Craft 2 | Craft 3")
    let lists = document.sheets[1].dropDownLists
    #expect(lists.map(\.ranges) == [[CellRange("B6")!], [CellRange("D9:F33")!]])
    #expect(lists[1].choices == .items(["0", "1", "2", "3", "4"]))
  }

  /// The sheets, the table's header and the lists of each further questionnaire.
  @Test func furtherKindsHaveTablesAndLists() throws {
    let cases: [(document: WorkbookDocument, sheets: [String], header: String, lists: [String])] = [
      (
        Questionnaires.foundations(Self.framework), ["Instructions", "Answers"],
        "Component ID | Component | Level now | Level wanted | Evidence | Evidence date", ["C9:D9"]
      ),
      (
        Questionnaires.indicators(Self.framework), ["Instructions", "Answers", "Lists"],
        "Service | Indicator | Goal | Current | Unit | Direction | Relevance", ["A8:A47", "F8:F47"]
      ),
      (
        Questionnaires.value(Self.framework), ["Instructions", "Answers", "Lists"],
        "Outcome | Benefit | Planned | Delivered | Cost | Unit", ["A8:A47"]
      ),
      (
        Questionnaires.staffing(Self.framework), ["Instructions", "Answers"], "Person | Role | Team | Advice | Methods",
        ["D8:E32"]
      ),
      (Questionnaires.customerList(), ["Instructions", "Answers"], "Customer | Email | Customer group", []),
    ]
    for (document, sheets, header, lists) in cases {
      #expect(document.sheets.map(\.name) == sheets)
      #expect(try rows(document, sheet: 1).contains(header), "\(header)")
      #expect(document.sheets[1].dropDownLists.flatMap(\.ranges).map(\.description) == lists, "\(header)")
    }
    let services = Questionnaires.indicators(Self.framework)
    #expect(try rows(services, sheet: 2) == ["Services", "Advice", "Methods"])
    #expect(services.sheets[1].dropDownLists[0].choices == .cells(sheet: "Lists", CellRange("A2:A3")!))
  }

  @Test func theInstructionsNameTheLevels() throws {
    let lines = try rows(Questionnaires.maturity(Self.framework), sheet: 0)
    #expect(lines.contains("Levels of service maturity"))
    #expect(lines.contains("3 | Defined"))
  }

  /// A list in a data validation may not exceed 255 characters.
  @Test func everythingCanBeWritten() throws {
    for document in [
      Questionnaires.maturity(Self.framework), Questionnaires.expectations(Self.framework),
      Questionnaires.competences(Self.framework), Questionnaires.foundations(Self.framework),
      Questionnaires.indicators(Self.framework), Questionnaires.value(Self.framework),
      Questionnaires.staffing(Self.framework), Questionnaires.customerList(), ProjectReturn.form,
    ] {
      #expect(try document.encoded() == document.encoded())
    }
  }
}
