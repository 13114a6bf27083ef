import Tabular
import Testing

@testable import Spreadsheets

/// Rows that repeat those before them take a shorter way through the plain lane: it must not show in any cell.
struct ExpectedCellsTests {
  private static func row(_ number: Int) -> String {
    """
    <row r="\(number)" spans="1:30"><c r="A\(number)"><v>\(number * 7)</v></c><c r="B\(number)" s="1"><v>4\(number)000.25</v></c>\
    <c r="C\(number)" t="s"><v>\(number % 3)</v></c><c r="D\(number)" t="b"><v>\(number % 2)</v></c><c r="AD\(number)" s="2" t="n"><v>-0.\(number)5</v></c></row>
    """
  }

  private static func sheet(_ rows: String) -> String { MiniWorkbook.worksheet("<sheetData>\(rows)</sheetData>") }

  private static func workbook(_ sheet: [UInt8]) throws(SpreadsheetError) -> Workbook {
    var workbook = MiniWorkbook(
      sheets: ["?"], strings: "<si><t>a</t></si><si/><si><t>c</t></si>", formats: ["yyyy-mm-dd", "h:mm"])
    workbook.archive = workbook.archive.mapping { member in
      member.isStored = true
      if member.bytes == Array("?".utf8) { member.bytes = sheet }
    }
    return try Workbook(bytes: workbook.archive.bytes(), name: "expected.xlsx")
  }

  @Test func `the cells of regular rows`() throws {
    let text = Self.sheet((98...103).map(Self.row).joined())
    let cells = try Self.workbook(Array(text.utf8)).read(0).cells
    #expect(cells.count == 28, "an empty text is no cell")
    #expect(cells["A100"] == .number(700))
    #expect(cells["C101"] == .text("c"))
    #expect(cells["D102"] == .boolean(false))
    #expect(cells["AD103"] == .number(-0.1035))
    for block in 1...(text.utf8.count + 1) {
      #expect(try FuzzTarget.sheet(Array(text.utf8), block: block).table.cellCount == 28, "\(block)")
    }
  }

  /// Whatever a byte of the third row becomes, both lanes read the same.
  @Test(arguments: [
    0x00, 0x09, 0x20, 0x22, 0x26, 0x2d, 0x2e, 0x2f, 0x31, 0x3c, 0x3e, 0x41, 0x5a, 0x63, 0x65, 0x80, 0xff,
  ])
  func `each byte changed`(byte: UInt8) throws {
    let head = Array(Self.sheet((8...9).map(Self.row).joined() + "#").utf8)
    let mark = try #require(head.firstIndex(of: UInt8(ascii: "#")))
    let row = Array(Self.row(10).utf8)
    let rest = Array((11...12).map(Self.row).joined().utf8) + head[(mark + 1)...]
    for place in row.indices {
      var changed = row
      changed[place] = byte
      let bytes = head[..<mark] + changed + rest
      let difference = LaneComparison.difference { () throws(SpreadsheetError) in try Self.workbook(Array(bytes)) }
      #expect(difference == nil, "\(place) of \(String(decoding: changed, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    #"<row r="10"><c r="A10"><v>1</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="B10" s="1"><v>1</v></c><c r="A10"><v>2</v></c><c r="A10"><v>3</v></c></row>"#,
    #"<row r="10" spans="1:30" hidden="1"><c r="A11"><v>1</v></c><c r="A8"><v>2</v></c><c><v>3</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="A10"><v>1</v></c><c r="B10" s="1"/><c r="B10" s="2"><v>0.5</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="A10"><f>1+1</f><v>2</v></c><c r="B10" s="1"><v>1</v></c><c><f>2</f></c></row>"#,
    #"<row r="10" spans="1:30"><c r="A010"><v>1</v></c><c r="b10" s="1"><v>1</v></c><c r="XFD10"><v>1</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="C10" t="s"><v>7</v></c><c r="C10" t="s"><v>1</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="A10" t="s" s="1"><v>0</v></c><c r="A10" t="s" t="s"><v>0</v></c></row>"#,
    #"<row r="10" spans="1:30"><c r="A10"><v>1</v><v>2</v></c></row>"#,
    #"<row r="10" spans="1:30" r="11"><c r="A10"><v>1</v></c></row>"#,
    #"<row r="1048576"><c r="A1048576"><v>1</v></c></row><row><c r="A1048577"><v>2</v></c></row>"#,
    #"<row r="10" spans="1:30"/><row spans="1:30"><c r="A11"><v>1</v></c></row>"#,
  ])
  func `rows that are not as expected, among others`(odd: String) throws {
    let regular = (8...9).map(Self.row).joined()
    for text in [Self.sheet(regular + odd + (11...12).map(Self.row).joined()), Self.sheet(odd + regular + odd)] {
      let difference = LaneComparison.difference { () throws(SpreadsheetError) in
        try Self.workbook(Array(text.utf8))
      }
      #expect(difference == nil)
    }
  }

  @Test func `columns that were not asked for, and the limit of cells`() throws {
    let bytes = Array(Self.sheet((1...9).map(Self.row).joined()).utf8)
    let few = try Self.workbook(bytes).read(0, columns: [1, 29])
    #expect(few.table.columns.map(\.index) == [1, 29])
    #expect(few.table.cellCount == 18)
  }

  @Test func `wide rows, beyond what is expected`() throws {
    let rows = (1...5).map { row in
      let cells = (0..<300).map { column in
        "<c r=\"\(CellAddress.columnName(column))\(row)\"><v>\(row * 1000 + column)</v></c>"
      }
      return "<row r=\"\(row)\">\(cells.joined())</row>"
    }
    let table = try Self.workbook(Array(Self.sheet(rows.joined()).utf8)).read(0).table
    #expect(table.cellCount == 1500)
    #expect((0..<300).allSatisfy { table[4, $0] == .number(Double(5000 + $0)) })
  }
}
