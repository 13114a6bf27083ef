import Tabular

extension Rule {
  /// Dates stored as text: cells of a date column that hold a date as text.
  ///
  /// - Matters: Excel neither sorts nor reckons with them, and day and month may be mistaken for each other.
  /// - Mend: Convert the cells to dates in Excel (Data, Text to Columns).
  static let dateAsText = Rule("date-as-text", .warning)
}

enum DateAsText {
  private static let fields: [Field] = [.completion, .start, .plannedFinish, .forecastFinish]

  /// Looks through the date columns of a workbook; a text file has no cell types to be wrong. Cost: each distinct text
  /// once.
  static func check(_ reading: inout Reading) {
    guard !reading.file.isTextFile else { return }
    let table = reading.table
    for column in fields.compactMap({ reading.column($0) }) where column.counts(in: reading.rows)[.text] > 0 {
      var map = TextMap<Bool>(texts: table.texts.count)
      column.forEachFilled(in: reading.rows) { row, kind, content in
        guard kind == .text, reading.ledger.isOpen(row),
          map.value(of: content, { isDate(Folding.trimmed(table.texts[Int(content)])) }) == true
        else { return }
        let cell = CellAddress(row: row, column: column.index)
        reading.findings.note(.dateAsText, cell: cell, columnName: reading.columnName(column.index)) {
          let raw = table.texts[Int(content)]
          return (raw, nil, "The date \(Folding.trimmed(raw)) is stored as text.", nil)
        }
      }
    }
  }

  /// Three numbers with the same mark between them, or two around the name of a month, with a time behind or without:
  /// `2026-09-30`, `30.9.26`, `9/30/2026 8:00`, `3/Nov/20`, `30 September 2026`.
  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    for mark: Character in ["-", "/", ".", " "] {
      let parts = text.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let last = parts[2].prefix { $0.isWholeNumber }
      let rest = parts[2].dropFirst(last.count)
      guard [parts[0], last].allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }),
        rest.isEmpty || [" ", "T", ","].contains(rest[rest.startIndex]), let first = Int(parts[0]),
        let third = Int(last)
      else { continue }
      if let second = Int(parts[1]) {
        if mark != " ", isDay(first, second, third) { return true }
      } else if (3...10).contains(parts[1].count), parts[1].allSatisfy({ $0.isLetter || $0 == "." }) {
        if isDay(first, 1, third) { return true }
      }
    }
    return false
  }

  /// Whether three numbers are a day of the calendar: year, month and day, or day and month in either order before a year
  /// of two digits or four.
  private static func isDay(_ a: Int, _ b: Int, _ c: Int) -> Bool {
    if a >= 100 { return DateTime(year: a, month: b, day: c) != nil }
    let year = c < 100 ? 2000 + c : c
    return DateTime(year: year, month: b, day: a) != nil || DateTime(year: year, month: a, day: b) != nil
  }
}
