import Tabular

extension Rule {
  /// Mixed types in a column: a column of answers, amounts or dates with cells of several types.
  ///
  /// - Matters: Sorting, filters and sums in Excel leave some of the cells out.
  /// - Mend: Enter all cells of the column in one way.
  static let mixedTypes = Rule("mixed-types", .info)
}

enum MixedTypes {
  /// Names and remarks may be of any type.
  private static let fields: [Field] = [
    .level, .wanted, .importance, .satisfaction, .required, .completion, .start, .plannedFinish, .forecastFinish,
    .budget, .actual, .forecast, .expected, .functional, .dysfunctional, .overall, .recommendation, .evidenceDate,
    .planned, .delivered, .cost,
  ]

  /// Two cells or more of each of two types, apart from words for no answer and numbers and dates as text, which have
  /// rules of their own. Cost: a pass over the kinds of these columns; over their cells only where the kinds differ.
  static func check(_ reading: inout Reading) {
    guard !reading.file.isTextFile else { return }
    let table = reading.table
    let indexes = Set(fields.compactMap { reading.recognition.columns[$0] } + reading.recognition.answers.map(\.index))
    let silent = Set(Scale.wordsForNoAnswer.map { Folding.folded($0) } + [""])
    for column in indexes.sorted().compactMap({ table.column(at: $0) }) {
      let kinds = column.counts(in: reading.rows)
      guard [CellKind.number, .text, .boolean, .date].count(where: { kinds[$0] > 0 }) > 1 else { continue }
      var map = TextMap<Bool>(texts: table.texts.count)
      var counts: [CellKind: (count: Int, first: Int)] = [:]
      column.forEachFilled(in: reading.rows) { row, kind, content in
        guard kind != .error, reading.ledger.isOpen(row) else { return }
        if kind == .text {
          let isPlain = map.value(of: content) {
            let text = Folding.trimmed(table.texts[Int(content)])
            return !silent.contains(Folding.folded(text)) && LevelReader.number(text) == nil && !DateAsText.isDate(text)
          }
          guard isPlain == true else { return }
        }
        counts[kind, default: (0, row)].count += 1
      }
      let found = counts.filter { $0.value.count >= 2 }.sorted {
        ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue)
      }
      guard found.count > 1, let rarest = found.last else { continue }
      let cell = CellAddress(row: rarest.value.first, column: column.index)
      reading.findings.note(.mixedTypes, cell: cell, columnName: reading.columnName(column.index)) {
        let parts = found.map { "\(NumberText.grouped($0.value.count)) of type \($0.key)" }
        return (nil, nil, "The column has cells of several types: \(parts.joined(separator: ", ")).", nil)
      }
    }
  }
}
