import Tabular
import Testing

/// Cells that come by rows, among others that come alone or by columns: in whatever order, the last at an address counts.
struct TableBuilderRowsTests {
  @Test(arguments: 0..<40)
  func `rows, cells and stretches of columns in mixed order, beside a dictionary`(seed: UInt64) {
    var random = Seeded(state: seed)
    var builder = TableBuilder()
    if seed % 4 == 0 { builder.reserve(rows: 100) }
    var naive: [CellAddress: Cell] = [:]
    var row = 0
    for step in 0..<400 {
      // Mostly on to the next row; at times far away, or back.
      row = [row + 1, row + 1, row, row + 40, max(0, row - 3), max(0, row - 200)].randomElement(using: &random)!
      let content = Double(step)
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let column = Int.random(in: 0..<70, using: &random)
        builder.append(number: content, row: row, column: column)
        naive[CellAddress(row: row, column: column)] = .number(content)
      case 1:
        let count = Int.random(in: 1..<90, using: &random)
        let kinds = [CellKind](repeating: .number, count: count)
        let contents = [UInt64](repeating: content.bitPattern, count: count)
        kinds.withUnsafeBufferPointer { kinds in
          contents.withUnsafeBufferPointer { builder.append(kinds, $0, row: row, column: 2) }
        }
        for offset in 0..<count { naive[CellAddress(row: row + offset, column: 2)] = .number(content) }
      default:
        let columns = (0..<6).map { _ in Int32.random(in: 0..<(step % 5 == 0 ? 130 : 5), using: &random) }
        let cells = columns.map { RowCell(.number, content.bitPattern, column: $0) }
        cells.withUnsafeBufferPointer { builder.append($0, row: row) }
        for column in columns { naive[CellAddress(row: row, column: Int(column))] = .number(content) }
      }
    }
    let list = listed(builder.finish())
    #expect(list.map(\.address) == naive.keys.sorted())
    #expect(list.allSatisfy { naive[$0.address] == $0.cell })
  }

  @Test func `columns that were removed are gone, though they came last`() {
    var builder = TableBuilder()
    let cells = (0..<3).map { RowCell(.boolean, 1, column: $0) }
    cells.withUnsafeBufferPointer { builder.append($0, row: 4) }
    builder.remove([1])
    #expect(listed(builder.finish()).map(\.address.description) == ["A5", "C5"])
  }
}
