import Tabular
import Testing

@testable import Spreadsheets

/// Columns typed from all their values.
struct CSVColumnsTests {
  /// A column's cells below its header `h`.
  private func column(_ fields: [String]) throws -> [Cell] {
    let table = try sheet(csv: "h,k\n" + fields.map { $0 + ",x\n" }.joined()).table
    return fields.indices.map { table[$0 + 1, 0] }
  }

  @Test(arguments: [
    (["1", "2.5", "-3"], [Cell.number(1), .number(2.5), .number(-3)]),
    (["1", "", "3"], [.number(1), .empty, .number(3)]),
    (["TRUE", "false", ""], [.boolean(true), .boolean(false), .empty]),
    (["2026-11-23", "2026-11-23 08:30"], [day("2026-11-23"), day("2026-11-23T08:30:00")]),
    (["a", "b", ""], [.text("a"), .text("b"), .empty]),
    // Names, not amounts: one of them makes the whole column text, every field as it stands.
    (["007", "8", "9.50"], [.text("007"), .text("8"), .text("9.50")]),
    (["8", "9.50", "007"], [.text("8"), .text("9.50"), .text("007")]),
    (["1234567890123456", "1"], [.text("1234567890123456"), .text("1")]),
    (["1", "1234567890123456"], [.text("1"), .text("1234567890123456")]),
    // A late text.
    (["1.50", "2.0", "n/a"], [.text("1.50"), .text("2.0"), .text("n/a")]),
    (["2026-11-23", "soon"], [.text("2026-11-23"), .text("soon")]),
    (["TRUE", "FALSE", "maybe"], [.text("TRUE"), .text("FALSE"), .text("maybe")]),
    // Kinds mixed.
    (["1", "TRUE"], [.text("1"), .text("TRUE")]), (["2026-11-23", "5"], [.text("2026-11-23"), .text("5")]),
    (["TRUE", "1"], [.text("TRUE"), .text("1")]), (["TRUE", " TRUE"], [.text("TRUE"), .text(" TRUE")]),
    (["1", " 2"], [.text("1"), .text(" 2")]), (["1", "+2"], [.text("1"), .text("+2")]),
    (["1", "\"1,5\""], [.text("1"), .text("1,5")]),
  ])
  func `a column of fields`(fields: [String], cells: [Cell]) throws {
    #expect(try column(fields) == cells)
  }

  @Test func `a text after thousands of numbers turns the column, and only that, to text`() throws {
    let rows = (0..<5000).map { "\($0).0,\($0).0\n" }.joined()
    let table = try sheet(csv: "a,b\n\(rows)x,1\n").table
    #expect(table[1, 0] == .text("0.0"))
    #expect(table[5000, 0] == .text("4999.0"))
    #expect(table[5001, 0] == .text("x"))
    #expect(table[5000, 1] == .number(4999))
    #expect(table.column(at: 1)?.counts()[.number] == 5001)
  }

  @Test(arguments: [(1, true), (5, true), (20, true), (21, false), (40, false)])
  func `up to twenty texts may stand above the values`(texts: Int, isTyped: Bool) throws {
    let table = try sheet(csv: (0..<texts).map { "title \($0)\n" }.joined() + "7\n8\n").table
    #expect(table[texts - 1, 0] == .text("title \(texts - 1)"))
    #expect(table[texts, 0] == (isTyped ? .number(7) : .text("7")))
    #expect(table[texts + 1, 0] == (isTyped ? .number(8) : .text("8")))
  }

  @Test func `titles and headers above a typed column`() throws {
    let table = try sheet(csv: "Survey\nQ3\n\nname,score,when\na,1,2026-01-01\nb,2,2026-01-02\n").table
    #expect(table[0, 0] == .text("Survey"))
    #expect(table[4, 1] == .number(1))
    #expect(table[5, 2] == day("2026-01-02"))
    #expect(table[5, 0] == .text("b"))
  }

  @Test func `quoted numbers are numbers, quoted codes texts`() throws {
    #expect(try column(["\"1\"", "\"2\""]) == [.number(1), .number(2)])
    #expect(try column(["\"01\"", "\"02\""]) == [.text("01"), .text("02")])
  }

  @Test func `equal texts are stored once`() throws {
    let table = try sheet(csv: "h\n" + String(repeating: "same\n", count: 1000)).table
    #expect(table.texts.count == 2)
  }
}
