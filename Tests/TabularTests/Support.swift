import Tabular

/// The table of some cells, added in the order given.
func table(_ cells: [(row: Int, column: Int, cell: Cell)]) -> Table {
  var builder = TableBuilder()
  for (row, column, cell) in cells { builder.append(cell, row: row, column: column) }
  return builder.finish()
}

/// The cells of a table in the order of `forEachCell`.
func listed(_ table: Table) -> [(address: CellAddress, cell: Cell)] {
  var cells: [(CellAddress, Cell)] = []
  table.forEachCell { address, kind, content in cells.append((address, table.cell(kind, content))) }
  return cells
}

/// Every order of some elements.
func permutations<Element>(_ elements: [Element]) -> [[Element]] {
  guard let last = elements.last else { return [[]] }
  return permutations(elements.dropLast()).flatMap { shorter in
    (0...shorter.count).map { Array(shorter[..<$0]) + [last] + Array(shorter[$0...]) }
  }
}

/// A repeatable generator (SplitMix64), so that a failing case stays failing.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
