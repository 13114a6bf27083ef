import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct DatamapTests {
  private func datamap(_ literal: String) throws -> Datamap { try Datamap(sheet(literal), file: "map.xlsx") }

  /// A line as text: `key = sheet!cell type [choices]`.
  private func shown(_ datamap: Datamap) -> [String] {
    datamap.lines.map { line in
      let type = line.type.map { " \($0)" } ?? ""
      return "\(line.key) = \(line.sheet)!\(line.cell)\(type)" + (line.choices.isEmpty ? "" : " \(line.choices)")
    }
  }

  /// Headers that name the same columns, those of the tool datamaps among them.
  @Test(arguments: [
    "key | sheet | cell | type", "cell_key | template_sheet | cellreference | type",
    "cellkey | sheet | cell_reference | value_type", "Key | Worksheet | Cell ref | Cell type",
  ])
  func takesEveryNameOfAColumn(header: String) throws {
    let datamap = try datamap("\(header)\nCost | Finance | c11 | NUMBER")
    #expect(shown(datamap) == ["Cost = Finance!C11 number"])
    #expect(datamap.findings.isEmpty)
  }

  @Test func takesColumnsInAnyOrderAndPassesOverOthers() throws {
    let datamap = try datamap("note | cell | key | list | type | sheet\nx | $B$2 | RAG | Red | text | A")
    #expect(shown(datamap) == ["RAG = A!B2 text [\"Red\"]"])
  }

  @Test func splitsListsAtBars() throws {
    var builder = TableBuilder()
    for (column, text) in ["key", "sheet", "cell", "list"].enumerated() {
      builder.append(text: text, row: 0, column: column)
    }
    for (column, text) in ["RAG", "A", "B2", " Red | Amber|Green "].enumerated() {
      builder.append(text: text, row: 1, column: column)
    }
    let datamap = try Datamap(Sheet(name: "Sheet1", table: builder.finish()), file: "map.xlsx")
    #expect(datamap.lines.map(\.choices) == [["Red", "Amber", "Green"]])
  }

  @Test func passesOverBlankLinesAndSpacesAtTheEnds() throws {
    let datamap = try datamap("key | sheet | cell\n\nA b_ | S_ | a1_\n\n_ | _ | _\nC | S | B2")
    #expect(shown(datamap) == ["A b = S!A1", "C = S!B2"])
    #expect(datamap.findings.isEmpty)
  }

  /// What is wrong with a line, and how it is said.
  @Test(arguments: [
    (" | S | A1 | text", "error datamap-line A2", "Line 2 names no key; it is left out."),
    ("K |  | A1 | text", "error datamap-line B2", "Line 2 (key \"K\") names no sheet; it is left out."),
    ("K | S |  | text", "error datamap-line C2", "Line 2 (key \"K\") names no cell; it is left out."),
    (
      "K | S | A1:B2 | text", "error datamap-line C2",
      "Line 2 (key \"K\"): \"A1:B2\" is no cell; the line is left out."
    ),
    (
      "K | S | XFE1 |", "error datamap-line C2",
      "Line 2 (key \"K\"): \"XFE1\" is no cell; the line is left out."
    ),
    (
      "K | S | A1 | BUTTER", "warning datamap-line D2",
      "Line 2 (key \"K\"): \"BUTTER\" is no type; the cell may hold anything."
    ),
    (
      "Z | S | A9 |", "warning datamap-line A3",
      "Line 3: the key \"Z\" stands on line 2 too; both are collected."
    ),
  ])
  func saysWhatIsWrongWithALine(line: String, found: String, message: String) throws {
    let datamap = try datamap("key | sheet | cell | type\n\(line)\nZ | S | A9 | text")
    #expect(datamap.findings.map(\.message) == [message])
    #expect(lines(datamap.findings).first?.hasPrefix(found) == true)
    #expect(datamap.lines.count == (found.hasPrefix("error") ? 1 : 2))
  }

  @Test(arguments: [
    ("cell_key", "names no column \"sheet\", \"cell\"; it has cell_key."),
    ("meaningless_header | template_sheet | cell_ref", "names no column \"key\""), ("", "This datamap is empty."),
    ("key | sheet | cell", "This datamap has no lines."),
    ("key | sheet | cell\nA | B | C", "No line of this datamap can be used. Line 2 (key \"A\"): \"C\" is no cell"),
  ])
  func refusesADatamapWithoutColumnsOrLines(literal: String, message: String) throws {
    let error = try #require(throws: IntakeError.self) { try datamap(literal) }
    #expect(error.code == .invalidDatamap)
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func saysWhichColumnsArePassedOver() throws {
    let datamap = try datamap("key | sheet | cell | value_tyupe | \nA | S | A1 | text | text")
    #expect(shown(datamap) == ["A = S!A1"])
    #expect(
      datamap.findings.map { "\($0.message) \($0.hint)" } == [
        "Line 1: the column \"value_tyupe\" is passed over. Did you mean \"valuetype\"?",
        "Line 1 names no column E; what stands in it is passed over. Write its name: type or list.",
      ])
  }

  /// In a column of question numbers `1.10` is a name: as a number it would be `1.1`.
  @Test func keysThatLookLikeNumbersStayAsTheyStand() throws {
    let text = "key,sheet,cell\n1.1,S,A1\n1.10,S,A2\n007,S,A3\n2026-01-01,S,A4\n"
    let workbook = try Workbook(bytes: Array(text.utf8), name: "map.csv")
    let datamap = try Datamap(workbook.readTexts(0), file: "map.csv")
    #expect(datamap.lines.map(\.key) == ["1.1", "1.10", "007", "2026-01-01"])
    #expect(datamap.findings.isEmpty)
  }

  @Test func sheetsThatDifferInCaseAreOne() {
    let datamap = Datamap(
      file: "map.csv",
      lines: ["A1", "B7", "A3"].enumerated().map { index, cell in
        Datamap.Line(key: "\(index)", sheet: ["Costs", "Plan", "costs "][index], cell: CellAddress(cell)!)
      })
    #expect(datamap.sheets.map(\.name) == ["Costs", "Plan"])
    #expect(datamap.sheets.map(\.lines) == [[0, 2], [1]])
    #expect(datamap.sheets.map(\.columns) == [[0], [1]])
  }
}
