import Tabular
import Testing

@testable import Spreadsheets

/// Columns that nobody asked for are passed over, on both lanes and in text files.
struct ProjectionTests {
  private static let rows = (1...40).map { row in (0..<5).map { "\(row * 10 + $0)" } }

  private static func workbook() throws -> Workbook {
    var sheet = Worksheet("Data")
    for row in rows { sheet.append(values: row.map { .number(Double($0) ?? 0) }) }
    return try Workbook(bytes: WorkbookDocument([sheet]).encoded(), name: "data.xlsx")
  }

  private static func text() throws -> Workbook {
    let lines = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    return try Workbook(bytes: Array(lines.utf8), name: "data.csv")
  }

  @Test(arguments: [[], [0], [4], [1, 3], [0, 1, 2, 3, 4], [9]] as [Set<Int>], [Lane.plain, .judge])
  func `of a workbook`(columns: Set<Int>, lane: Lane) throws {
    try check(Self.workbook().read(0, columns: columns, lane: lane).table, columns)
  }

  @Test(arguments: [[], [0], [4], [1, 3], [0, 1, 2, 3, 4], [9]] as [Set<Int>])
  func `of a text file`(columns: Set<Int>) throws {
    try check(Self.text().read(0, columns: columns).table, columns)
  }

  private func check(_ table: Table, _ columns: Set<Int>) throws {
    #expect(table.columns.map(\.index) == columns.filter { $0 < 5 }.sorted())
    for (row, values) in Self.rows.enumerated() {
      for (column, value) in values.enumerated() {
        #expect(table[row, column].text == (columns.contains(column) ? value : ""))
      }
    }
  }
}
