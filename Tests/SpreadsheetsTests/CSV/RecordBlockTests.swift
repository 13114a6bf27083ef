import Testing

@testable import Spreadsheets

/// Records taken into blocks have the fields that the tokenizer finds one by one.
struct RecordBlockTests {
  /// The fields of all records, each as many bytes as it has.
  private func records(_ text: [UInt8], _ dialect: CSVDialect, limit: Int = 1000) -> (records: [[[UInt8]]], line: Int) {
    text.withUnsafeBufferPointer { text in
      var tokenizer = CSVTokenizer(text, dialect: dialect)
      var block = RecordBlock()
      var records: [[[UInt8]]] = []
      func read() {
        for row in 0..<block.rows { records.append((0..<block.width).map { Array(block[row, $0].bytes) }) }
      }
      while let record = tokenizer.record(into: &block, limit: limit), record.isWhole {
        #expect(record.width == block.openWidth)
        if !block.hasRoom {
          read()
          block.startOver()
        }
        block.close()
      }
      read()
      return (records, tokenizer.line)
    }
  }

  private func oneByOne(_ text: [UInt8], _ dialect: CSVDialect) -> (records: [[[UInt8]]], line: Int) {
    text.withUnsafeBufferPointer { text in
      var tokenizer = CSVTokenizer(text, dialect: dialect)
      var records: [[[UInt8]]] = []
      var record: [[UInt8]] = []
      while let field = tokenizer.next() {
        var bytes: [UInt8] = []
        if field.needsUnquoting { tokenizer.unquoted(field, into: &bytes) } else { bytes = Array(field.bytes) }
        record.append(bytes)
        if field.endsRecord {
          records.append(record)
          record = []
        }
      }
      return (records, tokenizer.line)
    }
  }

  private static let dialects = [
    CSVDialect(), CSVDialect(escape: UInt8(ascii: "\\")), CSVDialect(skipsBlanks: true), CSVDialect(delimiter: ",,"),
    CSVDialect(quote: UInt8(ascii: "'")),
  ]

  @Test(arguments: dialects)
  func `any text has the same records either way`(dialect: CSVDialect) {
    var generator = Seeded(state: 1)
    let letters = Array("aaaaaaaaa,,,,\"\"'\\ \n\n\r#".utf8) + [0xef, 0xbb, 0xbf]
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<200, using: &generator)
      let text = (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
      let (found, expected) = (records(text, dialect), oneByOne(text, dialect))
      #expect(found.records == expected.records, "\(text)")
      #expect(found.line == expected.line, "\(text)")
    }
  }

  @Test func `records wider and longer than a block`() {
    var text: [UInt8] = []
    for row in 0..<700 { text += Array("\(row),\"x\"\"\(row)\",\n".utf8) }
    for row in 0..<3 { text += Array((0..<10_000).map { "\($0 * row)" }.joined(separator: ",").utf8) + [0x0a] }
    #expect(records(text, CSVDialect(), limit: 20_000).records == oneByOne(text, CSVDialect()).records)
  }

  @Test(arguments: ["a,b,c,d\n", "a,\"b\",c,d\n", "a,b,c,d"])
  func `a record with more fields than the limit is left`(text: String) {
    let padding = String(repeating: "x", count: 40)
    #expect(records(Array(text.utf8), CSVDialect(), limit: 3).records.isEmpty)
    #expect(records(Array(text.utf8), CSVDialect(), limit: 4).records.count == 1)
    #expect(records(Array(("\n" + text + padding).utf8), CSVDialect(), limit: 3).records.count == 1)
  }

  @Test func `blank lines and comments are told from rows`() {
    let lines = ["", "#", "# a", "\"\"", "\"#\"", "a", "#,b", ","]
    let text = Array((lines.joined(separator: "\n") + "\n" + String(repeating: "x", count: 40)).utf8)
    text.withUnsafeBufferPointer { text in
      var tokenizer = CSVTokenizer(text, dialect: CSVDialect())
      var block = RecordBlock()
      var blanks: [String] = []
      for line in lines where tokenizer.record(into: &block, limit: 10)?.isBlank == true { blanks.append(line) }
      #expect(blanks == ["", "#", "# a"])
    }
  }
}
