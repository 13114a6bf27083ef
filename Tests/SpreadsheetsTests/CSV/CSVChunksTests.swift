import Tabular
import Testing

@testable import Spreadsheets

/// A text file read in chunks of any size gives the same table, to the codes of its texts, and the same findings as in one.
struct CSVChunksTests {
  private func read(
    _ bytes: [UInt8], first: Int, others: Int, columns: Set<Int>? = nil
  ) throws(SpreadsheetError) -> Sheet {
    let contents = FileContents(bytes: bytes, name: "t.csv")
    let size = CSVText.ChunkSize(first: first, others: others)
    return try CSVReader(contents, limits: .standard, chunkSize: size).sheet(named: "t", columns: columns)
  }

  /// Everything that a sheet says, cells with the codes of their texts.
  private func facts(_ sheet: Sheet) -> [String] {
    var facts: [String] = []
    sheet.table.forEachCell { facts.append("\($0) \($1) \($2)") }
    facts += (0..<sheet.table.texts.count).map { sheet.table.texts[$0] }
    facts += sheet.findings.map { "\($0)" }
    facts.append("\(sheet.lines ?? [])")
    return facts
  }

  private func expectSame(_ text: String, sizes: [(Int, Int)], columns: Set<Int>? = nil) throws {
    let bytes = Array(text.utf8)
    let whole = facts(try read(bytes, first: 1 << 20, others: 1 << 20, columns: columns))
    for (first, others) in sizes {
      let chunked = facts(try read(bytes, first: first, others: others, columns: columns))
      #expect(chunked == whole, "chunks of \(first) and \(others) bytes of \(text.debugDescription)")
    }
  }

  private static let sizes = [(1, 1), (2, 3), (7, 5), (16, 16), (40, 64), (100, 33)]

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a\r1\r2\r3\r", "", "\n\n\n", "a", "a,b\n\"1\n2\",3\n\"4\r\n5\",6\n",
    // Quotes that mislead: inside a field, never closed, broken.
    "a,b\n5\" pipe,1\n6,2\n7\" pipe,3\n8,4\n", "a,b\n1,\"2\n3,4\n5,6\n", "\"a\"x,\"b\n\"y\n\"c\"\"\",d\n1,2\n",
    // Types that change late: numbers to text, nothing to numbers, twenty texts and more, a code.
    "a,b\n1,2\n2,3\n3,4\nx,5\n6,7\n", "a,b\n1,\n2,\n3,\n4,9\n5,8\n6,x\n",
    "h\n" + (0..<25).map { "t\($0)\n" }.joined() + "5\n6\n", "h,k\n1,1\n2,2\n3,3\n007,4\n",
    // Ragged rows, other tables, lines below, marks, several letters.
    "a,b,c\n1,2\n3,4,5\n6,7,8,9\n\nx,y\n1,2\n3,4\n\nend\n", "\u{FEFF}a,b\n1,2\n\u{FEFF}a,b\n3,4\n",
    "a||b||c\n1||2||3\n4||||6\n7||8||9\n", "a,b\n\"x\\\"y\",1\n\"z\\\"\",2\n",
  ])
  func `every size of chunk`(text: String) throws {
    try expectSame(text, sizes: Self.sizes)
    try expectSame(text, sizes: Self.sizes, columns: [1])
  }

  @Test func `seeded texts of the bytes that matter`() throws {
    var generator = Seeded(state: 7)
    let parts = ["a", "1", "2.5", ",", ",", "\n", "\n", "\"", "\"\"", "\r\n", "\r", "é", "x\ny", "2026-01-01", "\\"]
    for _ in 0..<1500 {
      let count = Int.random(in: 1...60, using: &generator)
      let text = (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined()
      let first = Int.random(in: 1...20, using: &generator)
      try expectSame(text, sizes: [(first, Int.random(in: 1...20, using: &generator))])
    }
  }

  @Test func `a table of many chunks`() throws {
    let rows = (0..<3000).map { "\($0),name \($0 % 70),\($0 % 7 == 0 ? "\"quoted\n\($0 % 9)\"" : "plain"),\(0.25)\n" }
    try expectSame("id,name,note,share\n" + rows.joined(), sizes: [(1000, 2000), (50, 4096), (60_000, 777)])
  }

  @Test func `a line too long is refused where it stands, whatever the chunk`() {
    let bytes = Array(("a,b\n" + String(repeating: "1,2\n", count: 50) + String(repeating: ",", count: 70_000)).utf8)
    for size in [64, 1 << 20] {
      let error = caught(SpreadsheetError.self) { _ = try read(bytes, first: size, others: size) }
      #expect(error?.code == .limit)
      #expect(error?.line == 52)
    }
  }
}
