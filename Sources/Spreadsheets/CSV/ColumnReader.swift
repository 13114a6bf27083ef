import Tabular

/// Takes fields into columns, each by what it has been so far.
struct ColumnReader: ~Copyable {
  private var builder = TableBuilder()
  private(set) var types: [ColumnType]
  private let others: ColumnType
  private(set) var contradicted: Set<Int> = []
  private(set) var cells = 0
  private var scratch: [UInt8] = []
  /// The first columns' waiting cells; not an array, which would be checked for other owners at every cell.
  private let waiting = UnsafeMutablePointer<Waiting>.allocate(capacity: Waiting.columns)
  private var waitingCount = 0

  /// Neighbouring cells of a column that are added together, since adding each by itself costs more than reading it.
  private struct Waiting {
    var firstRow = 0
    var count = 0
    let contents = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.capacity)
    let kinds = UnsafeMutablePointer<CellKind>.allocate(capacity: Self.capacity)
    let texts = RecentTexts()

    static let capacity = 128
    /// Columns that have this; those of a wider table are not worth the memory.
    static let columns = 1024

    @inline(__always)
    mutating func add(_ kind: CellKind, _ content: UInt64) {
      contents[count] = content
      kinds[count] = kind
      count += 1
    }
  }

  /// - Parameters:
  ///   - types: What the first columns have been so far, and `others` what those behind them have been.
  ///   - rows: How many are expected.
  ///   - texts: How many different ones.
  init(types: [ColumnType], others: ColumnType, rows: Int, texts: Int) {
    self.types = types
    self.others = others
    builder.reserve(rows: rows)
    builder.texts.reserve(texts)
  }

  deinit {
    for column in 0..<waitingCount {
      waiting[column].contents.deallocate()
      waiting[column].kinds.deallocate()
      waiting[column].texts.deallocate()
    }
    waiting.deallocate()
  }

  /// - Precondition: The field is not empty.
  @inline(__always)
  mutating func add(_ field: UnsafeBufferPointer<UInt8>, row: Int, column: Int) {
    if column >= types.count {
      types.append(contentsOf: repeatElement(others, count: column + 1 - types.count))
    }
    switch types[column] {
    case .unwanted:
      return
    case .text:
      break
    case .values(let kind):
      if let content = FieldValue.content(of: field, as: kind) {
        append(kind, content, row: row, column: column)
        return
      }
      contradicted.insert(column)
      types[column] = .text
    case .undecided(let texts):
      if let (kind, content) = FieldValue.value(of: field) {
        types[column] = .values(kind)
        append(kind, content, row: row, column: column)
        return
      }
      types[column] =
        texts + 1 > ColumnType.headTexts || FieldValue.isCode(field) ? .text : .undecided(texts: texts + 1)
    }
    if column >= waitingCount { addWaiting(upTo: column) }
    let code =
      column < waitingCount
      ? waiting[column].texts.code(of: field) { builder.texts.intern($0) } : UInt64(builder.texts.intern(field))
    append(.text, code, row: row, column: column)
  }

  mutating func add(unquoting field: CSVTokenizer.Field, by tokenizer: CSVTokenizer, row: Int, column: Int) {
    var bytes: [UInt8] = []
    swap(&bytes, &scratch)
    bytes.removeAll(keepingCapacity: true)
    tokenizer.unquoted(field, into: &bytes)
    // A field may hold nothing but its quotes.
    if !bytes.isEmpty { bytes.withUnsafeBufferPointer { add($0, row: row, column: column) } }
    swap(&bytes, &scratch)
  }

  @inline(__always)
  private mutating func append(_ kind: CellKind, _ content: UInt64, row: Int, column: Int) {
    cells += 1
    if column >= waitingCount {
      addWaiting(upTo: column)
      guard column < waitingCount else {
        builder.append(kind, content, row: row, column: column)
        return
      }
    }
    let count = waiting[column].count
    if count == Waiting.capacity || row != waiting[column].firstRow + count {
      flush(column)
      waiting[column].firstRow = row
    }
    waiting[column].add(kind, content)
  }

  private mutating func addWaiting(upTo column: Int) {
    while waitingCount <= min(column, Waiting.columns - 1) {
      (waiting + waitingCount).initialize(to: Waiting())
      waitingCount += 1
    }
  }

  private mutating func flush(_ column: Int) {
    let cells = waiting[column]
    guard cells.count > 0 else { return }
    builder.append(
      UnsafeBufferPointer(start: cells.kinds, count: cells.count),
      UnsafeBufferPointer(start: cells.contents, count: cells.count), row: cells.firstRow, column: column)
    waiting[column].count = 0
  }

  /// The table of all cells that were added.
  mutating func finish() -> Table {
    for column in 0..<waitingCount { flush(column) }
    var full = TableBuilder()
    swap(&full, &builder)
    return full.finish()
  }
}
