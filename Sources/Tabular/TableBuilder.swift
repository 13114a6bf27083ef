/// Collects cells into a table. Cells that arrive row by row are appended to their columns; a cell that arrives late is set aside
/// and put in its place at the end, so any order gives the same table. The last of several cells at one address counts.
public struct TableBuilder: ~Copyable {
  public var texts = TextPool()
  private var columns: [ColumnBuilder] = []
  private var strays: [(address: CellAddress, kind: CellKind, content: UInt64)] = []

  public init() {}

  /// Adds a cell. Cost: constant, but for late cells, which are sorted in at the end.
  ///
  /// - Precondition: `row` and `column` are not negative.
  public mutating func append(_ kind: CellKind, _ content: UInt64, row: Int, column: Int) {
    if column >= columns.count {
      columns.append(contentsOf: repeatElement(ColumnBuilder(), count: column + 1 - columns.count))
    }
    if !columns[column].append(kind, content, row: row) {
      strays.append((CellAddress(row: row, column: column), kind, content))
    }
  }

  public mutating func append(number: Double, row: Int, column: Int) {
    append(.number, number.bitPattern, row: row, column: column)
  }

  public mutating func append(text: String, row: Int, column: Int) {
    append(.text, UInt64(texts.intern(text)), row: row, column: column)
  }

  public mutating func append(_ cell: Cell, row: Int, column: Int) {
    switch cell {
    case .empty: break
    case .number(let value): append(number: value, row: row, column: column)
    case .text(let value): append(text: value, row: row, column: column)
    case .boolean(let value): append(.boolean, value ? 1 : 0, row: row, column: column)
    case .date(let value): append(.date, UInt64(bitPattern: value.milliseconds), row: row, column: column)
    case .time(let value): append(.time, UInt64(bitPattern: value), row: row, column: column)
    case .duration(let value): append(.duration, UInt64(bitPattern: value), row: row, column: column)
    case .error(let value): append(.error, UInt64(texts.intern(value)), row: row, column: column)
    }
  }

  /// The table of all cells that were added.
  public consuming func finish() -> Table {
    var columns = columns
    let strays = strays
    for (column, late) in Self.grouped(strays) { columns[column].insert(late) }
    let built = columns.indices.compactMap { index -> Column? in
      let runs = columns[index].finish()
      return runs.isEmpty ? nil : Column(index: index, runs: runs)
    }
    return Table(columns: built, texts: texts)
  }

  private static func grouped(
    _ strays: [(address: CellAddress, kind: CellKind, content: UInt64)]
  ) -> [Int: [ColumnBuilder.Late]] {
    var byColumn: [Int: [ColumnBuilder.Late]] = [:]
    for stray in strays {
      byColumn[stray.address.column, default: []].append((stray.address.row, stray.kind, stray.content))
    }
    return byColumn
  }
}

/// The growing runs of one column.
private struct ColumnBuilder {
  typealias Late = (row: Int, kind: CellKind, content: UInt64)

  private var runs: [Column.Run] = []
  private var firstRow = 0
  private var kinds: [CellKind] = []
  private var contents: [UInt64] = []

  /// Holes up to this many rows, or as long as the run so far, are stored as empty cells: a run at most doubles by its holes.
  private static let shortHole = 64

  /// False if the row lies before the end of the column; the cell is then not added.
  mutating func append(_ kind: CellKind, _ content: UInt64, row: Int) -> Bool {
    let hole = row - (firstRow + kinds.count)
    if hole != 0 || kinds.isEmpty {
      if kinds.isEmpty {
        firstRow = row
      } else if hole < 0 {
        return false
      } else if hole > Self.shortHole, hole > kinds.count {
        close()
        firstRow = row
      } else {
        kinds.append(contentsOf: repeatElement(.empty, count: hole))
        contents.append(contentsOf: repeatElement(0, count: hole))
      }
    }
    kinds.append(kind)
    contents.append(content)
    return true
  }

  mutating func insert(_ late: [Late]) {
    close()
    var cells: [Late] = []
    for run in runs {
      for offset in run.kinds.indices where run.kinds[offset] != .empty {
        cells.append((run.firstRow + offset, run.kinds[offset], run.contents[offset]))
      }
    }
    cells += late
    // Stable by arrival: `sorted` keeps the order of equal rows only with the position in the key.
    let order = cells.indices.sorted { (cells[$0].row, $0) < (cells[$1].row, $1) }
    runs = []
    for (position, index) in order.enumerated() {
      let isLast = position + 1 == order.count || cells[order[position + 1]].row != cells[index].row
      if isLast { _ = append(cells[index].kind, cells[index].content, row: cells[index].row) }
    }
  }

  mutating func finish() -> [Column.Run] {
    close()
    return runs
  }

  private mutating func close() {
    if !kinds.isEmpty { runs.append(Column.Run(firstRow: firstRow, kinds: kinds, contents: contents)) }
    kinds = []
    contents = []
  }
}
