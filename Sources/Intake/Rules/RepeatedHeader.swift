import Tabular

extension Rule {
  /// Header that recurs: a row of the data that repeats the header, as in files that were put together from several exports.
  ///
  /// - Matters: It is no data.
  /// - Mend: Nothing to do.
  static let repeatedHeader = Rule("repeated-header", .info)
}

/// Headers that recur in files which were put together from several exports.
enum RepeatedHeader {
  /// Closes the rows that repeat the header: two columns or more hold their own names.
  ///
  /// Cost: a pass over one column, by codes.
  static func closeRows(_ reading: inout Reading) {
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
      reading.reject(repeated, column: first.index, .repeatedHeader, content: name) {
        (nil, nil, "The row repeats the header and is left out.", nil)
      }
    }
  }
}
