import Tabular
import Testing

@Suite struct TableRowsTests {
  @Test(arguments: [[], [0], [2, 0], [1, 1], [0, 1, 2, 3], [9]])
  func picksRowsAsTheyStand(rows: [Int]) {
    var builder = TableBuilder()
    builder.append(text: "never picked alone", row: 3, column: 1)
    for (row, cells) in [[Cell.text("a"), .number(1)], [.empty, .error("#N/A")], [.boolean(true), .text("a")]]
      .enumerated()
    {
      for (column, cell) in cells.enumerated() { builder.append(cell, row: row, column: column) }
    }
    let table = builder.finish()
    let picked = table.picking(rows)
    for (place, row) in rows.enumerated() {
      for column in 0..<3 { #expect(picked[place, column] == table[row, column]) }
    }
    #expect(picked.texts.count <= 3)
    if !rows.contains(3) { #expect(picked.texts.count <= 2) }
  }
}
