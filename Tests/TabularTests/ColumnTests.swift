import Tabular
import Testing

struct ColumnTests {
  /// Rows 2...4 and 500...501, with a hole in row 3.
  private let column = table([
    (2, 0, .number(1)), (4, 0, .text("a")), (500, 0, .number(2)), (501, 0, .boolean(true)),
  ]).column(at: 0)!

  @Test(arguments: [
    (0, CellKind.empty), (2, .number), (3, .empty), (4, .text), (5, .empty), (499, .empty), (500, .number),
    (501, .boolean), (502, .empty), (.min, .empty), (.max, .empty),
  ])
  func `kind in a row`(row: Int, kind: CellKind) {
    #expect(column.stored(row: row).kind == kind)
  }

  /// All row ranges around the two runs, beside a walk through the rows.
  @Test func `counts of all ranges of rows, beside a walk`() {
    let edges = [0, 2, 3, 4, 5, 6, 499, 500, 501, 502, 600]
    for low in edges {
      for high in edges where high >= low {
        let counts = column.counts(in: low..<high)
        for kind in CellKind.allCases where kind != .empty {
          #expect(counts[kind] == (low..<high).count { column.stored(row: $0).kind == kind })
        }
      }
    }
  }

  @Test func `counts of the whole column`() {
    let counts = column.counts()
    #expect(counts.filled == 4)
    #expect(counts[.number] == 2)
    // The hole inside a run counts as empty; the rows between runs are not stored.
    #expect(counts[.empty] == 1)
  }
}
