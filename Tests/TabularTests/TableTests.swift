import Tabular
import Testing

struct TableTests {
  @Test func `a table without cells`() {
    let empty = Table.empty
    #expect(empty.rows == 0..<0)
    #expect(empty.usedRange == nil)
    #expect(empty.cellCount == 0)
    #expect(empty[0, 0] == .empty)
    #expect(empty.column(at: 0) == nil)
    #expect(listed(empty).isEmpty)
  }

  @Test(arguments: [(-1, 1), (1, -1), (0, 1), (1, 0), (1, 3), (2, 1), (.max, .max), (.min, .min)])
  func `places without a cell are empty`(row: Int, column: Int) {
    #expect(table([(1, 1, .number(7)), (1, 2, .number(8))])[row, column] == .empty)
  }

  @Test func `rows and used range start at the first cell`() {
    let built = table([(9, 4, .number(1)), (3, 6, .number(2))])
    #expect(built.rows == 3..<10)
    #expect(built.usedRange == CellRange("E4:G10"))
    #expect(built[CellAddress(row: 9, column: 4)] == .number(1))
    #expect(built.column(at: 5) == nil)
  }

  @Test func `forEachCell stops at the first error`() {
    struct Enough: Error {}
    let built = table((0..<5).map { ($0, 0, .number(Double($0))) })
    var seen = 0
    #expect(throws: Enough.self) {
      try built.forEachCell { address, _, _ throws(Enough) in
        seen += 1
        if address.row == 2 { throw Enough() }
      }
    }
    #expect(seen == 3)
  }

  @Test(arguments: [0..<0, 0..<4, 3..<4, 4..<9, 3..<10, 5..<1_048_576, 0..<Int.max, -5..<4])
  func `some rows, in their places`(rows: Range<Int>) {
    let cells: [(row: Int, column: Int, cell: Cell)] = [
      (3, 0, .text("a")), (4, 0, .number(1)), (9, 0, .text("b")), (9, 2, .number(2)), (1_048_575, 5, .text("far")),
    ]
    let part = table(cells).rows(rows)
    let expected = cells.filter { rows.contains($0.row) }
    #expect(listed(part).map(\.cell) == expected.map(\.cell))
    #expect(listed(part).map(\.address.row) == expected.map(\.row))
    #expect(part.columns.map(\.index) == Array(Set(expected.map(\.column)).sorted()))
  }
}
