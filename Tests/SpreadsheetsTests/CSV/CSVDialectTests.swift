import Testing

@testable import Spreadsheets

struct CSVDialectTests {
  private func detect(_ text: String) -> CSVDialect {
    Array(text.utf8).withUnsafeBufferPointer { CSVDialect.detect($0) }
  }

  @Test(arguments: [
    // One row is enough.
    ("a,b,c", ","), ("a;b;c", ";"), ("a\tb\tc", "\t"), ("a|b|c", "|"),
    // Nothing to tell by.
    ("", ","), ("a", ","), ("a\nb\nc\n", ","), ("\n\n\n", ","), ("\"a;b\"\n", ","),
    // Decimal commas and commas in texts beside another delimiter.
    ("name;share\na;0,5\nb;0,25\nc;1\n", ";"), ("name\tnote\na\tone, two\nb\tthree\n", "\t"),
    ("date;time;text\n2026-01-01;08:00;a, b, c\n2026-01-02;09:00;d\n", ";"),
    ("id|text\n1|a, b\n2|c, d\n3|e; f\n", "|"), ("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n", ","),
    // Titles above the table, blank lines between.
    ("Survey of 2026\n\nname;score\na;1\nb;2\n", ";"), ("Report; made by hand\n\na,b,c\n1,2,3\n4,5,6\n", ","),
    // Delimiters inside quotes do not count.
    ("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n", ","), ("\"a\nb;c\",d\n\"e\nf;g\",h\n", ","),
    // A ragged row does not change the whole.
    ("a,b,c\n1,2,3\n4,5\n6,7,8\n", ","), ("a;b;c\r\n1;2;3\r\n4;5;6;7\r\n", ";"), ("a,b\r1,2\r3,4\r", ","),
  ])
  func `delimiters`(text: String, delimiter: String) {
    #expect(detect(text).delimiter == Array(delimiter.utf8))
  }

  @Test(arguments: [
    ("'a','b'\n'c','d'\n", "'"), ("'a,b';'c'\n'd,e';'f'\n", "'"), ("1,'a'\n2,'b'\n", "'"),
    // Apostrophes are no quotes, and double quotes win.
    ("don't,can't\nwon't,shan't\n", "\""), ("'twas,it\n'tis,so\n", "\""), ("\"a\",'b'\n'c',d\n", "\""),
    ("a,b\n", "\""), ("it's 5 o'clock,rock 'n' roll\n", "\""),
  ])
  func `quotes`(text: String, quote: Character) {
    #expect(detect(text).quote == quote.asciiValue)
  }

  @Test func `only the beginning of a large file is looked at`() {
    let text = String(repeating: "a;b;c\n", count: 50_000) + String(repeating: "1,2,3,4,5\n", count: 100)
    #expect(detect(text).delimiter == [UInt8(ascii: ";")])
  }
}
