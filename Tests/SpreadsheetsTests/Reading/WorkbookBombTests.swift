import Tabular
import Testing

@testable import Spreadsheets

/// Small files that ask for much: a clear error, or the right cells in the memory that those need.
struct WorkbookBombTests {
  private func failure(_ workbook: MiniWorkbook, limits: Limits = .standard) -> SpreadsheetError? {
    caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: limits) }
  }

  @Test func `a cell in the last place of an otherwise empty sheet`() throws {
    let sheet = try MiniWorkbook(
      rows: #"<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#, before: #"<dimension ref="A1:XFD1048576"/>"#
    ).sheet()
    #expect(sheet.cells == ["XFD1048576": .number(2)])
    #expect(sheet.table.columns.map(\.runs.count) == [1])
    #expect(sheet.table.columns.first?.runs.first?.kinds.count == 1, "one cell, not a grid")
  }

  @Test(arguments: [
    "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-2147483648",
  ])
  func `indexes of shared texts as large as integers go`(index: String) throws {
    let sheet = try MiniWorkbook(
      rows: #"<row><c t="s"><v>\#(index)</v></c><c><v>1</v></c></row>"#, strings: "<si><t>a</t></si>"
    ).sheet()
    #expect(sheet.cells == ["B1": .number(1)])
    #expect(sheet.findings.map(\.rule) == ["missing-shared-string"])
  }

  @Test(arguments: [
    ("A99999999999999999999", true), ("ABCDEFGHIJKLMNOPQRSTUVWXYZABCD1", true), ("A0", true), ("A-1", true),
    ("A1048577", false),
    ("XFE1", false), ("ZZZZ1", false), ("A999999999999999999", false),
  ])
  func `references beyond the grid are refused, and what is none is the next cell`(reference: String, isNext: Bool)
    throws
  {
    let workbook = MiniWorkbook(rows: #"<row r="3"><c r="\#(reference)"><v>1</v></c></row>"#)
    if isNext {
      #expect(try workbook.sheet().cells == ["A3": .number(1)])
      #expect(try workbook.sheet().findings.map(\.rule) == ["odd-cell-reference"])
    } else {
      #expect(failure(workbook)?.code == .corrupt)
      #expect(failure(workbook)?.cell != nil)
    }
  }

  @Test(arguments: ["-5", "0", "9223372036854775807", "9223372036854775808", "1e3", "1048577"])
  func `rows and columns numbered beyond all`(number: String) throws {
    let workbook = MiniWorkbook(
      rows: #"<row r="\#(number)" hidden="1"/><row r="2" s="-1"><c s="-7"><v>1</v></c></row>"#,
      before: #"<cols><col min="-3" max="\#(number)" hidden="1"/><col min="2" max="99999999999" hidden="1"/></cols>"#)
    let sheet = try workbook.sheet()
    #expect(sheet.cells == ["A2": .number(1)])
    #expect(sheet.hiddenColumns.ranges == [1..<16_384])
  }

  @Test(arguments: ["1e308", "-1e308", "1e-320", "4.9E-324", "-0", "1797693134862315700000000000000000000000000000"])
  func `numbers as large and small as doubles go`(number: String) throws {
    #expect(try MiniWorkbook(rows: "<row><c><v>\(number)</v></c></row>").cells() == ["A1": .number(Double(number)!)])
  }

  @Test(arguments: ["1e309", "-1e9999999999", "1e", "--1"])
  func `what no double holds stays a text, and is noted`(number: String) throws {
    let sheet = try MiniWorkbook(rows: #"<row><c s="1"><v>\#(number)</v></c></row>"#, formats: ["yyyy"]).sheet()
    #expect(sheet.cells == ["A1": .text(number)])
    #expect(sheet.findings.map(\.rule) == ["not-a-number"])
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func `NUL bytes in a part are broken XML in that part`(part: String) throws {
    var workbook = MiniWorkbook(
      rows: #"<row><c t="s" s="1"><v>0</v></c></row>"#, strings: "<si><t>text</t></si>", formats: ["yyyy"])
    let index = try #require(workbook.archive.members.firstIndex { $0.name == part })
    let bytes = workbook.archive.members[index].bytes
    for place in [0, bytes.count / 2, bytes.count - 3] {
      workbook.archive.members[index].bytes = bytes
      workbook.archive.members[index].bytes[place] = 0
      let error = caught(SpreadsheetError.self) { _ = try workbook.sheet() }
      #expect(error?.code == .corrupt)
      #expect(error?.part?.contains(part) == true)
    }
  }

  @Test func `rows in reverse, and cells in reverse`() throws {
    let rows = (1...300).reversed().map { row in
      #"<row r="\#(row)"><c r="B\#(row)"><v>\#(row)</v></c><c r="A\#(row)"><v>-\#(row)</v></c></row>"#
    }
    let sheet = try MiniWorkbook(rows: rows.joined()).sheet()
    #expect(sheet.table.cellCount == 600)
    #expect(sheet.table.columns.map(\.runs.count) == [1, 1])
    for row in 1...300 { #expect(sheet.table[row - 1, 1] == .number(Double(row))) }
  }

  @Test func `hidden rows in any order`() throws {
    let rows = [9, 3, 4, 9, 1, 2, 12].map { #"<row r="\#($0)" hidden="1"/>"# }.joined()
    #expect(try MiniWorkbook(rows: rows).sheet().hiddenRows.ranges == [0..<4, 8..<9, 11..<12])
  }

  @Test func `the shared texts may stand behind the sheet in the archive, and before it`() throws {
    var workbook = MiniWorkbook(rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: "<si><t>a</t></si>")
    #expect(try workbook.cells() == ["A1": .text("a")])
    workbook.archive.members.reverse()
    #expect(try workbook.cells() == ["A1": .text("a")])
  }

  @Test(arguments: [true, false])
  func `parts in UTF-16 with a byte-order mark`(isBigEndian: Bool) throws {
    var workbook = MiniWorkbook(
      rows: #"<row><c t="s"><v>0</v></c><c t="str"><v>é😀</v></c></row>"#, strings: "<si><t>ü</t></si>")
    for index in workbook.archive.members.indices {
      let text = String(decoding: workbook.archive.members[index].bytes, as: UTF8.self)
      workbook.archive.members[index].bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
        return isBigEndian ? bytes : bytes.reversed()
      }
    }
    #expect(try workbook.cells() == ["A1": .text("ü"), "B1": .text("é😀")])
  }

  // MARK: - Too much of one thing

  @Test func `more merged ranges, formats and sheets than the limits`() {
    let few = Limits(sheets: 50, styles: 50)
    let merges = String(repeating: #"<mergeCell ref="A1:B2"/>"#, count: 51)
    let merged = failure(MiniWorkbook(rows: "", after: "<mergeCells>\(merges)</mergeCells>"), limits: few)
    #expect(merged?.code == .limit)
    #expect(merged?.part?.contains("S1") == true)
    let plain = MiniWorkbook(rows: "", formats: ["yyyy"])
    for styles in [
      "<cellXfs>" + String(repeating: "<xf/>", count: 51) + "</cellXfs>",
      "<numFmts>" + (0...50).map { #"<numFmt numFmtId="\#($0)" formatCode="0"/>"# }.joined() + "</numFmts>",
    ] {
      let error = failure(plain.with("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"), limits: few)
      #expect(error?.code == .limit)
      #expect(error?.part == "xl/styles.xml")
    }
    let sheets = String(repeating: #"<sheet name="S" r:id="rId1"/>"#, count: 51)
    let error = failure(plain.with("xl/workbook.xml", MiniWorkbook.workbook(sheets)), limits: few)
    #expect(error?.code == .limit)
    #expect(error?.part == "xl/workbook.xml")
  }

  @Test func `more defined names than the limit are noted and left out`() throws {
    let names = (1...4).map { #"<definedName name="N\#($0)">S1!$A$\#($0)</definedName>"# }.joined()
    let workbook = MiniWorkbook(rows: "").with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(#"<sheet name="S1" sheetId="1" r:id="rId1"/>"#).replacing(
        "</workbook>", with: "<definedNames>\(names)</definedNames></workbook>"))
    #expect(try workbook.open().findings.isEmpty)
    let few = try workbook.open(limits: Limits(names: 3))
    #expect(few.definedNames.map(\.name) == ["N1", "N2", "N3"])
    #expect(few.findings.map(\.rule) == ["too-many-names"])
  }

  @Test func `more relationships than there may be parts`() {
    let many = (0...50).map { ("r\($0)", "table", "t\($0).xml") }
    let workbook = MiniWorkbook(rows: "").with("xl/_rels/workbook.xml.rels", MiniWorkbook.relationships(many))
    #expect(failure(workbook, limits: Limits(parts: 50))?.part == "xl/_rels/workbook.xml.rels")
  }

  @Test func `thousands of sheets that are one large part`() {
    let sheets = String(repeating: #"<sheet name="S" r:id="rId1"/>"#, count: 9)
    let workbook = MiniWorkbook(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 20_000)).with(
      "xl/workbook.xml", MiniWorkbook.workbook(sheets))
    let error = failure(workbook, limits: Limits(inflatedBytes: 5_000_000))
    #expect(error?.code == .limit)
    #expect(error?.part == "xl/workbook.xml")
    #expect(throws: Never.self) { try workbook.open() }
  }

  @Test func `more shared texts than the limit, though they are empty`() {
    let workbook = MiniWorkbook(
      rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: String(repeating: "<si/>", count: 101))
    #expect(failure(workbook, limits: Limits(texts: 100))?.part == "xl/sharedStrings.xml")
    #expect(failure(workbook, limits: Limits(texts: 101)) == nil)
  }

  /// Columns take about as much memory as their XML: the bound on one bounds the other.
  @Test func `a small file of nothing but cells ends at the bound on its part`() throws {
    let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 100) + "</row>"
    let error = failure(
      MiniWorkbook(rows: String(repeating: row, count: 200)), limits: Limits(inflatedBytes: 200_000, inflationRatio: 10)
    )
    #expect(error?.code == .limit)
    #expect(error?.part == #"sheet "S1" (xl/worksheets/sheet1.xml)"#)
  }

  @Test func `a text, a value, a formula, a tag and a comment of a megabyte`() throws {
    let long = String(repeating: "1", count: 1_000_000)
    for rows in [
      "<row><c t='inlineStr'><is><t>\(long)</t></is></c></row>", "<row><c><v>\(long)</v></c></row>",
      "<row r='\(long)'/>",
    ] {
      #expect(failure(MiniWorkbook(rows: rows))?.code == .limit)
    }
    let shared = MiniWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: "<si><t>\(long)</t></si>")
    #expect(failure(shared)?.part == "xl/sharedStrings.xml")
    let formula = MiniWorkbook(rows: "<row><c><f>\(long)</f><v>7</v></c></row>")
    #expect(try formula.cells() == ["A1": .number(7)], "a formula's text is not kept")
  }

  @Test func `formulas without a value are listed up to a bound`() throws {
    #expect(try MiniWorkbook(rows: "<row><c><f>A2</f></c></row>").sheet().formulasWithoutValue.count == 1)
    #expect(Sheet.listedFormulas == 1_000_000)
  }
}
