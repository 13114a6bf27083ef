import Tabular
import Testing

struct CellRangeTests {
  @Test(arguments: [
    ("B2:D4", "B2:D4"), ("D4:B2", "B2:D4"), ("D2:B4", "B2:D4"), ("B4:D2", "B2:D4"), ("C3", "C3"), ("C3:C3", "C3"),
    ("$A$1:$B$2", "A1:B2"), ("A1:XFD1048576", "A1:XFD1048576"),
  ])
  func `corners in any order`(text: String, normal: String) {
    #expect(CellRange(text)?.description == normal)
  }

  @Test(arguments: ["", ":", "A1:", ":A1", "A1:B2:C3", "A:B", "1:2", "A1-B2", "A1:XFE1", "Sheet1!A1"])
  func `what is no range`(text: String) {
    #expect(CellRange(text) == nil)
  }

  /// All rectangles in a 3 × 3 grid beside their sets of cells.
  @Test func `contains and overlaps, beside sets of cells`() {
    let cells = (0..<9).map { CellAddress(row: $0 / 3, column: $0 % 3) }
    let ranges = Set(cells.flatMap { a in cells.map { CellRange(a, $0) } })
    #expect(ranges.count == 36)
    func set(_ range: CellRange) -> Set<CellAddress> {
      Set(range.rows.flatMap { row in range.columns.map { CellAddress(row: row, column: $0) } })
    }
    for a in ranges {
      #expect(Set(cells.filter(a.contains)) == set(a))
      for b in ranges { #expect(a.overlaps(b) == !set(a).isDisjoint(with: set(b))) }
    }
  }
}
