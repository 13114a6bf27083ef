import Tabular
import Testing

@testable import Spreadsheets

/// Rows, lines and findings of text files, and what is refused.
struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end, with and without one at the end`(end: String) throws {
    for last in ["", end] {
      let sheet = try sheet(csv: "a,b\(end)c,d\(end)\(end)e,f\(last)")
      #expect(sheet.rows == [["a", "b"], ["c", "d"], [], ["e", "f"]])
      #expect(sheet.findings.isEmpty)
      #expect(sheet.lines == nil)
    }
  }

  @Test func `line breaks in fields, and the line that each row starts on`() throws {
    let sheet = try sheet(csv: "a,b\n\"1\n2\",x\r\n\"3\r\n4\r5\",y\nz,\"\n\n\"\nend,e\n")
    #expect(sheet.rows == [["a", "b"], ["1\n2", "x"], ["3\r\n4\r5", "y"], ["z", "\n\n"], ["end", "e"]])
    #expect(sheet.lines == [1, 2, 4, 7, 10])
  }

  @Test func `ragged rows stay where they stand and are reported`() throws {
    let sheet = try sheet(csv: "a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n")
    #expect(
      sheet.rows == [["a", "b", "c"], ["1", "2", "3"], ["4", "5"], ["6", "7", "8", "9"], [], ["10", "11", "12"]])
    #expect(sheet.findings.map(\.rule) == ["ragged-row", "ragged-row"])
    #expect(sheet.findings.map { $0.cell?.row } == [2, 3])
    #expect(
      sheet.findings.map(\.message) == [
        "Line 3 has 2 fields; the others have 3.", "Line 4 has 4 fields; the others have 3.",
      ])
    #expect(
      sheet.findings.map(\.hint) == [
        "Add the missing fields, empty if need be.", "Quote the field that contains the delimiter.",
      ])
  }

  @Test func `a ragged row behind a line break names its line`() throws {
    let sheet = try sheet(csv: "a,b\n\"1\n2\",3\n4\n")
    #expect(sheet.findings.map(\.message) == ["Line 4 has 1 fields; the others have 2."])
    #expect(sheet.findings.first?.cell?.row == 2)
  }

  @Test(arguments: [
    "Title\nSubtitle,2026\n\na,b,c\n1,2,3\n4,5,6\n", "a,b\n1,2\n\n\n3,4\n", "a\nb\n", "a,b\n", "", "\n\n\n",
    ",,,\n,,,\n",
  ])
  func `titles, blank lines and single columns are not ragged`(text: String) throws {
    #expect(try sheet(csv: text).findings.isEmpty)
  }

  @Test func `findings of a file that is ragged throughout are bounded`() throws {
    let text = "a,b\n" + (0..<3000).map { $0 % 5 < 3 ? "1,2\n" : "1\n" }.joined()
    #expect(try sheet(csv: text).findings.count == 1000)
  }

  @Test func `an unclosed quote keeps what follows, and says where it opened`() throws {
    let sheet = try sheet(csv: "a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    #expect(sheet.rows == [["a", "b"], ["1", "2"], ["3", "4\n5,6\n7,8\n"]])
    #expect(sheet.findings.map(\.rule) == ["unclosed-quote"])
    #expect(sheet.findings.first?.message == "A quote that opens on line 3 is never closed.")
  }

  @Test(arguments: [("", 0), ("a,b,c\n", 1), ("a,b,c", 1), ("\u{FEFF}", 0), ("\u{FEFF}a", 1)])
  func `an empty file, and one of only a header`(text: String, rows: Int) throws {
    let sheet = try sheet(csv: text)
    #expect(sheet.table.rows.count == rows)
    #expect(sheet.findings.isEmpty)
  }

  @Test func `NUL bytes are bytes like others`() throws {
    #expect(try sheet(csv: "a\0b,c\n\0,d\n").rows == [["a\0b", "c"], ["\0", "d"]])
    #expect(try sheet(csv: [0, 0, 0, 0, 0]).rows == [["\0\0\0\0\0"]])
  }

  @Test func `empty fields make no cells`() throws {
    #expect(try sheet(csv: "a,,\"\",b\n").cells == ["A1": .text("a"), "D1": .text("b")])
  }

  @Test func `broken quotes through the whole reader`() throws {
    #expect(
      try sheet(csv: "a,b\n\"aa\"a,\"bb\"bb\"b\nx\"y\"z,\"c\"\"c\"\n").rows
        == [["a", "b"], ["aaa", "bbbb\"b"], ["x\"y\"z", "c\"c"]])
  }

  @Test func `a gzipped file, whole, cut short and as a bomb`() throws {
    let text = Array("a,b\n".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: 100_000) + Array("1,2\n".utf8)
    let packed = ZipMaker.gzipped(text)
    let sheet = try sheet(csv: packed, name: "t.csv.gz")
    #expect(sheet.name == "t")
    #expect(sheet.cells == ["A1": .text("a"), "B1": .text("b"), "A100002": .number(1), "B100002": .number(2)])
    let short = caught(SpreadsheetError.self) { _ = try packedSheet(Array(packed.dropLast(9)), .standard) }
    #expect(short?.code == .corrupt)
    #expect(short?.file == "t.csv.gz")
    let bomb = caught(SpreadsheetError.self) {
      _ = try packedSheet(packed, Limits(inflatedBytes: 50_000, inflationRatio: 10))
    }
    #expect(bomb?.code == .limit)
  }

  private func packedSheet(_ bytes: [UInt8], _ limits: Limits) throws(SpreadsheetError) -> Sheet {
    try Workbook(bytes: bytes, name: "t.csv.gz", limits: limits).read(0)
  }

  @Test func `more fields in a line than the limit, 65,536 unless told otherwise`() throws {
    let widest = String(repeating: ",", count: 65_535)
    #expect(try sheet(csv: "\(widest)x\n").cells.count == 1)
    let error = caught(SpreadsheetError.self) { _ = try sheet(csv: "a\n\n\(widest),x\n") }
    #expect(error?.code == .limit)
    #expect(error?.line == 3)
    #expect(error?.message == "A line has more than 65536 fields.")
  }

  @Test func `more cells or bytes of text than the limit`() throws {
    let text = "a,b\n1,2\n3,4\n"
    #expect(throws: Never.self) { try sheet(csv: text, limits: Limits(cells: 6)) }
    let cells = caught(SpreadsheetError.self) { _ = try sheet(csv: text, limits: Limits(cells: 5)) }
    #expect(cells?.code == .limit)
    #expect(cells?.message == "The file has more than 5 fields.")
    #expect(throws: Never.self) { try sheet(csv: "ab\ncd\nab\n", limits: Limits(textBytes: 4)) }
    #expect(
      caught(SpreadsheetError.self) { _ = try sheet(csv: "ab\ncd\ne\n", limits: Limits(textBytes: 4)) }?.code == .limit)
  }

  @Test func `a file whose every field is quoted with apostrophes`() throws {
    #expect(try sheet(csv: "'a';'b;c'\n'1';'it''s'\n").rows == [["a", "b;c"], ["1", "it's"]])
  }

  @Test func `reading twice gives the same cells`() throws {
    let workbook = try Workbook(bytes: Array("a,b\n1,2\nx,3\n".utf8), name: "t.csv")
    #expect(try workbook.read(0).cells == workbook.read(sheet: "T").cells)
  }
}
