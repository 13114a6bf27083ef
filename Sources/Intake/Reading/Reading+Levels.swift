import Tabular

extension Reading {
  /// The levels of a column, one a data row; -1 where a row is closed or has no answer that counts.
  ///
  /// The words of the column are taken together to say which wording they are of (see `LevelReader.recognising`). Each
  /// distinct text is read once; `map` carries what is known from column to column of one scale.
  mutating func levels(in index: Int?, by reader: LevelReader, map: inout LevelMap) -> [Int8] {
    var levels = [Int8](repeating: -1, count: rows.count)
    guard let index, let column = table.column(at: index) else { return levels }
    let start = rows.lowerBound
    let reader = map.reader(for: column, in: self, by: reader)
    let scale = reader.scale
    let isReversed = reversedColumns.contains(index)
    column.forEachFilled(in: rows) { row, kind, content in
      guard ledger.isOpen(row) else { return }
      let reading: LevelReading
      switch kind {
      case .number: reading = reader.read(Double(bitPattern: content))
      case .text: reading = map.reading(of: content, by: reader)
      case .empty, .error: return
      case .boolean, .date, .time, .duration: reading = .unknown
      }
      switch reading {
      case .level(let read), .numberAsText(let read):
        let level = isReversed ? scale.lowest + scale.highest - read : read
        levels[row - start] = Int8(clamping: level)
        if isReversed || scale.isReversed { noteReversed(row: row, column: index, kind, content, level: level) }
        // A text file has no cell types to be wrong.
        if case .numberAsText = reading, !file.isTextFile { noteNumberAsText(row: row, column: index, content) }
      case .noAnswer: break
      case .outside: noteOutside(row: row, column: index, kind, content, reader)
      case .contradiction, .unknown: noteUnknown(row: row, column: index, kind, content, reader, reading)
      }
    }
    return levels
  }

  /// The answer columns whose questions ask the other way round, as the job names them.
  private var reversedColumns: Set<Int> {
    Set(settings.reversed.compactMap { recognition.header.column(named: $0)?.index })
  }

  private mutating func noteReversed(row: Int, column: Int, _ kind: CellKind, _ content: UInt64, level: Int) {
    let table = table
    findings.note(.reversedScale, cell: CellAddress(row: row, column: column), columnName: columnName(column)) {
      let raw = Folding.trimmed(table.cell(kind, content).text)
      return (raw, String(level), "The levels are counted the other way, as the job says: \(raw) is \(level).", nil)
    }
  }

  private mutating func noteNumberAsText(row: Int, column: Int, _ content: UInt64) {
    let table = table
    findings.note(.numberAsText, cell: CellAddress(row: row, column: column), columnName: columnName(column)) {
      let raw = table.cell(.text, content).text
      return (raw, Folding.trimmed(raw), "The number \(Folding.trimmed(raw)) is stored as text.", nil)
    }
  }

  private mutating func noteOutside(
    row: Int, column: Int, _ kind: CellKind, _ content: UInt64, _ reader: LevelReader
  ) {
    let table = table
    findings.note(
      .answerOutsideScale, cell: CellAddress(row: row, column: column), columnName: columnName(column),
      content: content
    ) {
      let raw = table.cell(kind, content).text
      let scale = "\(reader.scale.name) has the whole levels \(reader.scale.lowest) to \(reader.scale.highest)"
      return (raw, nil, "\(Folding.trimmed(raw)) is outside the scale: \(scale). The answer is left out.", nil)
    }
  }

  private mutating func noteUnknown(
    row: Int, column: Int, _ kind: CellKind, _ content: UInt64, _ reader: LevelReader, _ reading: LevelReading
  ) {
    let isAllowed = settings.allowUnknownLabels
    if !isAllowed { unknownLabels += 1 }
    let table = table
    findings.note(
      .unknownLabel, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content,
      severity: isAllowed ? .warning : nil
    ) {
      let raw = Folding.trimmed(table.cell(kind, content).text)
      let (message, hint) = reader.explanation(of: raw, reading)
      return (raw, nil, message, hint)
    }
  }
}
