import Tabular

/// Where reading is in a sheet.
struct RowPlace {
  private(set) var row = -1
  private var column = -1

  /// Begins a row: the one of a number from 1, or the next.
  mutating func startRow(number: Int?) {
    if let number, number >= 1 { row = number - 1 } else { row += 1 }
    column = -1
  }

  /// The place of the next cell: where its reference says, or right of the one before.
  mutating func cell(at address: CellAddress?) -> (row: Int, column: Int) {
    guard let address else {
      column += 1
      return (row, column)
    }
    column = address.column
    return (address.row, address.column)
  }

  /// The column of the next cell, unless its reference says otherwise.
  var nextColumn: Int { column &+ 1 }

  /// Goes to a cell of this row.
  mutating func move(to column: Int) { self.column = column }
}

/// Rows that are hidden, collected in any order.
struct HiddenRows {
  private var ordered = IndexRanges()
  /// Rows before the last one: each would shift what lies behind it.
  private var late: [Int] = []

  mutating func add(_ row: Int) {
    guard row >= 0, row < CellAddress.rowLimit else { return }
    if row >= ordered.ranges.last?.lowerBound ?? 0 { ordered.insert(row..<(row + 1)) } else { late.append(row) }
  }

  var ranges: IndexRanges { late.isEmpty ? ordered : ordered.union(IndexRanges(late)) }
}
