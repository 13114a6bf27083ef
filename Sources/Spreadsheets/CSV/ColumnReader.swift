import Tabular

/// Takes records into columns, each by what it has been so far.
struct ColumnReader: ~Copyable {
  private var builder = TableBuilder()
  private(set) var types: [ColumnType]
  private let others: ColumnType
  private(set) var contradicted: Set<Int> = []
  private(set) var cells = 0
  /// Rows so far.
  private var row = 0
  private let recent = RecentTexts()
  /// The cells of a block, one column behind the other.
  private var contents: UnsafeMutablePointer<UInt64>
  private var kinds: UnsafeMutablePointer<CellKind>
  private var capacity = 4096
  private var textColumns: [TextColumn] = []

  /// A column of a block that has texts in it: above its values, behind them, or only.
  private struct TextColumn {
    let column: Int
    let values: Range<Int>
    var holes: Int
  }

  /// - Parameters:
  ///   - types: What the first columns have been so far, and `others` what those behind them have been.
  ///   - rows: How many are expected.
  ///   - texts: How many different ones.
  ///   - firstRow: The row of the first record.
  init(types: [ColumnType], others: ColumnType, rows: Int, texts: Int, firstRow: Int = 0) {
    row = firstRow
    self.types = types
    self.others = others
    contents = .allocate(capacity: capacity)
    kinds = .allocate(capacity: capacity)
    builder.reserve(rows: rows)
    // Twice as many, so that few share a slot.
    builder.texts.reserve(texts * 2)
  }

  deinit {
    contents.deallocate()
    kinds.deallocate()
  }

  /// Adds the records of a block, each a row.
  mutating func add(_ block: borrowing RecordBlock) {
    makeRoom(block.rows * block.width)
    if types.count < block.width {
      types.append(contentsOf: repeatElement(others, count: block.width - types.count))
    }
    for column in 0..<block.width { addValues(block, column) }
    addTexts(block)
    row += block.rows
  }

  /// Adds the values of a column, and notes what texts it has.
  private mutating func addValues(_ block: borrowing RecordBlock, _ column: Int) {
    var first = 0
    if case .unwanted = types[column] { return }
    if case .undecided(let texts) = types[column] { first = decide(block, column, texts: texts) }
    var (end, holes) = (first, 0)
    if case .values(let kind) = types[column] {
      (end, holes) = take(kind, block, column, from: first)
      if end < block.rows {
        contradicted.insert(column)
        types[column] = .text
      } else if first == 0 {
        return append(column, rows: block.rows, holes: holes)
      }
    }
    textColumns.append(TextColumn(column: column, values: first..<end, holes: holes))
  }

  /// Looks for the first value of a column that had only texts so far; the row of it, or 0 if the column turns out to be text,
  /// or the block's end.
  private mutating func decide(_ block: borrowing RecordBlock, _ column: Int, texts: Int) -> Int {
    var texts = texts
    for row in 0..<block.rows {
      let field = block[row, column]
      guard field.count > 0 else { continue }
      if let (kind, _) = FieldValue.value(of: field.bytes) {
        types[column] = .values(kind)
        return row
      }
      texts += 1
      if texts > ColumnType.headTexts || FieldValue.isCode(field.bytes) {
        types[column] = .text
        return 0
      }
    }
    types[column] = .undecided(texts: texts)
    return block.rows
  }

  /// Takes the values of a column up to the first field of another kind: its row, or the block's end, and the empty fields before it.
  private mutating func take(
    _ kind: CellKind, _ block: borrowing RecordBlock, _ column: Int, from first: Int
  ) -> (end: Int, holes: Int) {
    switch kind {
    case .number:
      return take(kind, block, column, from: first) { FieldValue.number($0) }
    case .date:
      var month = FieldValue.Month()
      return take(kind, block, column, from: first) { month.date($0) }
    default:
      return take(kind, block, column, from: first) { FieldValue.content(of: $0.bytes, as: kind) }
    }
  }

  @inline(__always)
  private func take(
    _ kind: CellKind, _ block: borrowing RecordBlock, _ column: Int, from first: Int,
    content: (LoadableField) -> UInt64?
  ) -> (end: Int, holes: Int) {
    let start = column &* block.rows
    var holes = 0
    for row in first..<block.rows {
      let field = block[row, column]
      if field.count > 0 {
        guard let content = content(field) else { return (row, holes) }
        contents[start &+ row] = content
        kinds[start &+ row] = kind
      } else {
        contents[start &+ row] = 0
        kinds[start &+ row] = .empty
        holes &+= 1
      }
    }
    return (block.rows, holes)
  }

  /// Adds the columns that have texts, row by row: so codes count in the order of the text.
  private mutating func addTexts(_ block: borrowing RecordBlock) {
    var columns: [TextColumn] = []
    swap(&columns, &textColumns)
    columns.withUnsafeMutableBufferPointer { columns in
      for row in 0..<block.rows {
        for index in columns.indices
        where row < columns[index].values.lowerBound || row >= columns[index].values.upperBound {
          let field = block[row, columns[index].column]
          let place = columns[index].column &* block.rows &+ row
          if field.count > 0 {
            contents[place] = recent.code(of: field) { builder.texts.intern($0) }
            kinds[place] = .text
          } else {
            contents[place] = 0
            kinds[place] = .empty
            columns[index].holes &+= 1
          }
        }
      }
    }
    for column in columns { append(column.column, rows: block.rows, holes: column.holes) }
    columns.removeAll(keepingCapacity: true)
    swap(&columns, &textColumns)
  }

  /// Appends a column of the block to the table, in stretches without large holes.
  private mutating func append(_ column: Int, rows: Int, holes: Int) {
    cells += rows - holes
    let kinds = UnsafeBufferPointer(start: kinds + column * rows, count: rows)
    let contents = UnsafeBufferPointer(start: contents + column * rows, count: rows)
    if holes == 0 { return builder.append(kinds, contents, row: row, column: column) }
    var next = 0
    while next < rows {
      let start = next
      var end = next
      while next < rows, next - end <= (end > start ? TableBuilder.shortHole : 0) {
        next += 1
        if kinds[next - 1] != .empty { end = next }
      }
      if end > start {
        builder.append(
          UnsafeBufferPointer(rebasing: kinds[start..<end]), UnsafeBufferPointer(rebasing: contents[start..<end]),
          row: row + start, column: column)
      }
    }
  }

  private mutating func makeRoom(_ count: Int) {
    guard count > capacity else { return }
    contents.deallocate()
    kinds.deallocate()
    capacity = max(count, capacity * 2)
    contents = .allocate(capacity: capacity)
    kinds = .allocate(capacity: capacity)
  }

  /// The table of all cells that were added.
  mutating func finish() -> Table {
    var full = TableBuilder()
    swap(&full, &builder)
    return full.finish()
  }
}
