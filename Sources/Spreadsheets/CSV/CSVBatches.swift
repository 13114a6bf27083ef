import Tabular

/// A text file's records batch by batch, with the columns' types known before the first: the cells are those that reading the file as a
/// whole gives.
struct CSVBatches {
  private let source: CSVSource
  private let others: ColumnType
  private let rows: Int
  private var types: [ColumnType]
  private var position = 0
  private var row: Int
  /// Different texts of the batch before, which the next one will have as well.
  private var texts = 0
  /// What was odd about the file, until it is said with the first batch.
  private var findings: [Finding]

  /// Cost: one pass over the bytes by which the columns' types are found; its cells are dropped chunk by chunk.
  init(
    _ source: CSVSource, columns: Set<Int>?, rows: Int, limits: Limits, file: String
  ) throws(SpreadsheetError) {
    self.source = source
    self.rows = max(1, rows)
    row = source.blankLines
    let before = ColumnType.undecided(columns)
    let others = ColumnType.others(columns)
    self.others = others
    let pass = try source.withText { text throws(SpreadsheetError) in
      var pass = CSVPass(
        text, cuts: source.cuts, survey: source.survey, limits: limits, file: file, types: before, others: others,
        blankLines: source.blankLines)
      try pass.run(into: nil)
      return pass
    }
    types = before
    for column in pass.contradicted.sorted() {
      if column >= types.count { types += repeatElement(others, count: column + 1 - types.count) }
      types[column] = .text
    }
    var findings = source.findings
    findings.add(pass.notes, table: .empty)
    self.findings = findings.all
  }

  /// The next records; nil at the end. Cost: one pass over their bytes.
  mutating func next() -> BatchExchange.Batch? {
    while true {
      let (start, firstRow) = (position, row)
      let chunk: CSVChunk? = source.withText { text in
        guard start < text.bytes.count else { return nil }
        let chunk = CSVChunk(
          text, from: start, to: text.bytes.count, rows: rows, texts: texts, types: types, others: others,
          rowLimit: rows, firstRow: firstRow)
        text.release(start..<chunk.end)
        return chunk
      }
      defer { findings = [] }
      guard let chunk else {
        guard !findings.isEmpty else { return nil }
        return BatchExchange.Batch(table: .empty, rows: row..<row, formulasWithoutValue: [], findings: findings)
      }
      types = chunk.types
      texts = chunk.table.texts.count
      position = chunk.end
      row += chunk.shape.rows
      // Blank lines alone make no batch.
      if chunk.table.columns.isEmpty, findings.isEmpty { continue }
      return BatchExchange.Batch(
        table: chunk.table, rows: firstRow..<row, formulasWithoutValue: [], findings: findings)
    }
  }
}
