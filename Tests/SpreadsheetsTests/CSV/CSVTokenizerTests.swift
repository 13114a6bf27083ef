import Testing

@testable import Spreadsheets

struct CSVTokenizerTests {
  /// The records of a text, and what the tokenizer noted.
  private func read(
    _ text: String, quote: Character = "\""
  ) -> (records: [[String]], lines: Int, unclosedQuoteLine: Int?) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = CSVTokenizer(bytes, dialect: CSVDialect(quote: quote.asciiValue!))
      var records: [[String]] = []
      var record: [String] = []
      while let field = tokenizer.next() {
        var scratch: [UInt8] = []
        if field.needsUnquoting { tokenizer.unquoted(field, into: &scratch) } else { scratch = Array(field.bytes) }
        record.append(String(decoding: scratch, as: UTF8.self))
        if field.endsRecord {
          records.append(record)
          record = []
        }
      }
      #expect(record.isEmpty, "the last field ends its record")
      #expect(tokenizer.isAtEnd)
      return (records, tokenizer.line, tokenizer.unclosedQuoteLine)
    }
  }

  @Test(
    arguments: [
      ("", []), ("a", [["a"]]), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), (",", [["", ""]]), (",\n", [["", ""]]),
      ("a,", [["a", ""]]), ("\n", [[""]]), ("\n\n", [[""], [""]]), ("a\n\nb", [["a"], [""], ["b"]]),
      ("a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]), ("a\r", [["a"]]), ("a\r\r\n", [["a"], [""]]),
      ("a\n\r", [["a"], [""]]), (" a , b ", [[" a ", " b "]]), ("é,ü\n", [["é", "ü"]]), ("a\0b,c", [["a\0b", "c"]]),
      // Quotes as RFC 4180 has them.
      ("\"a\",\"b\"", [["a", "b"]]), ("\"\"", [[""]]), ("\"\",\"\"\n", [["", ""]]), ("\"a,b\"", [["a,b"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\"", [["\"a\""]]),
      ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]), ("\"a\r\nb\"", [["a\r\nb"]]), ("\"a\rb\"\r", [["a\rb"]]),
      // And as they are found.
      ("a\"b", [["a\"b"]]), ("a\"b\"c", [["a\"b\"c"]]), (" \"a\"", [[" \"a\""]]), ("\"aa\"a", [["aaa"]]),
      ("\"bb\"bb\"b", [["bbbb\"b"]]), ("\"a\" ,b", [["a ", "b"]]), ("\"a\"b\"\"c,d", [["ab\"\"c", "d"]]),
      ("\"a\"\"b\"c", [["a\"bc"]]), ("\"a\"b,\"c\"", [["ab", "c"]]), ("\"a\"b\nc", [["ab"], ["c"]]),
      ("\"\"a", [["a"]]), ("\"\"\"a", [["\"a"]]),
      // A quote that never closes ends with the file.
      ("\"a", [["a"]]), ("\"", [[""]]), ("a,\"b\nc,d", [["a", "b\nc,d"]]), ("\"a\"\"", [["a\""]]),
      ("a\n\"", [["a"], [""]]),
    ] as [(String, [[String]])])
  func `records and fields`(text: String, records: [[String]]) {
    #expect(read(text).records == records)
  }

  @Test(
    arguments: [
      ("", 0, nil), ("a", 0, nil), ("a\n", 1, nil), ("a\r\nb\rc\n", 3, nil), ("\"a\nb\r\nc\rd\"\n", 4, nil),
      ("\"a", 0, 0), ("x\ny,\"a\nb", 2, 1), ("\"ok\"\n\"a\n\"\"b", 2, 1), ("\"a\n\"\n\"b", 2, 2),
    ] as [(String, Int, Int?)])
  func `line ends and the line of an unclosed quote`(text: String, lines: Int, unclosed: Int?) {
    let result = read(text)
    #expect(result.lines == lines)
    #expect(result.unclosedQuoteLine == unclosed)
  }

  @Test func `another quote character`() {
    #expect(read("'a,b','c''d',\"e\"", quote: "'").records == [["a,b", "c'd", "\"e\""]])
  }

  /// All records of up to three fields from a few odd texts, quoted as a writer would, with every line end.
  @Test func `what is quoted by the rules comes back`() {
    let texts = ["", "a", ",", "\"", "\n", "\r\n", "\"\"", "a\"", "\"a"]
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    var wrong: [[String]] = []
    for a in texts {
      for b in texts {
        for end in ["\n", "\r", "\r\n", ""] {
          let records = [[a, b], [b, a, a]]
          let text =
            records.map { $0.map(quoted).joined(separator: ",") }.joined(separator: end.isEmpty ? "\n" : end) + end
          if read(text).records != records { wrong.append([a, b, end]) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Every text of up to six characters out of five: a literal rendering of the rules beside the tokenizer.
  @Test func `every short text, beside a reading character by character`() {
    var texts = [""]
    var all = texts
    for _ in 0..<6 {
      texts = texts.flatMap { text in ["a", ",", "\"", "\n"].map { text + $0 } }
      all += texts
    }
    #expect(all.filter { read($0).records != naiveRecords($0) }.isEmpty)
  }

  /// The rules, one character at a time.
  private func naiveRecords(_ text: String) -> [[String]] {
    enum State { case start, plain, quoted, closed }
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var state = State.start
    for character in text {
      switch (state, character) {
      case (.start, "\""): state = .quoted
      case (.quoted, "\""): state = .closed
      case (.closed, "\""):
        // The second of two quotes, if nothing stands between them.
        field += "\""
        state = .quoted
      case (.quoted, _): field.append(character)
      case (_, ","):
        record.append(field)
        (field, state) = ("", .start)
      case (_, "\n"):
        records.append(record + [field])
        (record, field, state) = ([], "", .start)
      default:
        field.append(character)
        state = .plain
      }
    }
    if state != .start || !record.isEmpty { records.append(record + [field]) }
    return records
  }
}
