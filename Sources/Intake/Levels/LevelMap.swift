import Tabular

/// What the texts of a sheet mean on one scale, from column to column: each text is taken apart once, and read again only
/// where the wording changes.
struct LevelMap {
  private let texts: Int
  private var answers: TextMap<AnswerText>
  private var readings: TextMap<LevelReading>
  private var wordings: [Int]?
  private var isForeign = false

  init(texts: Int) {
    self.texts = texts
    answers = TextMap(texts: texts)
    readings = TextMap(texts: texts)
  }

  /// The reader for a column, by all of its texts. Cost: a pass over the column, and what `recognising` costs.
  mutating func reader(for column: Column, in reading: Reading, by reader: LevelReader) -> LevelReader {
    guard column.counts(in: reading.rows)[.text] > 0 else { return reader }
    var isSeen = [Bool](repeating: false, count: texts)
    var found: [AnswerText] = []
    column.forEachFilled(in: reading.rows) { row, kind, content in
      guard kind == .text, let code = Int(exactly: content), code < texts, !isSeen[code], reading.ledger.isOpen(row)
      else { return }
      isSeen[code] = true
      if let answer = answers.value(of: content, { AnswerText(reading.table.texts[code]) }) { found.append(answer) }
    }
    let recognised = reader.recognising(found)
    let isForeign = recognised.foreign != nil
    if wordings != recognised.wordings || isForeign != self.isForeign {
      readings = TextMap(texts: texts)
      wordings = recognised.wordings
      self.isForeign = isForeign
    }
    return recognised
  }

  /// What a text of the column says whose reader this is.
  mutating func reading(of content: UInt64, by reader: LevelReader) -> LevelReading {
    guard let answer = answers[content] else { return .unknown }
    return readings.value(of: content) { reader.read(answer) } ?? .unknown
  }
}
