import Tabular
import Testing

@testable import Spreadsheets

/// Columns that nobody asked for are passed over.
struct CSVProjectionTests {
  private let text = "id,name,when,share\n1,a,2026-01-01,0.5\n2,\"b\nc\",2026-01-02,0.25\n3,d,never,x\n4,e,,\n"

  private func read(_ columns: Set<Int>?) throws -> Sheet {
    try Workbook(bytes: Array(text.utf8), name: "t.csv").read(0, columns: columns)
  }

  @Test(arguments: [[0], [1], [2], [3], [0, 2], [1, 3], [0, 1, 2, 3], [7], [0, 9], []] as [Set<Int>])
  func `the cells of the wanted columns, and no others`(columns: Set<Int>) throws {
    let all = try read(nil)
    let some = try read(columns)
    let expected = all.cells.filter { columns.contains(CellAddress($0.key)?.column ?? -1) }
    #expect(some.cells == expected)
    #expect(some.findings == all.findings)
    #expect(some.lines == all.lines)
    #expect(Set(some.table.columns.map(\.index)).isSubset(of: columns))
  }

  @Test func `texts of other columns take no memory`() throws {
    #expect(try read([0]).table.texts.count == 1)
  }
}
