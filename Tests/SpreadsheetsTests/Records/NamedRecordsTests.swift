import Tabular
import Testing

@testable import Spreadsheets

/// The cells of tables and defined names.
struct NamedRecordsTests {
  /// Notes around a table `Levels` in B3:D6 with a totals row, and names for parts of the sheet.
  private static func workbook(header: Bool = true) throws -> Workbook {
    func cell(_ place: String, _ text: String) -> String { #"<c r="\#(place)" t="str"><v>\#(text)</v></c>"# }
    func number(_ place: String, _ value: Int) -> String { #"<c r="\#(place)"><v>\#(value)</v></c>"# }
    let rows = """
      <row r="1">\(cell("B1", "A title"))</row>\
      <row r="3">\(cell("A3", "aside"))\(cell("B3", "Service"))\(cell("C3", "Level now"))\(cell("D3", "Level wanted"))</row>\
      <row r="4" hidden="1">\(cell("B4", "Planning"))\(number("C4", 2))\(number("D4", 3))\(cell("E4", "aside"))</row>\
      <row r="5">\(cell("B5", "Reporting"))\(number("C5", 3))<c r="D5"><f>C5+1</f></c></row>\
      <row r="6" hidden="1">\(cell("B6", "Total"))\(number("C6", 5))</row>\
      <row r="8">\(cell("B8", "below"))</row>
      """
    let defined = """
      <definedNames><definedName name="Block">S1!$B$3:$C$5</definedName>\
      <definedName name="Column">S1!$C:$C</definedName></definedNames>
      """
    let names = #"<sheet name="S1" sheetId="1" r:id="rId1"/>"#
    return try MiniWorkbook(
      rows: rows, after: #"<mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="B4:B5"/></mergeCells>"#
    )
    .with("xl/workbook.xml", MiniWorkbook.workbook(names).replacing("</workbook>", with: defined + "</workbook>"))
    .with(
      "xl/worksheets/_rels/sheet1.xml.rels", MiniWorkbook.relationships([("a", "table", "../tables/table1.xml")])
    )
    .with(
      "xl/tables/table1.xml",
      #"<table name="Levels" ref="B3:D6" totalsRowCount="1"\#(header ? "" : #" headerRowCount="0""#)/>"#
    )
    .open()
  }

  @Test func `the sheet with nothing outside of a table`() throws {
    let workbook = try Self.workbook()
    let sheet = try workbook.read(workbook.range(named: "levels"))
    #expect(sheet.name == "S1")
    #expect(
      sheet.cells == [
        "B3": .text("Service"), "C3": .text("Level now"), "D3": .text("Level wanted"), "B4": .text("Planning"),
        "C4": .number(2), "D4": .number(3), "B5": .text("Reporting"), "C5": .number(3),
      ])
    #expect(sheet.merges == [CellRange("B4:B5")])
    #expect(sheet.hiddenRows.ranges == [3..<4])
    #expect(sheet.formulasWithoutValue == [CellAddress("D5")])
  }

  @Test func `a table's columns by name, and all of them`() throws {
    let workbook = try Self.workbook()
    let records = try workbook.read(named: "Levels", columns: ["Level now", "Service"])
    #expect(records.header?.row == 2)
    #expect(records.rows == 3..<5, "without header and totals")
    #expect(records.rows.map { records[$0, "Service"].text } == ["Planning", "Reporting"])
    #expect(records.rows.map { records[$0, 0] } == [.number(2), .number(3)])
    let all = try workbook.read(named: "LEVELS")
    #expect(all.columns == [1, 2, 3] && all.rows == 3..<5)
    #expect(all[3, "level WANTED"] == .number(3))
  }

  @Test func `a table without a header row`() throws {
    let workbook = try Self.workbook(header: false)
    let all = try workbook.read(named: "Levels")
    #expect(all.header == nil && all.rows == 2..<5 && all[2, 0] == .text("Service"))
    let error = caught(SpreadsheetError.self) { _ = try workbook.read(named: "Levels", columns: ["Service"]) }
    #expect(error?.code == .notFound)
    #expect(error?.message == "The table \"Levels\" has no header row.")
  }

  @Test func `a defined name, its first filled row the header where names are asked for`() throws {
    let workbook = try Self.workbook()
    #expect(try workbook.read(named: "Block").rows == 2..<5)
    let records = try workbook.read(named: "Block", columns: ["Service"])
    #expect(records.rows.map { records[$0, 0].text } == ["Planning", "Reporting"])
    let column = try workbook.read(named: "Column", columns: ["Level now"])
    #expect(column.rows.map { column[$0, 0] } == [.number(2), .number(3), .number(5)])
    let error = caught(SpreadsheetError.self) { _ = try workbook.read(named: "Block", columns: ["Level wanted"]) }
    #expect(error?.remedy == #"The columns are "Service", "Level now"."#)
  }

  @Test func `a name that there is not`() throws {
    let workbook = try Self.workbook()
    let error = caught(SpreadsheetError.self) { _ = try workbook.read(named: "Level") }
    #expect(error?.remedy == #"Did you mean "Levels"? The workbook has "Levels", "Block", "Column"."#)
  }
}
