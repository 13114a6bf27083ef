import Tabular

extension Rule {
  /// Half-finished response: a row of a survey with fewer than half of its questions answered.
  ///
  /// - Matters: Its answers count, and the person may have meant to go on.
  /// - Mend: Ask the respondent, or delete the row.
  static let halfFinishedResponse = Rule("half-finished-response", .info)
}

/// Looks at how many of a survey's questions each response answers; a word for no answer is an answer here.
enum HalfFinishedResponse {
  /// With fewer questions, a blank or two say nothing.
  static let fewest = 4

  /// Reports responses with fewer than half. Those without any answer are left out before. Cost: a pass over the answer columns.
  static func check(_ reading: inout Reading, columns: [Int]) {
    guard columns.count >= fewest, let first = columns.min() else { return }
    var answered = [Int32](repeating: 0, count: reading.rows.count)
    for index in columns {
      reading.table.column(at: index)?.forEachFilled(in: reading.rows) { row, kind, _ in
        if kind != .error { answered[row - reading.rows.lowerBound] += 1 }
      }
    }
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let count = Int(answered[offset])
      guard count > 0, count * 2 < columns.count else { continue }
      let cell = CellAddress(row: row, column: first)
      reading.findings.note(.halfFinishedResponse, cell: cell) {
        (
          nil, nil, "The response in row \(row + 1) answers \(count) of the \(columns.count) questions; they count.",
          nil
        )
      }
    }
  }
}
