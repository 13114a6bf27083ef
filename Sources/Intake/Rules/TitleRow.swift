import Tabular

extension Rule {
  /// Title inside the data: a row below the header that holds a single text.
  ///
  /// - Matters: It is left out; other programs would take it for data.
  /// - Mend: Write groups into a column of their own.
  static let titleRow = Rule("title-row", .info)
}

/// Headings of groups inside a table.
enum TitleRow {
  /// Whether a row holds nothing but one text, in a table of three columns or more.
  static func isHeading(_ row: Int, in reading: Reading) -> Bool {
    guard reading.recognition.header.columns.count >= 3 else { return false }
    let filled = reading.table.columns.filter { $0.stored(row: row).kind != .empty }
    return filled.count == 1 && filled[0].stored(row: row).kind == .text
  }
}
