import Spreadsheets
import Tabular

extension Rule {
  /// Colours that carry meaning: cells of the data that are filled with colours which differ within a column, or rows that are marked.
  ///
  /// - Matters: No program reads colours; what they say is lost.
  /// - Mend: Write what the colour says into a column of its own.
  static let colorMeaning = Rule("color-meaning", .info)
}

/// Colours that people gave cells by hand: a status without a word, a row that is somehow other than the rest.
///
/// A column in one colour and rows in turn are a matter of looks. A coloured cell that holds nothing may be all that there is of a value,
/// which is worth a warning.
enum ColorMeaning {
  static func check(_ reading: inout Reading, fills: [CellFill]) {
    let isTurned = reading.recognition.shape == .transposed
    let columns = reading.recognition.header.columns.map(\.index)
    var colors: [Int: [Int: String]] = [:]
    for fill in fills {
      let cell = isTurned ? TurnedSheet.real(fill.cell) : fill.cell
      if reading.ledger.isOpen(cell.row), columns.contains(cell.column) {
        colors[cell.column, default: [:]][cell.row] = fill.color
      }
    }
    guard !colors.isEmpty else { return }
    checkRows(&colors, columns: columns, &reading)
    for (column, marked) in colors.sorted(by: { $0.key < $1.key }) where !marked.isEmpty && !isLooks(marked, reading) {
      let rows = marked.keys.sorted()
      let kinds = Set(marked.values).count
      let blank = rows.count { reading.table[$0, column] == .empty }
      let severity: Finding.Severity? = blank > 0 ? .warning : nil
      for row in rows {
        let cell = CellAddress(row: row, column: column)
        reading.findings.note(.colorMeaning, cell: cell, columnName: reading.columnName(column), severity: severity) {
          let text =
            "\(rows.count) cell\(rows.count == 1 ? " is" : "s are") filled by hand with \(kinds) colour\(kinds == 1 ? "" : "s"), which are not read"
          return (
            nil, nil, text + (blank > 0 ? "; \(blank) of them hold\(blank == 1 ? "s" : "") nothing else." : "."), nil
          )
        }
      }
    }
  }

  /// Rows that are filled from end to end are one finding, and no matter of their columns.
  private static func checkRows(_ colors: inout [Int: [Int: String]], columns: [Int], _ reading: inout Reading) {
    guard columns.count > 1, let first = columns.first, let marked = colors[first] else { return }
    let whole = marked.filter { row, color in columns.allSatisfy { colors[$0]?[row] == color } }
    for column in columns { colors[column] = colors[column]?.filter { whole[$0.key] == nil } }
    guard !whole.isEmpty, !isLooks(whole, reading) else { return }
    for row in whole.keys.sorted() {
      reading.findings.note(
        .colorMeaning, cell: CellAddress(row: row, column: first), columnName: reading.columnName(first)
      ) {
        (
          nil, nil, "\(whole.count) row\(whole.count == 1 ? " is" : "s are") marked with a colour, which is not read.",
          nil
        )
      }
    }
  }

  /// Whether rows are all in one colour, or in two by turns, or every second one is in one.
  private static func isLooks(_ marked: [Int: String], _ reading: Reading) -> Bool {
    let open = reading.rows.filter { reading.ledger.isOpen($0) }
    if marked.count == open.count, Set(marked.values).count == 1 { return true }
    guard open.count >= 4 else { return false }
    let turns = [0, 1].map { turn in
      Set(open.enumerated().filter { $0.offset % 2 == turn }.map { marked[$0.element] ?? "" })
    }
    return turns.allSatisfy { $0.count == 1 } && turns[0] != turns[1]
  }
}
