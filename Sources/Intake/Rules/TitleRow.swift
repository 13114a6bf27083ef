import Tabular

extension Rule {
  /// Title inside the data: a row below the header that holds a single text, or the header again.
  ///
  /// - Matters: It is left out; other programs would take it for data.
  /// - Mend: Write groups into a column of their own, and the header once.
  static let titleRow = Rule("title-row", .info)
}

/// Rows inside a table that are no data: headings of groups, and headers that recur in bulk exports.
enum TitleRow {
  /// Closes the rows that repeat the header: two columns or more hold their own names.
  ///
  /// Cost: a pass over one column, by codes.
  static func closeHeaders(_ reading: inout Reading) {
    let row = reading.recognition.header.rows.upperBound - 1
    let columns = reading.usedColumns.compactMap { reading.table.column(at: $0) }
    let named = columns.filter { $0.stored(row: row).kind == .text }
    guard named.count >= 2, let first = named.first else { return }
    let name = first.stored(row: row).content
    var rows: [Int] = []
    first.forEachFilled(in: reading.rows) { row, kind, content in
      if kind == .text, content == name { rows.append(row) }
    }
    for repeated in rows where reading.ledger.isOpen(repeated) {
      let isHeader = named.dropFirst().contains { $0.stored(row: repeated) == $0.stored(row: row) }
      guard isHeader else { continue }
      reading.reject(repeated, column: first.index, .titleRow, content: name) {
        (nil, nil, "The row repeats the header and is left out.", nil)
      }
    }
  }

  /// Whether a row holds nothing but one text, in a table of three columns or more.
  static func isHeading(_ row: Int, in reading: Reading) -> Bool {
    guard reading.recognition.header.columns.count >= 3 else { return false }
    let filled = reading.table.columns.filter { $0.stored(row: row).kind != .empty }
    return filled.count == 1 && filled[0].stored(row: row).kind == .text
  }
}
