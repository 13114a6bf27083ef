/// The growing runs of one column.
struct ColumnBuilder {
  typealias Late = (row: Int, kind: CellKind, content: UInt64)

  /// Rows that the first run has room for.
  let room: Int
  private var runs: [Column.Run] = []
  private var firstRow = 0
  private var kinds: [CellKind] = []
  private var contents: [UInt64] = []

  init(room: Int) { self.room = room }

  /// Holes up to this many rows, or as long as the run so far, are stored as empty cells: a run at most doubles by its holes.
  private static let shortHole = 64

  /// False if the row lies before the end of the column; the cell is then not added.
  @inline(__always)
  mutating func append(_ kind: CellKind, _ content: UInt64, row: Int) -> Bool {
    if row != firstRow + kinds.count || kinds.isEmpty, !moveOn(to: row) { return false }
    kinds.append(kind)
    contents.append(content)
    return true
  }

  /// Adds neighbouring cells; false if they lie before the end of the column.
  mutating func append(
    _ kinds: UnsafeBufferPointer<CellKind>, _ contents: UnsafeBufferPointer<UInt64>, row: Int
  ) -> Bool {
    guard moveOn(to: row) else { return false }
    self.kinds.append(contentsOf: kinds)
    self.contents.append(contentsOf: contents)
    return true
  }

  /// Adds a run that belongs `row` rows lower; its texts have new codes. False if it lies before the end of the column.
  mutating func append(_ run: Column.Run, at row: Int, codes: [UInt64]) -> Bool {
    guard moveOn(to: row + run.firstRow) else { return false }
    var place = contents.count
    kinds.append(contentsOf: run.kinds)
    contents.append(contentsOf: run.contents)
    contents.withUnsafeMutableBufferPointer { contents in
      for kind in run.kinds {
        if kind == .text || kind == .error { contents[place] = codes[Int(contents[place])] }
        place += 1
      }
    }
    return true
  }

  /// Fills or skips the hole before a row; false if the row lies before the end of the column.
  private mutating func moveOn(to row: Int) -> Bool {
    if kinds.isEmpty {
      firstRow = row
      if runs.isEmpty, room > 0 {
        kinds.reserveCapacity(room)
        contents.reserveCapacity(room)
      }
      return true
    }
    let hole = row - (firstRow + kinds.count)
    if hole < 0 { return false }
    if hole > Self.shortHole, hole > kinds.count {
      close()
      firstRow = row
    } else {
      kinds.append(contentsOf: repeatElement(.empty, count: hole))
      contents.append(contentsOf: repeatElement(0, count: hole))
    }
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
