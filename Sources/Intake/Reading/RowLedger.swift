import Tabular

/// Which rows of the data were read and which were left out: every filled row is one or the other.
struct RowLedger {
  private enum State: UInt8 { case blank, open, rejected }

  let rows: Range<Int>
  private var states: [State]
  /// The rows that were left out and why, in the order of being left out.
  private(set) var rejected: [(row: Int, rule: Rule)] = []

  /// Opens every row of the range that has a filled cell. Cost: one pass over the kinds of the table's cells.
  init(rows: Range<Int>, of columns: [Column]) {
    self.rows = rows
    states = Array(repeating: .blank, count: rows.count)
    for column in columns {
      column.forEachFilled(in: rows) { row, _, _ in states[row - rows.lowerBound] = .open }
    }
  }

  /// True for a filled row that was not left out.
  func isOpen(_ row: Int) -> Bool { rows.contains(row) && states[row - rows.lowerBound] == .open }

  mutating func reject(_ row: Int, _ rule: Rule) {
    guard isOpen(row) else { return }
    states[row - rows.lowerBound] = .rejected
    rejected.append((row, rule))
  }

  /// Rows that were read and rows that were left out; together, the rows that came in.
  var counts: (used: Int, rejected: Int) {
    states.reduce(into: (0, 0)) { counts, state in
      switch state {
      case .blank: break
      case .open: counts.0 += 1
      case .rejected: counts.1 += 1
      }
    }
  }
}
