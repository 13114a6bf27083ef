import Tabular
import Testing

@testable import Spreadsheets

/// Text files as people find them: each is read as a person would read it, or says what was assumed.
struct CSVOddFilesTests {
  struct Odd: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let rows: [[String]]
    let rules: [String]

    init(_ name: String, _ text: String, _ rows: [[String]], _ rules: [String] = []) {
      self.init(name, Array(text.utf8), rows, rules)
    }

    init(_ name: String, _ bytes: [UInt8], _ rows: [[String]], _ rules: [String] = []) {
      (self.name, self.bytes, self.rows, self.rules) = (name, bytes, rows, rules)
    }

    var testDescription: String { name }
  }

  private static let dialects = [
    Odd("Excel's sep line", "sep=;\na;b\n1,5;2\n", [[], ["a", "b"], ["1,5", "2"]]),
    Odd("a quoted sep line with CR LF", "\"sep=|\"\r\na|b\r\n1|2\r\n", [[], ["a", "b"], ["1", "2"]]),
    Odd("a sep line that contradicts the look", "sep=,\na;b,c\n1;2,3\n", [[], ["a;b", "c"], ["1;2", "3"]]),
    Odd("sep= as a text", "sep=\n", [["sep="]]),
    Odd(
      "two bars", "a||b||c\n1||||3\n4||5||6\n", [["a", "b", "c"], ["1", "", "3"], ["4", "5", "6"]], ["assumed-dialect"]),
    Odd(
      "bars with empty fields", "a|b||c\n1||2|3\n4|5|6|\n",
      [["a", "b", "", "c"], ["1", "", "2", "3"], ["4", "5", "6"]], ["blank-header"]),
    Odd("two colons", "a::b\n1::2\n3::4\n", [["a", "b"], ["1", "2"], ["3", "4"]], ["assumed-dialect"]),
    Odd(
      "tilde, bar, tilde", "a~|~b~|~c\n1~|~x|y~|~3\n4~|~5~|~6\n",
      [["a", "b", "c"], ["1", "x|y", "3"], ["4", "5", "6"]],
      ["assumed-dialect"]),
    Odd(
      "quoted fields between two bars", "\"a\"||\"b||c\"\n\"1\"||\"2\"\n", [["a", "b||c"], ["1", "2"]],
      ["assumed-dialect"]),
    Odd("carets", "a^b^c\n1^2^3\n", [["a", "b", "c"], ["1", "2", "3"]], ["assumed-dialect"]),
    Odd("the separator of Hive", "a\u{1}b\n1\u{1}2\n", [["a", "b"], ["1", "2"]], ["assumed-dialect"]),
    Odd(
      "colons as in a password file", "root:x:0:0\ndaemon:x:1:1\nbin:x:2:2\n",
      [["root", "x", "0", "0"], ["daemon", "x", "1", "1"], ["bin", "x", "2", "2"]], ["assumed-dialect"]),
    Odd("times are no colons", "when\n08:30\n09:00\n10:15\n", [["when"], ["08:30"], ["09:00"], ["10:15"]]),
    Odd(
      "blanks between numbers", "x y z\n1 2 3\n4 5 6\n", [["x", "y", "z"], ["1", "2", "3"], ["4", "5", "6"]],
      ["assumed-dialect"]),
    Odd(
      "sentences are no blanks", "this is one\nthat is two\nhere is three\n",
      [["this is one"], ["that is two"], ["here is three"]]),
    Odd(
      "a list with commas here and there", "milk\nbread,white\neggs\nsalt\n",
      [["milk"], ["bread", "white"], ["eggs"], ["salt"]],
      ["ragged-row"]),
    Odd(
      "comments around the table", "# made by hand\n# twice\na;b\n# half-way\n1;2\n",
      [["# made by hand"], ["# twice"], ["a", "b"], ["# half-way"], ["1", "2"]]),
    Odd(
      "lines before the table", "Report\nby hand\n\na;b\n1;2\n3;4\n",
      [["Report"], ["by hand"], [], ["a", "b"], ["1", "2"], ["3", "4"]]),
    Odd(
      "lines quoted as wholes", "\"id;name\"\n\"1;x\"\n", [["id", "name"], ["1", "x"]], ["quoted-lines"]),
    Odd("quoted texts with a comma each", "\"Yes, please\"\n\"No, thanks\"\n", [["Yes, please"], ["No, thanks"]]),
    Odd("blanks behind delimiters", "a, b, c\n1, \"x, y\", 3\n", [["a", "b", "c"], ["1", "x, y", "3"]]),
    Odd(
      "a single quoted field with apostrophes", "1;a;b\n2;'c;d';e\n3;f;g\n",
      [["1", "a", "b"], ["2", "c;d", "e"], ["3", "f", "g"]]),
  ]

  private static let quotes = [
    Odd("doubled quotes", "a,b\n\"x \"\"y\"\" z\",1\n", [["a", "b"], ["x \"y\" z", "1"]]),
    Odd(
      "backslashed quotes", "a,b\n\"x \\\"y\\\", z\",1\n\"\\\"\",2\n",
      [["a", "b"], ["x \"y\", z", "1"], ["\"", "2"]],
      ["assumed-dialect"]),
    Odd(
      "a backslash before a closing quote", "dir,n\n\"C:\\\",1\n\"D:\\x\\\",2\n",
      [["dir", "n"], ["C:\\", "1"], ["D:\\x\\", "2"]]),
    Odd(
      "backslashed delimiters", "a,b\nx\\,y,1\nz,2\n", [["a", "b"], ["x,y", "1"], ["z", "2"]], ["assumed-dialect"]),
    Odd("backslashes in paths", "dir,n\nC:\\a\\b,1\nD:\\c,2\n", [["dir", "n"], ["C:\\a\\b", "1"], ["D:\\c", "2"]]),
    Odd("inches", "size,n\n5\" pipe,1\n6\" pipe,2\n", [["size", "n"], ["5\" pipe", "1"], ["6\" pipe", "2"]]),
    Odd("an opening quote that is missing", "a,b\nx\",1\ny,2\n", [["a", "b"], ["x\"", "1"], ["y", "2"]]),
    Odd(
      "a closing quote that is missing in one of many rows", "a,b\n\"x,1\n\"y\",2\n\"z\",3\n",
      [["a", "b"], ["x,1\ny\"", "2"], ["z", "3"]], ["broken-quotes"]),
    Odd("text behind a closing quote", "a,b\n\"x\"y,1\n", [["a", "b"], ["xy", "1"]], ["broken-quotes"]),
    Odd("a quote that is never closed", "a,b\n1,\"x\n2,y\n", [["a", "b"], ["1", "x\n2,y\n"]], ["unclosed-quote"]),
  ]

  private static let layouts = [
    Odd(
      "two tables", "a,b,c\n1,2,3\n4,5,6\n\nx,y\n7,8\n",
      [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"], [], ["x", "y"], ["7", "8"]],
      ["several-tables"]),
    Odd(
      "a ragged row in the second of two tables", "a,b,c\n1,2,3\n\nx,y\n7,8\n9\n",
      [["a", "b", "c"], ["1", "2", "3"], [], ["x", "y"], ["7", "8"], ["9"]],
      ["several-tables", "ragged-row"]),
    Odd(
      "notes below the table", "a,b\n1,2\n\nSource: us\n", [["a", "b"], ["1", "2"], [], ["Source: us"]], ["lines-below"]
    ),
    Odd("blank lines inside a table", "a,b\n1,2\n\n3,4\n", [["a", "b"], ["1", "2"], [], ["3", "4"]]),
    Odd("a column without a name", "a,,c\n1,2,3\n", [["a", "", "c"], ["1", "2", "3"]], ["blank-header"]),
    Odd("repeated header names", "a,b,a\n1,2,3\n", [["a", "b", "a"], ["1", "2", "3"]]),
    Odd(
      "several header lines", "Cost,,Benefit,\nplan,actual,plan,actual\n1,2,3,4\n5,6,7,8\n",
      [["Cost", "", "Benefit"], ["plan", "actual", "plan", "actual"], ["1", "2", "3", "4"], ["5", "6", "7", "8"]],
      ["blank-header", "blank-header"]),
    Odd("an empty column without a name", "a,b,\n1,2,\n", [["a", "b"], ["1", "2"]]),
    Odd(
      "too many and too few fields", "a,b\n1,2\n3\n4,5,6\n7,8\n",
      [["a", "b"], ["1", "2"], ["3"], ["4", "5", "6"], ["7", "8"]], ["ragged-row", "ragged-row"]),
    Odd(
      "mixed line ends", "a,b\r\n1,2\n3,4\r5,6\n", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]], ["mixed-line-ends"]
    ),
  ]

  private static let bytes = [
    Odd(
      "joined files with a mark each", "\u{FEFF}a,b\n1,2\n\u{FEFF}\"a\",b\n3,4\n",
      [["a", "b"], ["1", "2"], ["a", "b"], ["3", "4"]],
      ["inner-byte-order-mark"]),
    Odd(
      "lines of two encodings", Array("n,é\n".utf8) + [0xe9, 0x2c, 0x80, 0x0a] + Array("x,ü\n".utf8),
      [["n", "é"], ["é", "€"], ["x", "ü"]],
      ["mixed-encodings"]),
    Odd(
      "Windows-1252 throughout", [0xe9, 0x2c, 0x31, 0x0a, 0x61, 0x2c, 0x32], [["é", "1"], ["a", "2"]],
      ["assumed-encoding"]),
    Odd("NUL bytes", "a,b\n1\0,2\n", [["a", "b"], ["1\0", "2"]], ["nul-bytes"]),
  ]

  @Test(arguments: dialects + quotes + layouts + bytes)
  func `reads as a person would`(odd: Odd) throws {
    let sheet = try sheet(csv: odd.bytes)
    #expect(sheet.rows == odd.rows)
    #expect(sheet.findings.map(\.rule) == odd.rules)
  }

  @Test(arguments: [
    (["12E4", "5"], false), (["5", "12E4"], false), (["1E4", "2E4"], true), (["1.5E4", "1e4"], true),
    (["12e4", "5"], true),
    (["12E+4", "5"], true),
  ])
  func `codes that look like powers of ten turn their column to text`(fields: [String], isNumber: Bool) throws {
    let table = try sheet(csv: "h,k\n" + fields.map { $0 + ",x\n" }.joined()).table
    for row in fields.indices {
      #expect(isNumber ? table[row + 1, 0].kind == .number : table[row + 1, 0] == .text(fields[row]))
    }
  }

  @Test func `findings say where and what`() throws {
    let sheet = try sheet(csv: "a,b,c\n\"1\n\",2,3\n\nx~y,z\n1,2\n\n end\n")
    #expect(
      sheet.findings.map(\.message) == [
        "Another table, 2 columns wide, begins on line 5.", "1 line is below the table, from line 8.",
      ])
    #expect(sheet.findings.map { $0.cell?.row } == [3, 6])
  }
}
