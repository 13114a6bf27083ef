/// The cells of a sheet, or of a CSV file, by column. Rows are counted from zero as on the sheet: a row number is its own origin.
///
/// Columns without a cell are not stored. Text cells hold codes of `texts`.
public struct Table: Sendable {
  /// Columns that have cells, from left to right.
  public let columns: [Column]
  /// The texts of cells of kinds text and error, by their codes.
  public let texts: TextPool
  /// Position in `columns` by column of the sheet; -1 where a column has no cells.
  private let positions: [Int32]

  init(columns: [Column], texts: TextPool) {
    self.columns = columns
    self.texts = texts
    var positions = [Int32](repeating: -1, count: (columns.last?.index ?? -1) + 1)
    for (position, column) in columns.enumerated() { positions[column.index] = Int32(position) }
    self.positions = positions
  }

  /// A table without cells.
  public static let empty = Table(columns: [], texts: TextPool())

  /// The column at a place on the sheet; nil if it has no cells.
  public func column(at index: Int) -> Column? {
    guard positions.indices.contains(index), positions[index] >= 0 else { return nil }
    return columns[Int(positions[index])]
  }

  /// The cell at a place; `.empty` where there is none. Cost: a binary search, and a `String` for text.
  public subscript(row: Int, column: Int) -> Cell {
    guard let column = self.column(at: column) else { return .empty }
    let (kind, content) = column.stored(row: row)
    return cell(kind, content)
  }

  /// The cell at a place; see `subscript(row:column:)`.
  public subscript(address: CellAddress) -> Cell { self[address.row, address.column] }

  /// A stored kind and content as a value. Cost: a `String` for text and errors.
  public func cell(_ kind: CellKind, _ content: UInt64) -> Cell {
    switch kind {
    case .empty: .empty
    case .number: .number(Double(bitPattern: content))
    case .text: .text(texts[Int(truncatingIfNeeded: content)])
    case .boolean: .boolean(content != 0)
    case .date: .date(DateTime(milliseconds: Int64(bitPattern: content)))
    case .time: .time(milliseconds: Int64(bitPattern: content))
    case .duration: .duration(milliseconds: Int64(bitPattern: content))
    case .error: .error(texts[Int(truncatingIfNeeded: content)])
    }
  }

  /// The rows from the first to the last that has a cell; empty for a table without cells.
  public var rows: Range<Int> {
    let first = columns.compactMap { $0.runs.first?.firstRow }.min() ?? 0
    let end = columns.compactMap { $0.runs.last?.rows.upperBound }.max() ?? 0
    return first..<max(first, end)
  }

  /// The cells in some rows, in their places. Cost: a copy of them; the texts are shared.
  public func rows(_ range: Range<Int>) -> Table {
    let columns = columns.compactMap { column -> Column? in
      let runs = column.runs.compactMap { run -> Column.Run? in
        let rows = run.rows.clamped(to: range)
        guard !rows.isEmpty else { return nil }
        let part = (rows.lowerBound - run.firstRow)..<(rows.upperBound - run.firstRow)
        guard part.count < run.kinds.count else { return run }
        return Column.Run(
          firstRow: rows.lowerBound, kinds: Array(run.kinds[part]), contents: Array(run.contents[part]))
      }
      return runs.isEmpty ? nil : Column(index: column.index, runs: runs)
    }
    return Table(columns: columns, texts: texts)
  }

  /// The smallest rectangle that holds all cells; nil for a table without cells.
  public var usedRange: CellRange? {
    guard let first = columns.first, let last = columns.last, !rows.isEmpty else { return nil }
    return CellRange(
      CellAddress(row: rows.lowerBound, column: first.index),
      CellAddress(row: rows.upperBound - 1, column: last.index))
  }

  /// Filled cells of all kinds. Cost: one pass over the kinds.
  public var cellCount: Int { columns.reduce(0) { $0 + $1.counts().filled } }

  /// Calls `body` for every filled cell, row by row and from left to right.
  ///
  /// Cost: the cells and holes inside runs; rows that no run covers are skipped, however many there are.
  public func forEachCell<Failure: Error>(
    _ body: (CellAddress, CellKind, UInt64) throws(Failure) -> Void
  ) throws(Failure) {
    var waiting: [(row: Int, column: Int, run: Int)] = []
    for (position, column) in columns.enumerated() {
      for run in column.runs.indices { waiting.append((column.runs[run].firstRow, position, run)) }
    }
    waiting.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    var next = 0
    var active: [(column: Int, run: Int)] = []
    var row = 0
    while next < waiting.count || !active.isEmpty {
      if active.isEmpty { row = waiting[next].row }
      if next < waiting.count, waiting[next].row == row {
        while next < waiting.count, waiting[next].row == row {
          active.append((waiting[next].column, waiting[next].run))
          next += 1
        }
        active.sort { $0.column < $1.column }
      }
      var ended = false
      for (position, index) in active {
        let run = columns[position].runs[index]
        let offset = row - run.firstRow
        if run.kinds[offset] != .empty {
          try body(
            CellAddress(row: row, column: columns[position].index), run.kinds[offset], run.contents[offset])
        }
        if offset == run.kinds.count - 1 { ended = true }
      }
      if ended { active.removeAll { columns[$0.column].runs[$0.run].rows.upperBound == row + 1 } }
      row += 1
    }
  }
}
