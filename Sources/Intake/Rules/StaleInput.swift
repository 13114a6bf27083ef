import PMO
import Tabular

extension Rule {
  /// Stale input: an input whose newest response is older than the job allows.
  ///
  /// - Matters: The figures may show how things were, not how they are.
  /// - Mend: Export the data anew, or allow more days under `freshness` in the job file.
  static let staleInput = Rule("stale-input", .warning)
}

/// Compares the newest date of completion with the day on which the input should be right: the job's `as_of`, else the
/// last day of the latest cycle. Never with the clock, so that a run over the same inputs says the same on any day.
/// Where the data hold no date of completion, or nothing names a day, nothing is said.
enum StaleInput {
  static func check(_ reading: inout Reading) {
    let cycles = reading.observations.cycles.names
    guard let days = reading.settings.freshnessDays, let column = reading.column(.completion),
      let day = reading.settings.asOf ?? cycles.compactMap({ CycleName(in: $0)?.lastDay }).max()
    else { return }
    var newest: (date: DateTime, row: Int)?
    column.forEachFilled(in: reading.rows) { row, kind, content in
      let date: DateTime?
      switch kind {
      case .date: date = DateTime(milliseconds: Int64(bitPattern: content))
      case .text: date = DateTime(reading.table.texts[Int(truncatingIfNeeded: content)])
      default: date = nil
      }
      if let date, newest.map({ date > $0.date }) ?? true { newest = (date, row) }
    }
    guard let newest else { return }
    let age = day.dayNumber - newest.date.dayNumber
    guard age > days else { return }
    let cell = CellAddress(row: newest.row, column: column.index)
    reading.findings.note(.staleInput, cell: cell, columnName: reading.columnName(column.index)) {
      (
        newest.date.description, nil,
        "The newest response is \(NumberText.grouped(age)) days older than \(day); the job allows \(days).", nil
      )
    }
  }
}
