/// Collects cells into a table. Cells that arrive row by row are appended to their columns; a cell that arrives late is set aside
/// and put in its place at the end, so any order gives the same table. The last of several cells at one address counts.
public struct TableBuilder: ~Copyable {
  /// The texts that cells of kinds text and error have codes of.
  public var texts = TextPool()
  private var columns: [ColumnBuilder] = []
  private var expectedRows = 0
  private var expectedCells = 0
  /// The last rows, whose cells are not in `columns` yet; nil until the first cell comes.
  private var window: CellWindow?

  /// A builder of an empty table.
  public init() {}

  /// Holes up to this many rows, or as long as the run so far, are stored as empty cells: a run at most doubles by its holes.
  public static let shortHole = 64

  /// Makes room for a number of rows in each column that gets a cell from now on, up to a number of cells in all.
  ///
  /// Cost: address space; memory is taken by cells alone.
  public mutating func reserve(rows: Int, cells: Int = .max) {
    expectedRows = rows
    expectedCells = cells
  }

  /// Adds a cell. Cost: constant, but for late cells, which are sorted in at the end.
  ///
  /// - Precondition: `row` and `column` are not negative.
  public mutating func append(_ kind: CellKind, _ content: UInt64, row: Int, column: Int) {
    if column < CellWindow.width {
      openWindow(at: row)
      window?.set(kind, content, row: row, column: column)
    } else {
      appendApart(kind, content, row: row, column: column)
    }
  }

  /// Adds cells of a row. Cost: less than adding each.
  ///
  /// - Precondition: `row` and the columns are not negative.
  public mutating func append(_ cells: UnsafeBufferPointer<RowCell>, row: Int) {
    openWindow(at: row)
    for cell in cells {
      if cell.column < CellWindow.width {
        window?.set(cell.kind, cell.content, row: row, column: Int(cell.column))
      } else {
        appendApart(cell.kind, cell.content, row: row, column: Int(cell.column))
      }
    }
  }

  private mutating func openWindow(at row: Int) {
    if let covers = window?.covers(row) {
      if !covers { closeWindow() }
    } else {
      window = CellWindow()
    }
  }

  /// Moves the window's cells to their columns. Whatever does not go through it must wait for that, since the last cell counts.
  private mutating func closeWindow() {
    guard window?.isEmpty == false, var cells = window.take() else { return }
    cells.clear { kinds, contents, row, column in
      if column >= columns.count { addColumns(upTo: column) }
      guard !columns[column].append(kinds, contents, row: row) else { return }
      for offset in kinds.indices { appendApart(kinds[offset], contents[offset], row: row + offset, column: column) }
    }
    window = consume cells
  }

  /// Adds a cell without the window.
  private mutating func appendApart(_ kind: CellKind, _ content: UInt64, row: Int, column: Int) {
    if column >= columns.count { addColumns(upTo: column) }
    if !columns[column].append(kind, content, row: row) { columns[column].add(late: kind, content, row: row) }
  }

  /// Adds neighbouring cells of a column, kinds and contents side by side, from `row` on. Cost: a copy, which is less than adding each.
  ///
  /// - Precondition: `row` and `column` are not negative; there are as many contents as kinds.
  public mutating func append(
    _ kinds: UnsafeBufferPointer<CellKind>, _ contents: UnsafeBufferPointer<UInt64>, row: Int, column: Int
  ) {
    closeWindow()
    if column >= columns.count { addColumns(upTo: column) }
    guard !columns[column].append(kinds, contents, row: row) else { return }
    for offset in kinds.indices { append(kinds[offset], contents[offset], row: row + offset, column: column) }
  }

  private mutating func addColumns(upTo column: Int) {
    let room = expectedRows <= expectedCells / (column + 1) ? expectedRows : 0
    columns.append(contentsOf: repeatElement(ColumnBuilder(room: room), count: column + 1 - columns.count))
  }

  /// Adds all cells of a table, its row 0 coming to stand at `row`; its texts get the codes that `texts` has for them.
  ///
  /// Cost: a copy of its runs, and one look-up for each of its texts.
  /// - Precondition: `row` is not negative.
  public mutating func append(_ table: Table, at row: Int) {
    closeWindow()
    let codes = (0..<table.texts.count).map { code in
      table.texts.withBytes(of: code) { UInt64(texts.intern($0)) }
    }
    for column in table.columns {
      if column.index >= columns.count { addColumns(upTo: column.index) }
      for run in column.runs where !columns[column.index].append(run, at: row, codes: codes) {
        for offset in run.kinds.indices where run.kinds[offset] != .empty {
          let isText = run.kinds[offset] == .text || run.kinds[offset] == .error
          appendApart(
            run.kinds[offset], isText ? codes[Int(run.contents[offset])] : run.contents[offset],
            row: row + run.firstRow + offset, column: column.index)
        }
      }
    }
  }

  /// Takes all cells of some columns out. Texts keep their codes.
  public mutating func remove(_ columns: Set<Int>) {
    closeWindow()
    for column in columns where self.columns.indices.contains(column) {
      self.columns[column] = ColumnBuilder(room: self.columns[column].room)
    }
  }

  /// Adds a number. Cost and precondition: see `append(_:_:row:column:)`.
  public mutating func append(number: Double, row: Int, column: Int) {
    append(.number, number.bitPattern, row: row, column: column)
  }

  /// Adds a text, which is looked up in `texts`. Cost: one pass over its bytes.
  public mutating func append(text: String, row: Int, column: Int) {
    append(.text, UInt64(texts.intern(text)), row: row, column: column)
  }

  /// Adds a cell of any kind; an empty one adds nothing.
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
    closeWindow()
    var columns = columns
    let built = columns.indices.compactMap { index -> Column? in
      let runs = columns[index].finish()
      return runs.isEmpty ? nil : Column(index: index, runs: runs)
    }
    return Table(columns: built, texts: texts)
  }
}

/// The growing runs of one column.
private struct ColumnBuilder {
  /// A cell before the end of its column, in sixteen bytes.
  private struct Late {
    private let rowAndKind: Int
    let content: UInt64

    init(_ kind: CellKind, _ content: UInt64, row: Int) {
      rowAndKind = row << 8 | Int(kind.rawValue)
      self.content = content
    }

    var row: Int { rowAndKind >> 8 }
    var kind: CellKind { CellKind(rawValue: UInt8(truncatingIfNeeded: rowAndKind)) ?? .empty }
  }

  /// Rows that the first run has room for.
  let room: Int
  private var runs: [Column.Run] = []
  private var firstRow = 0
  private var kinds: [CellKind] = []
  private var contents: [UInt64] = []
  private var late: [Late] = []

  init(room: Int) { self.room = room }

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
    let start = contents.count
    kinds.append(contentsOf: run.kinds)
    contents.append(contentsOf: run.contents)
    contents.withUnsafeMutableBufferPointer { contents in
      for first in stride(from: 0, to: run.kinds.count, by: 8) where !Self.haveNoCodes(run.kinds, from: first) {
        for offset in first..<min(first + 8, run.kinds.count) {
          let kind = run.kinds[offset]
          if kind == .text || kind == .error { contents[start + offset] = codes[Int(contents[start + offset])] }
        }
      }
    }
    return true
  }

  /// Whether there are eight more kinds, and none of them stands for a code, as in most columns.
  @inline(__always)
  private static func haveNoCodes(_ kinds: [CellKind], from offset: Int) -> Bool {
    guard offset + 8 <= kinds.count else { return false }
    let eight = kinds.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    let ones: UInt64 = 0x0101_0101_0101_0101
    func lack(_ kind: CellKind) -> Bool {
      let apart = eight ^ (ones &* UInt64(unsafeBitCast(kind, to: UInt8.self)))
      return (apart &- ones) & ~apart & (ones << 7) == 0
    }
    return lack(.text) && lack(.error)
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
    if hole > TableBuilder.shortHole, hole > kinds.count {
      close()
      firstRow = row
    } else {
      kinds.append(contentsOf: repeatElement(.empty, count: hole))
      contents.append(contentsOf: repeatElement(0, count: hole))
    }
    return true
  }

  /// Sets a cell aside that lies before the end of the column.
  mutating func add(late kind: CellKind, _ content: UInt64, row: Int) { late.append(Late(kind, content, row: row)) }

  /// Puts the late cells between the others; where both have one, the late one counts, and the last of several.
  private mutating func insertLate() {
    // The order of equals, which is that of their arrival, stays: `sort` is stable.
    late.sort { $0.row < $1.row }
    let (others, late) = (runs, late)
    (runs, self.late) = ([], [])
    var next = 0
    func insert(before row: Int, into column: inout Self) {
      while next < late.count, late[next].row < row {
        let isLast = next + 1 == late.count || late[next + 1].row != late[next].row
        if isLast { _ = column.append(late[next].kind, late[next].content, row: late[next].row) }
        next += 1
      }
    }
    for run in others {
      for (offset, row) in run.rows.enumerated() where run.kinds[offset] != .empty {
        insert(before: row, into: &self)
        if next == late.count || late[next].row != row {
          _ = append(run.kinds[offset], run.contents[offset], row: row)
        }
      }
    }
    insert(before: .max, into: &self)
    close()
  }

  /// The runs of all cells. The column is empty afterwards.
  mutating func finish() -> [Column.Run] {
    close()
    if !late.isEmpty { insertLate() }
    defer { runs = [] }
    return runs
  }

  private mutating func close() {
    if !kinds.isEmpty { runs.append(Column.Run(firstRow: firstRow, kinds: kinds, contents: contents)) }
    kinds = []
    contents = []
  }
}
