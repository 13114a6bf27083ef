import Tabular

/// Takes fields into columns, each by what it has been so far.
struct ColumnReader: ~Copyable {
  private var builder = TableBuilder()
  private(set) var types: [ColumnType]
  private let others: ColumnType
  private(set) var contradicted: Set<Int> = []
  private(set) var cells = 0
  private var scratch: [UInt8] = []

  /// - Parameters:
  ///   - types: What the first columns have been so far, and `others` what those behind them have been.
  ///   - rows: How many are expected.
  init(types: [ColumnType], others: ColumnType, rows: Int) {
    self.types = types
    self.others = others
    builder.reserve(rows: rows)
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
        builder.append(kind, content, row: row, column: column)
        cells += 1
        return
      }
      contradicted.insert(column)
      types[column] = .text
    case .undecided(let texts):
      if let (kind, content) = FieldValue.value(of: field) {
        types[column] = .values(kind)
        builder.append(kind, content, row: row, column: column)
        cells += 1
        return
      }
      types[column] =
        texts + 1 > ColumnType.headTexts || FieldValue.isCode(field) ? .text : .undecided(texts: texts + 1)
    }
    cells += 1
    builder.append(.text, UInt64(builder.texts.intern(field)), row: row, column: column)
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

  consuming func finish() -> Table { builder.finish() }
}
