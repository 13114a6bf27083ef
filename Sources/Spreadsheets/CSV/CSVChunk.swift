import Tabular

/// Some records of a text file as columns: the unit that one thread reads.
///
/// What a chunk gives depends on where it starts and on what its columns were before: both are guessed for all chunks but the first,
/// and a chunk counts only if its guesses turn out to be what the chunks before it ended with.
struct CSVChunk: Sendable {
  let start: Int
  /// Behind the last record.
  private(set) var end: Int
  /// Rows count from the chunk's first.
  private(set) var table = Table.empty
  let typesBefore: [ColumnType]
  private(set) var types: [ColumnType]
  /// Columns of which a value contradicts the first one.
  private(set) var contradicted: Set<Int> = []
  private(set) var shape = CSVShape()
  private(set) var cells = 0
  private(set) var lineEnds = LineEnds()
  private(set) var markedLines: [Int] = []
  private(set) var brokenQuotes = 0
  private(set) var brokenQuoteLine: Int?
  private(set) var unclosedQuoteLine: Int?
  /// The line of a record with more fields than the limit; nothing behind it was read.
  private(set) var excessLine: Int?

  /// Reads the records that start in `start..<end`, the last one to its end even beyond.
  /// - Parameters:
  ///   - rows: How many are expected.
  ///   - texts: How many different ones.
  ///   - rowLimit: How many at most.
  ///   - firstRow: The row of the first record.
  init(
    _ text: CSVText, from start: Int, to end: Int, rows: Int, texts: Int, types: [ColumnType], others: ColumnType,
    rowLimit: Int = .max, firstRow: Int = 0
  ) {
    self.start = start
    self.end = start
    typesBefore = types
    self.types = types
    var tokenizer = CSVTokenizer(text.bytes, dialect: text.dialect, from: start)
    var reader = ColumnReader(types: types, others: others, rows: rows, texts: texts, firstRow: firstRow)
    var records = 0
    var block = RecordBlock()
    while let record = tokenizer.record(into: &block, limit: text.fieldLimit) {
      guard record.isWhole else {
        excessLine = tokenizer.line
        break
      }
      if !block.hasRoom {
        reader.add(block)
        block.startOver()
      }
      block.close()
      // A comment is no row of a table, though it stays one of the sheet.
      shape.add(width: record.isBlank ? 0 : record.width, endsBefore: tokenizer.line)
      records += 1
      if tokenizer.position >= end || records == rowLimit { break }
    }
    reader.add(block)
    self.end = tokenizer.position
    self.types = reader.types
    contradicted = reader.contradicted
    cells = reader.cells
    lineEnds = tokenizer.lineEnds
    markedLines = tokenizer.markedLines
    brokenQuotes = tokenizer.brokenQuotes
    brokenQuoteLine = tokenizer.brokenQuoteLine
    unclosedQuoteLine = tokenizer.unclosedQuoteLine
    table = reader.finish()
  }

  /// The types behind this chunk, if it would have been read alike after `before`; nil if it must be read again.
  func types(after before: [ColumnType], others: ColumnType) -> [ColumnType]? {
    var after: [ColumnType] = []
    for column in 0..<max(before.count, types.count) {
      let truth = column < before.count ? before[column] : others
      let guess = column < typesBefore.count ? typesBefore[column] : others
      let result = column < types.count ? types[column] : others
      // An undecided column changes with every field: where it did not, it has none here.
      let isEmpty = if case .undecided = guess { result == guess } else { false }
      guard truth == guess || isEmpty else { return nil }
      after.append(isEmpty ? truth : result)
    }
    return after
  }
}
