import Tabular
import Testing

@testable import Spreadsheets

/// Where cells stand: explicit and missing references in all mixtures, ranges, hidden rows and columns.
struct WorksheetPlacesTests {
  /// A number for each `*`, counted from 1, so that a row of cells is short to write.
  private func addresses(_ rows: String) throws -> [String] {
    var xml = ""
    var count = 0
    for character in rows {
      if character == "*" {
        count += 1
        xml += "<v>\(count)</v>"
      } else {
        xml.append(character)
      }
    }
    let cells = try MiniWorkbook(rows: xml).cells()
    return (1...max(1, count)).map { number in cells.first { $0.value == .number(Double(number)) }?.key ?? "none" }
  }

  @Test(arguments: [
    // Nothing has a reference.
    ("<row><c>*</c><c>*</c></row><row><c>*</c></row>", ["A1", "B1", "A2"]),
    ("<row/><row><c/><c>*</c></row>", ["B2"]),
    // A reference re-anchors what follows.
    (#"<row><c r="C1">*</c><c>*</c></row><row><c>*</c></row>"#, ["C1", "D1", "A2"]),
    (#"<row r="5"><c>*</c><c>*</c></row><row><c>*</c></row>"#, ["A5", "B5", "A6"]),
    (#"<row r="5"><c>*</c></row><row/><row><c>*</c></row><row r="20"><c>*</c></row>"#, ["A5", "A7", "A20"]),
    (#"<row><c>*</c><c r="E1">*</c><c>*</c><c r="B1">*</c><c>*</c></row>"#, ["A1", "E1", "F1", "B1", "C1"]),
    // Rows and cells out of order.
    (#"<row r="3"><c r="A3">*</c></row><row r="1"><c r="B1">*</c><c r="A1">*</c></row>"#, ["A3", "B1", "A1"]),
    (#"<row r="3"><c>*</c></row><row r="2"><c>*</c></row><row r="1"><c>*</c></row>"#, ["A3", "A2", "A1"]),
    // Lower case, and a reference that contradicts its row.
    (#"<row r="2"><c r="b2">*</c></row>"#, ["B2"]), (#"<row r="2"><c r="B7">*</c><c>*</c></row>"#, ["B7", "C2"]),
    // Row numbers that are none: the next row.
    (#"<row r="0"><c>*</c></row><row r="x"><c>*</c></row><row r=""><c>*</c></row>"#, ["A1", "A2", "A3"]),
    // The corners of the sheet.
    (#"<row r="1048576"><c r="XFD1048576">*</c></row><row r="1"><c r="A1">*</c></row>"#, ["XFD1048576", "A1"]),
    // Spellings of XML.
    ("<row r='2'><c r='B2'>*</c></row>", ["B2"]), ("<row\n r=\"2\"\n><c\n\tr = \"B2\"\ns=\"0\">*</c></row>", ["B2"]),
    (#"<row spans="1:2" r="2"><c s="0" t="n" r="B2">*</c></row>"#, ["B2"]),
    (#"<row r="&#50;"><c r="B&#x32;">*</c></row>"#, ["B2"]),
    (#"<!-- x --><row r="2"><?pi?><c r="B2">*</c><!-- y --></row>"#, ["B2"]),
    (#"<x:row xmlns:x="urn:x" r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row><row r="3"><c>*</c></row>"#, ["A3"]),
  ])
  func `places with and without references`(rows: String, expected: [String]) throws {
    #expect(try addresses(rows) == expected)
  }

  @Test(arguments: ["XFE1", "A1048577", "ZZZZ1", "A99999999999999999", "XFD1048577"])
  func `a cell beyond XFD1048576 is refused with its place`(reference: String) {
    let workbook = MiniWorkbook(rows: #"<row><c r="\#(reference)"><v>1</v></c></row>"#)
    let error = caught(SpreadsheetError.self) { _ = try workbook.sheet() }
    #expect(error?.code == .corrupt)
    #expect(error?.message == "The sheet has a cell beyond XFD1048576.")
    #expect(error?.cell != nil)
  }

  @Test func `a row number beyond the sheet, and a column reached without references`() {
    for rows in [
      #"<row r="1048577"><c><v>1</v></c></row>"#, #"<row r="999999999999999999"><c><v>1</v></c></row>"#,
      #"<row r="999999999999999999"/><row/><row><c><v>1</v></c></row>"#,
      #"<row><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>"#,
    ] {
      #expect(caught(SpreadsheetError.self) { _ = try MiniWorkbook(rows: rows).sheet() }?.code == .corrupt, "\(rows)")
    }
  }

  @Test(arguments: ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1", "1A", "", "A", "A0", "$A$1", "R1C1", "A1:B2", "A-1", "Ä1"])
  func `a reference that is none: the next cell, with a finding`(reference: String) throws {
    let sheet = try MiniWorkbook(
      rows: #"<row r="3"><c><v>1</v></c><c r="\#(reference)"><v>2</v></c><c><v>3</v></c></row>"#
    ).sheet()
    #expect(sheet.cells == ["A3": .number(1), "B3": .number(2), "C3": .number(3)])
    #expect(sheet.findings.map(\.rule) == ["odd-cell-reference"])
    #expect(sheet.findings.first?.raw == reference)
    #expect(sheet.findings.first?.cell?.description == "B3")
  }

  @Test func `two cells at one address: the last counts`() throws {
    let rows = #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>"#
    #expect(try MiniWorkbook(rows: rows).cells() == ["A1": .number(3)])
  }

  @Test func `two far cells cost two cells`() throws {
    let table = try MiniWorkbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#
    ).sheet().table
    #expect(table.columns.flatMap(\.runs).map(\.kinds.count) == [1, 1])
  }

  @Test(arguments: ["", #"<dimension ref="A1"/>"#, #"<dimension ref="A1:XFD1048576"/>"#, #"<dimension ref="junk"/>"#])
  func `the dimension is a hint of no account`(dimension: String) throws {
    let sheet = try MiniWorkbook(rows: #"<row r="2"><c r="C2"><v>1</v></c></row>"#, before: dimension).sheet()
    #expect(sheet.table.usedRange?.description == "C2")
  }

  @Test func `merged ranges, in the order of the file`() throws {
    let sheet = try MiniWorkbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#,
      after:
        #"<mergeCells count="9"><mergeCell ref="C3:D4"/><mergeCell ref="A1:B1"/><mergeCell ref="x"/><mergeCell/></mergeCells>"#
    ).sheet()
    #expect(sheet.merges.map(\.description) == ["C3:D4", "A1:B1"])
    #expect(sheet.cells == ["A1": .number(1)])
  }

  @Test func `more merged ranges than the limit`() {
    let merges = (1...11).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
    let workbook = MiniWorkbook(rows: "", after: "<mergeCells>\(merges)</mergeCells>")
    #expect(caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(styles: 10)) }?.code == .limit)
    #expect(throws: Never.self) { try workbook.sheet(limits: Limits(styles: 11)) }
  }

  @Test func `more cells than the limit`() {
    let workbook = MiniWorkbook(rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: 11) + "</row>")
    let error = caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(cells: 10)) }
    #expect(error?.code == .limit)
    #expect(error?.cell?.description == "K1")
    #expect(throws: Never.self) { try workbook.sheet(limits: Limits(cells: 11)) }
  }

  @Test func `hidden rows keep their cells and are known`() throws {
    let sheet = try MiniWorkbook(
      rows: """
        <row hidden="1"><c><v>1</v></c></row><row hidden="true"/><row hidden="0"/><row r="9" hidden="1"/>\
        <row hidden="false"/><row hidden="1"/><row r="99999999999" hidden="1"/>
        """
    ).sheet()
    #expect(sheet.hiddenRows.ranges == [0..<2, 8..<9, 10..<11])
    #expect(sheet.cells == ["A1": .number(1)])
  }

  @Test(
    arguments: [
      (#"<col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true"/><col min="6" max="9"/>"#, [1..<4]),
      (#"<col min="5" max="16384" hidden="1"/>"#, [4..<16_384]),
      (#"<col min="5" max="99999" hidden="1"/>"#, [4..<16_384]),
      // Nothing that names no column of a sheet.
      (#"<col min="0" max="3" hidden="1"/>"#, []), (#"<col min="3" max="2" hidden="1"/>"#, []),
      (#"<col min="3" hidden="1"/>"#, []), (#"<col min="20000" max="30000" hidden="1"/>"#, []),
      (#"<col min="16385" max="16385" hidden="1"/>"#, []),
      (#"<col min="9223372036854775807" max="9223372036854775807" hidden="1"/>"#, []),
    ] as [(String, [Range<Int>])])
  func `hidden columns`(columns: String, ranges: [Range<Int>]) throws {
    #expect(try MiniWorkbook(rows: "", before: "<cols>\(columns)</cols>").sheet().hiddenColumns.ranges == ranges)
  }
}
