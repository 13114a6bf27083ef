import Tabular
import Testing

@testable import Spreadsheets

/// What is refused before a byte is written, and where the error points to.
@Suite struct ChecksWritingTests {
  private func refusal(_ sheets: [Worksheet], names: [DefinedName] = []) -> SpreadsheetError? {
    var document = WorkbookDocument(sheets)
    document.definedNames = names
    let error = #expect(throws: SpreadsheetError.self) { _ = try document.encoded() }
    #expect(error?.code == .invalid)
    return error
  }

  private func refusal(_ body: (inout Worksheet) -> Void) -> SpreadsheetError? {
    var sheet = Worksheet("S")
    body(&sheet)
    let error = refusal([sheet])
    #expect(error?.part == "S")
    return error
  }

  private func range(_ text: String) -> CellRange { CellRange(text)! }

  @Test(arguments: [
    "", "a/b", "a\\b", "a?", "a*", "[a", "a]", "a:b", "'a", "a'", "History", "a\u{1}b",
    String(repeating: "x", count: 32),
    String(repeating: "\u{1F600}", count: 16),
  ])
  func sheetNames(name: String) { #expect(refusal([Worksheet(name)])?.part == name) }

  @Test(arguments: [
    "a'b", "Größe 2.0 (final)", String(repeating: "x", count: 31), String(repeating: "\u{1F600}", count: 15),
  ])
  func goodSheetNames(name: String) throws { _ = try WorkbookDocument([Worksheet(name)]).encoded() }

  @Test func sheets() {
    #expect(refusal([]) != nil)
    var hidden = Worksheet("S")
    hidden.isHidden = true
    #expect(refusal([hidden]) != nil)
    #expect(refusal([Worksheet("Über"), Worksheet("ÜBER")])?.part == "ÜBER")
  }

  @Test(arguments: ["", "1a", "a b", "A1", "xfd1048576", "R", "c", "R1C1", "r7", ".a", "a-b", "a!"])
  func badNames(name: String) { #expect(refusal([Worksheet("S")], names: [DefinedName(name, formula: "1")]) != nil) }

  @Test(arguments: ["a", "_a", "\\a", "Größe.2", "XFE1", "RC_", "Rate", "Cost", "R1C1x"])
  func goodNames(name: String) throws {
    var document = WorkbookDocument([Worksheet("S")])
    document.definedNames = [DefinedName(name, formula: "1")]
    _ = try document.encoded()
  }

  @Test func namesAreGivenOnce() {
    var sheet = Worksheet("S")
    sheet.append(["A"])
    sheet.tables = [ListObject("Rates", range: range("A1:A2"))]
    #expect(refusal([sheet], names: [DefinedName("RATES", formula: "1")]) != nil)
    #expect(refusal([Worksheet("S")], names: [DefinedName("a", formula: "1"), DefinedName("A", formula: "1")]) != nil)
    #expect(refusal([Worksheet("S")], names: [DefinedName("a", formula: "")]) != nil)
  }

  @Test func longTextsNameTheirCell() throws {
    let longest = String(repeating: "é", count: 32_767)
    var fine = Worksheet("S")
    fine.append([.text(longest), .formula("X", result: .text(longest))])
    _ = try WorkbookDocument([fine]).encoded()
    #expect(refusal { $0.append(["", .text(longest + "!")]) }?.cell == CellAddress("B1"))
    #expect(refusal { $0.append([.text(String(repeating: "\u{1F600}", count: 16_384))]) }?.cell == CellAddress("A1"))
    #expect(refusal { $0.append([.formula("X", result: .text(longest + "!"))]) }?.cell == CellAddress("A1"))
    #expect(refusal { $0.append([.formula(String(repeating: "1", count: 8193))]) }?.cell == CellAddress("A1"))
    #expect(refusal { $0.append([.formula("")]) }?.cell == CellAddress("A1"))
  }

  @Test func cellsBeyondTheSheet() throws {
    var fine = Worksheet("S")
    fine.skipRows(CellAddress.rowLimit - 1)
    fine.append([1], column: CellAddress.columnLimit - 1)
    let xml = try ZipParts(WorkbookDocument([fine]).encoded()).text("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<c r=\"XFD1048576\">"))
    fine.append([1])
    #expect(refusal([fine])?.cell == CellAddress(row: 1_048_576, column: 0))
    #expect(refusal { $0.append([1, 2], column: CellAddress.columnLimit - 1) } != nil)
    #expect(refusal { $0.append([1], column: 1 << 40) } != nil)
  }

  @Test func mergedRanges() {
    #expect(refusal { $0.mergedRanges = [range("A1:B2"), range("D1:E2"), range("B2:C3")] }?.cell == CellAddress("B2"))
    #expect(refusal { $0.mergedRanges = [range("A1:C1"), range("A1:C1")] } != nil)
    #expect(refusal { $0.mergedRanges = [range("B2")] }?.cell == CellAddress("B2"))
    #expect(
      refusal { $0.mergedRanges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 16_384))] }
        != nil)
    #expect(
      refusal { $0.mergedRanges = [CellRange(CellAddress(row: -1, column: 0), CellAddress(row: 0, column: 1))] } != nil)
  }

  @Test func neighboursDoNotOverlap() throws {
    var sheet = Worksheet("S")
    sheet.mergedRanges = [range("A1:B2"), range("C1:C9"), range("A3:B3"), range("A4:A5")]
    _ = try WorkbookDocument([sheet]).encoded()
  }

  @Test func tables() {
    func refusedTable(_ ranges: String..., header: [SheetCell], below: [SheetCell] = []) -> CellAddress? {
      refusal {
        $0.append(header)
        $0.append(below)
        $0.tables = ranges.enumerated().map { ListObject("T_\($0.offset)", range: range($0.element)) }
      }?.cell
    }
    #expect(refusedTable("A1:B2", header: ["Name", "NAME"]) == CellAddress("B1"))
    #expect(refusedTable("A1:B2", header: ["Name"]) == CellAddress("B1"))
    #expect(refusedTable("A1:B2", header: ["Name", 2]) == CellAddress("B1"))
    #expect(refusedTable("A1:B2", header: ["Name", ""]) == CellAddress("B1"))
    #expect(refusedTable("A1:B2", header: ["Name", .formula("X", result: .text("x"))]) == CellAddress("B1"))
    #expect(refusedTable("A1:A2", header: [.text(String(repeating: "x", count: 256))]) == CellAddress("A1"))
    #expect(refusedTable("A1:B2", "B1:C2", header: ["a", "b", "c"]) == CellAddress("B1"))
    #expect(refusedTable("A1:B1", header: ["a", "b"], below: [.blank(), 5]) == CellAddress("B2"))
    #expect(
      refusal {
        $0.append(["a"])
        $0.tables = [ListObject("T_", range: range("A1:A1"), style: .medium(29))]
      } != nil)
    #expect(
      refusal {
        $0.append(["a"])
        $0.tables = [ListObject("T_", range: range("A1:A1"))]
        $0.mergedRanges = [range("A2:B2")]
      }?.cell == CellAddress("A2"), "the blank data row belongs to the table")
  }

  @Test func conditionalFormats() {
    let rules: [ConditionalFormat.Rule] = [
      .colorScale([.init(.lowest, .white)]), .colorScale(Array(repeating: .init(.highest, .white), count: 4)),
      .dataBar(.black, from: .number(.nan)), .dataBar(.black, to: .percent(101)), .value(.less(.infinity), .plain),
      .value(.between(0, .nan), .plain), .value(.less(0), CellStyle(size: 0)),
    ]
    for rule in rules {
      #expect(refusal { $0.conditionalFormats = [ConditionalFormat([range("A1")], rule)] } != nil)
    }
    #expect(refusal { $0.conditionalFormats = [ConditionalFormat([], .dataBar(.black))] } != nil)
  }

  @Test func dropDownLists() {
    let choices: [DropDownList.Choices] = [
      .items([]), .items(["a,b"]), .items(["a", ""]), .items([String(repeating: "x", count: 256)]), .name("A1"),
      .cells(sheet: "Nowhere", range("A1")),
    ]
    for choice in choices {
      #expect(refusal { $0.dropDownLists = [DropDownList([range("A1")], choices: choice)] } != nil)
    }
    let long = DropDownList.Message(title: String(repeating: "x", count: 33), text: "")
    #expect(refusal { $0.dropDownLists = [DropDownList([range("A1")], choices: .items(["a"]), prompt: long)] } != nil)
    #expect(refusal { $0.dropDownLists = [DropDownList([], choices: .items(["a"]))] } != nil)
  }

  @Test(arguments: [
    CellLink.address(""), .address("https://a b"), .file("a b.xlsx", sheet: "S", CellAddress(row: 0, column: 0)),
    .address(String(repeating: "x", count: 2080)),
    .place(sheet: "Nowhere", CellAddress(row: 0, column: 0)), .place(sheet: "S", CellAddress(row: -1, column: 0)),
  ])
  func links(link: CellLink) { #expect(refusal { $0.append([.link("x", to: link)]) } != nil) }

  @Test func views() {
    #expect(refusal { $0.zoom = 9 } != nil)
    #expect(refusal { $0.frozenRows = -1 } != nil)
    #expect(refusal { $0.columnWidths = [0: 256] } != nil)
    #expect(refusal { $0.columnWidths = [0: .nan] } != nil)
    #expect(refusal { $0.columnWidths = [16_384: 5] } != nil)
    #expect(refusal { $0.append([], height: 410) } != nil)
    #expect(refusal { $0.pageSetup = PageSetup(titleColumns: 0...16_384) } != nil)
    #expect(refusal { $0.append([.blank(CellStyle(indent: 251))]) }?.cell == CellAddress("A1"))
  }
}
