import Tabular
import Testing

@testable import Spreadsheets

@Suite struct CSVWritingTests {
  private func written(_ rows: [[Cell]], _ format: CSVWriter.Format = .standard) -> String {
    var writer = CSVWriter(format)
    for row in rows { writer.append(row: row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (Cell.text("plain"), "plain"), (.text("two words "), "two words "), (.text(""), "\"\""), (.empty, ""),
    (.text("a,b"), "\"a,b\""), (.text("a;b"), "a;b"), (.text("say \"hi\""), "\"say \"\"hi\"\"\""),
    (.text("\""), "\"\"\"\""),
    (.text("1\n2"), "\"1\n2\""), (.text("1\r2"), "\"1\r2\""), (.text("=1+1"), "=1+1"), (.text("Größe"), "Größe"),
    (.text("00123"), "00123"), (.number(3), "3"), (.number(-0.5), "-0.5"), (.number(1e300), "1e+300"),
    (.number(.nan), ""),
    (.boolean(true), "TRUE"), (.boolean(false), "FALSE"), (.error("#N/A"), "#N/A"),
    (.date(DateTime(milliseconds: 0)), "1970-01-01"), (.date(DateTime(milliseconds: 1001)), "1970-01-01T00:00:01.001"),
    (.time(milliseconds: 30_600_000), "08:30:00"), (.duration(milliseconds: -180_000_000), "-50:00:00"),
  ])
  func fields(cell: Cell, expected: String) {
    #expect(written([[.text("x"), cell, .number(1)]]) == "x,\(expected),1\n")
    #expect(written([[cell, .text("x")]]) == "\(expected),x\n")
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""),
    ("=a,b", "\"'=a,b\""),
    ("a=", "a="), (" =1", " =1"), ("", "\"\""), ("'=1", "'=1"),
  ])
  func formulasAreEscapedWhenAsked(text: String, expected: String) {
    let format = CSVWriter.Format(escapesFormulas: true)
    #expect(written([[.text(text), .number(-1)]], format) == "\(expected),-1\n")
  }

  @Test func formats() {
    let rows: [[Cell]] = [[.text("a;b"), .text("c,d")], [.number(1.5), .empty]]
    #expect(written(rows, .init(delimiter: UInt8(ascii: ";"))) == "\"a;b\";c,d\n1.5;\n")
    #expect(written(rows, .powerBI) == "\u{FEFF}a;b,\"c,d\"\n1.5,\n")
    #expect(written(rows, .excel) == "\u{FEFF}a;b,\"c,d\"\r\n1.5,\r\n")
  }

  @Test func aRowOfOneEmptyFieldIsNoEmptyLine() {
    #expect(
      written([[.empty], [.text("")], [.text("a")], [.empty, .empty], []], .powerBI) == "\u{FEFF}\"\"\n\"\"\na\n,\n\n")
  }

  @Test func tablesAreRectangular() throws {
    var writer = CSVWriter()
    try writer.append(SampleDocuments.table)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == joined(
          "name,,\nplain,,0.125\n\"a,b\",2026-11-23T08:30:45,0.25\n\"say \"\"hi\"\"\",TRUE,0.375\n",
          "\"two\nlines\",50:00:00,0.5\n=1+1,,0.625\n\"\",,0.75\n"))
  }

  @Test func tablesKeepTheirPlace() throws {
    var builder = TableBuilder()
    builder.append(number: 1, row: 2, column: 1)
    builder.append(number: 2, row: 4, column: 2)
    var writer = CSVWriter()
    try writer.append(builder.finish())
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ",,\n,,\n,1,\n,,\n,,2\n")
    var empty = CSVWriter()
    try empty.append(Table.empty)
    #expect(empty.bytes.isEmpty)
  }

  @Test func aFarCellIsRefused() throws {
    var builder = TableBuilder()
    builder.append(number: 1, row: 0, column: 0)
    builder.append(number: 2, row: 1_048_575, column: 16_383)
    let table = builder.finish()
    var writer = CSVWriter()
    let error = #expect(throws: SpreadsheetError.self) { try writer.append(table) }
    #expect(error?.code == .limit)
    #expect(error?.cell == CellAddress("XFD1048576"))
    #expect(writer.bytes.isEmpty)
  }
}
