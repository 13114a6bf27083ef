import Publishing
import Spreadsheets
import Tabular
import Testing

@Suite struct FindingsWorkbookTests {
  private var facts: RunFacts {
    var cells = TableBuilder()
    cells.append(text: "Total", row: 0, column: 0)
    cells.append(number: 12.5, row: 0, column: 2)
    cells.append(text: "=1+1", row: 1, column: 1)
    let survey = Source(file: "in/Q3 survey.xlsx", sheet: "Answers")
    return RunFacts(
      title: "T", version: "1",
      findings: [
        Finding(
          rule: "total-row", severity: .info, file: survey.file, sheet: survey.sheet, cell: CellAddress("A9"),
          raw: "Total", message: "A total.", hint: "Nothing to do."),
        Finding(rule: "unknown-name", severity: .error, file: "b.csv", message: "Who?", hint: "Mend.", occurrences: 7),
      ],
      leftOut: [
        .init(
          source: survey, rows: [8, 11], rules: ["total-row", "unknown-name"], cells: cells.finish(),
          headers: [0: "Service", 2: "Level"])
      ], rules: ["total-row": .init(title: "Total row", reason: "Twice.", remedy: "Nothing.")],
      paths: [survey.file: "../in/Q3 survey.xlsx", "b.csv": "../b.csv"])
  }

  @Test func saysWhatWasFoundWhereAndWhatWasLeftOut() throws {
    let document = FindingsWorkbook(facts).document
    let workbook = try Workbook(bytes: document.encoded(), name: "findings.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Rules", "Findings", "Left-out rows"])

    let rules = try workbook.read(0).table
    #expect((3...4).map { rules[$0, 0].text } == ["unknown-name", "total-row"])
    #expect(rules[3, 4] == .number(7) && rules[4, 2] == .text("Total row"))

    let findings = try workbook.read(1).table
    #expect(
      (0..<11).map { findings[1, $0].text } == [
        "info", "total-row", "in/Q3 survey.xlsx", "Answers", "A9", "", "Total", "", "A total.", "Nothing to do.", "1",
      ])
    #expect(findings[2, 4] == .text("open"))

    let rows = try workbook.read(2).table
    #expect(
      (0..<8).map { rows[1, $0].text } == [
        "in/Q3 survey.xlsx", "Answers", "9", "total-row", "Total row", "Total", "", "12.5",
      ])
    #expect(rows[2, 2] == .number(12) && rows[2, 6] == .text("=1+1"))
  }

  @Test func nothingFoundIsSaid() throws {
    let document = FindingsWorkbook(RunFacts(title: "T", version: "1")).document
    let workbook = try Workbook(bytes: document.encoded(), name: "findings.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Rules", "Findings"])
    #expect(try workbook.read(0).table[1, 0] == .text("Nothing was odd in the inputs."))
  }

  @Test func leftOutRowsStandInACSVFileToo() {
    let file = LeftOutFile.file(facts, format: .standard)
    #expect(file.rows == 3)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        file,sheet,row,rule,cell,column_name,value
        in/Q3 survey.xlsx,Answers,9,total-row,A9,Service,Total
        in/Q3 survey.xlsx,Answers,9,total-row,C9,Level,12.5
        in/Q3 survey.xlsx,Answers,12,unknown-name,B12,,=1+1

        """)
  }
}
