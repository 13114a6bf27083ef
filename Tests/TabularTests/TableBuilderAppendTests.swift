import Testing

@testable import Tabular

/// Whole tables below one another.
struct TableBuilderAppendTests {
  private func table(_ rows: [[Cell]]) -> Table {
    var builder = TableBuilder()
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() { builder.append(cell, row: row, column: column) }
    }
    return builder.finish()
  }

  private let upper: [[Cell]] = [[.text("a"), .text("b")], [.number(1), .empty, .text("b")]]
  private let lower: [[Cell]] = [[.empty, .text("c"), .error("#N/A")], [.text("b"), .boolean(true), .text("a")]]

  @Test(arguments: [2, 3, 70, 5000])
  func `cells and codes are those of one table`(row: Int) {
    var builder = TableBuilder()
    builder.reserve(rows: 100)
    builder.append(table(upper), at: 0)
    builder.append(table(lower), at: row)
    let joined = builder.finish()
    let whole = table(upper + Array(repeating: [], count: row - 2) + lower)
    #expect((0..<joined.texts.count).map { joined.texts[$0] } == ["a", "b", "c", "#N/A"])
    #expect((0..<(row + 2)).allSatisfy { row in (0..<3).allSatisfy { joined[row, $0] == whole[row, $0] } })
    #expect(joined.cellCount == whole.cellCount)
    #expect(joined.columns.map { $0.runs.map(\.rows) } == whole.columns.map { $0.runs.map(\.rows) })
  }

  @Test func `a table above what is there already`() {
    var builder = TableBuilder()
    builder.append(table(lower), at: 2)
    builder.append(table(upper), at: 0)
    let joined = builder.finish()
    let whole = table(upper + lower)
    #expect((0..<4).allSatisfy { row in (0..<3).allSatisfy { joined[row, $0] == whole[row, $0] } })
  }

  @Test func `columns that are taken out can be filled anew`() {
    var builder = TableBuilder()
    builder.append(table(upper), at: 0)
    builder.remove([0, 9])
    builder.append(.number(7), row: 1, column: 0)
    let result = builder.finish()
    #expect(result[0, 0] == .empty)
    #expect(result[1, 0] == .number(7))
    #expect(result[0, 1] == .text("b"))
  }
}
