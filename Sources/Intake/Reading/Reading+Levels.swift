import Tabular

extension Reading {
  /// The levels of a column, one a data row; -1 where a row is closed or has no answer that counts.
  ///
  /// Each distinct text is read once; `map` carries what is known from column to column of one scale.
  mutating func levels(
    in index: Int?, by reader: LevelReader, map: inout TextMap<LevelReading>
  ) -> [Int8] {
    var levels = [Int8](repeating: -1, count: rows.count)
    guard let index, let column = table.column(at: index) else { return levels }
    let table = table
    let start = rows.lowerBound
    column.forEachFilled(in: rows) { row, kind, content in
      guard ledger.isOpen(row) else { return }
      let reading: LevelReading
      switch kind {
      case .number: reading = reader.read(Double(bitPattern: content))
      case .text: reading = map.value(of: content) { reader.read(table.texts[Int(content)]) } ?? .unknown
      case .empty, .error: return
      case .boolean, .date, .time, .duration: reading = .unknown
      }
      switch reading {
      case .level(let level): levels[row - start] = Int8(clamping: level)
      case .numberAsText(let level):
        levels[row - start] = Int8(clamping: level)
        // A text file has no cell types to be wrong.
        if !file.isTextFile { noteNumberAsText(row: row, column: index, content) }
      case .noAnswer: break
      case .outside: noteOutside(row: row, column: index, kind, content, reader)
      case .unknown: noteUnknown(row: row, column: index, kind, content, reader)
      }
    }
    return levels
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
    row: Int, column: Int, _ kind: CellKind, _ content: UInt64, _ reader: LevelReader
  ) {
    let isAllowed = settings.allowUnknownLabels
    if !isAllowed { unknownLabels += 1 }
    let table = table
    findings.note(
      .unknownLabel, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content,
      severity: isAllowed ? .warning : nil
    ) {
      let raw = table.cell(kind, content).text
      let meant = reader.nearestLabel(to: raw).map { "Did you mean \"\($0)\"? " } ?? ""
      let hint = "\(meant)The levels are: \(reader.legend). \(Rule.unknownLabel.remedy)"
      return (raw, nil, "\"\(Folding.trimmed(raw))\" is no level of \(reader.scale.name); it is left out.", hint)
    }
  }
}
