import Tabular
import Testing

@testable import Spreadsheets

/// Blocks of records give the runs that cells give one by one.
struct ColumnReaderTests {
  private func expectSame(_ columns: [[String]]) throws {
    let rows = columns.map(\.count).max() ?? 0
    var text = ""
    var builder = TableBuilder()
    for row in 0..<rows {
      for (index, column) in columns.enumerated() {
        let field = row < column.count ? column[row] : ""
        text += (index > 0 ? "," : "") + field
        if let number = Double(field) {
          builder.append(number: number, row: row, column: index)
        } else if !field.isEmpty {
          builder.append(text: field, row: row, column: index)
        }
      }
      text += "\n"
    }
    let contents = FileContents(bytes: Array(text.utf8), name: "t.csv")
    let found = try CSVReader(contents, limits: .standard).sheet(named: "t").table
    let expected = builder.finish()
    #expect(found.columns.map(\.index) == expected.columns.map(\.index))
    for (a, b) in zip(found.columns, expected.columns) {
      #expect(a.runs.map(\.firstRow) == b.runs.map(\.firstRow))
      #expect(a.runs.map(\.kinds) == b.runs.map(\.kinds))
      #expect(a.runs.map(\.contents) == b.runs.map(\.contents))
    }
    #expect((0..<found.texts.count).map { found.texts[$0] } == (0..<expected.texts.count).map { expected.texts[$0] })
  }

  private func holes(_ count: Int) -> [String] { [String](repeating: "", count: count) }

  @Test(arguments: [1, 63, 64, 65, 191, 192, 255, 256, 257, 400])
  func `holes of any length`(count: Int) throws {
    let full = (0..<900).map { "\($0)" }
    try expectSame([
      full, ["head", "1"] + holes(count) + ["2", "3"] + holes(count) + ["4"], holes(count) + ["a"] + holes(64) + ["b"],
      holes(100) + (0..<count).map { "\($0)" } + holes(count) + ["7"],
    ])
  }

  @Test func `texts above values, and values that end`() throws {
    let words = (0..<600).map { "w\($0 % 7)" }
    let numbers = (0..<600).map { "\($0)" }
    try expectSame([words, ["a", "", "b"] + numbers, Array(words.prefix(20)) + numbers, words.reversed()])
  }
}
