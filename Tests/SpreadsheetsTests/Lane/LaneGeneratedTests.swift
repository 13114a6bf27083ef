import Tabular
import Testing

@testable import Spreadsheets

/// Two lanes, one truth: sheets of every spelling that chance makes, in blocks of every length, so that a block ends at each byte.
struct LaneGeneratedTests {
  private static func workbook(_ sheet: String) -> MiniWorkbook {
    var workbook = MiniWorkbook(
      sheets: [sheet], strings: "<si><t>a</t></si><si><t> b </t></si><si/><si><r><t>c</t></r></si>",
      formats: ["yyyy-mm-dd", "h:mm", "[h]:mm"])
    workbook.archive = workbook.archive.mapping { $0.isStored = true }
    return workbook
  }

  @Test(arguments: 0..<8)
  func `sheets of mixed spelling`(part: UInt64) throws {
    var filled = 0
    var refused = 0
    for seed in (part * 100)..<(part * 100 + 100) {
      var generator = OddSheet(seed: seed)
      let bytes = Self.workbook(generator.worksheet()).archive.bytes()
      let read = LaneComparison.sheet(0) { () throws(SpreadsheetError) in
        try Workbook(bytes: bytes, name: "odd-\(seed).xlsx")
      }
      switch read {
      case .success(let sheet): filled += sheet.table.cellCount > 0 ? 1 : 0
      case .failure: refused += 1
      }
    }
    // A generator that makes broken sheets only would compare errors.
    #expect(filled > 40 && (1..<50).contains(refused), "\(filled) filled, \(refused) refused")
  }

  private static let rows = """
    <row r="7" spans="1:9" hidden="1"><c r="A7" s="1" t="s"><v>1</v></c><c r='B7'><f t="shared" si="0">A1&amp;"é"</f>\
    <v>-12.5E-3</v></c><c r="C7" t="inlineStr"><is><t xml:space="preserve"> 😀_x000D_ </t></is></c><c r="D7"/></row>
    <row/><row><c><v>8</v></c><c t="str"><v>a]b</v></c></row>\n
    """

  private func sheet(_ text: String, block: Int) throws -> Sheet {
    try FuzzTarget.sheet(Array(text.utf8), block: block)
  }

  @Test func `blocks of every length, whose ends cut each element`() throws {
    let text = MiniWorkbook.worksheet("<cols/><sheetData>\(Self.rows)</sheetData><mergeCells/>")
    let whole = try sheet(text, block: PartBlock.size).cells
    #expect(whole.count == 5)
    #expect(whole["C7"] == .text(" 😀\r "))
    for block in 1...(text.utf8.count + 1) { #expect(try sheet(text, block: block).cells == whole, "\(block)") }
  }

  @Test(arguments: 1000..<1040)
  func `mixed spelling in blocks of any length`(seed: UInt64) throws {
    var generator = OddSheet(seed: seed)
    let text = generator.worksheet()
    let whole = Result { try sheet(text, block: PartBlock.size).cells }
    for block in [1, 2, 3, 7, 16, 61, 150, 400] {
      let cut = Result { try sheet(text, block: block).cells }
      switch (whole, cut) {
      case (.success(let a), .success(let b)): #expect(a == b, "\(block)")
      case (.failure, .failure): break
      default: Issue.record("in blocks of \(block): \(cut); whole: \(whole)")
      }
    }
  }

  @Test func `a row longer than the room for what a block leaves over`() throws {
    let long = String(repeating: "x", count: 400_000)
    let cell = #"<c t="inlineStr"><is><t>\#(long)</t></is></c>"#
    let rows = "<row><c><v>1</v></c></row><row>\(cell)\(cell)\(cell)\(cell)</row><row><c><v>2</v></c></row>"
    let bytes = Self.workbook(MiniWorkbook.worksheet("<sheetData>\(rows)</sheetData>")).archive.bytes()
    let read = LaneComparison.sheet(0) { () throws(SpreadsheetError) in try Workbook(bytes: bytes, name: "long.xlsx") }
    let sheet = try read.get()
    #expect(sheet.table.cellCount == 6)
    #expect(sheet.cells["D2"] == .text(long))
    #expect(sheet.cells["A3"] == .number(2))
  }

  @Test(arguments: 2000..<2400)
  func `shared strings of mixed spelling, in blocks of any length`(seed: UInt64) throws {
    var generator = OddSheet(seed: seed)
    let text = generator.sharedStrings()
    #expect(FuzzTarget.sharedStrings.fault(Array(text.utf8)) == nil, "\(text)")
  }

  @Test func `shared strings in blocks of every length`() throws {
    let text = """
      <sst count="6"><si><t>a &amp; b</t></si>\n<si><t xml:space="preserve"> c_x000D_ </t></si><si/><si><r><t>rich</t></r>\
      <rPh sb="0" eb="1"><t>p</t></rPh></si><si><t> 😀é </t></si><!-- </si> --><si><t>]]</t></si></sst>
      """
    for block in 1...(text.utf8.count + 1) {
      #expect(
        try FuzzTarget.texts(Array(text.utf8), block: block) == ["a & b", " c\r ", "", "rich", "😀é", "]]"], "\(block)")
    }
  }

  /// A `</row>` that ends no row of the sheet must not end libxml2's turn either.
  @Test func `ends of rows inside other things`() throws {
    let row = #"<row><c><v>1</v></c></row>"#
    let odd = #"<row><!-- </row> --><c><v>2</v></c><x><row></row><row></row></x><c><v>3</v></c></row>"#
    let text = MiniWorkbook.worksheet("<sheetData>\(row)\(odd)\(row)</sheetData>")
    for block in 64...600 { #expect(try sheet(text, block: block).table.cellCount == 4, "\(block)") }
    #expect(LaneComparison.difference { () throws(SpreadsheetError) in try Self.workbook(text).open() } == nil)
    let unclosed = MiniWorkbook.worksheet("<sheetData>\(row)<row>w>\(row)\(row)</sheetData>")
    for block in [100, 219, PartBlock.size] {
      #expect(throws: SpreadsheetError.self) { try sheet(unclosed, block: block) }
    }
  }

  @Test func `what only libxml2 reads, between plain rows`() throws {
    let plain = #"<row><c><v>1</v></c></row>"#
    let odd = #"<row><c t="inlineStr"><is><r><t>x</t></r></is></c></row><!-- </row> -->"#
    let rows = (0..<50).map { _ in plain + odd + plain + plain }.joined()
    let text = MiniWorkbook.worksheet("<sheetData>\(rows)</sheetData>")
    for block in [64, 1000, PartBlock.size] { #expect(try sheet(text, block: block).table.cellCount == 200) }
  }

  @Test(arguments: [
    "encoding", String(repeating: " ", count: 300) + "encoding", String(repeating: "\n", count: 5000) + "encoding",
  ])
  func `an encoding of its own, wherever the declaration says it`(attribute: String) throws {
    let head = "<?xml version='1.0' \(attribute) = 'ISO-8859-1'?>"
    let sheet = MiniWorkbook.worksheet(#"<sheetData><row><c t="str"><v>é</v></c></row></sheetData>"#)
    #expect(try Self.workbook(head + sheet).cells() == ["A1": .text("\u{C3}\u{A9}")])
  }
}
