import Tabular

extension Rule {
  /// Title inside the data: a row below the header that holds a single text, as headings of groups and remarks below the data do.
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

  /// Whether a row is a remark below the data rather than an entry of which no more is known: it is a heading, and either begins with a
  /// word for one or stands apart and is a sentence.
  static func isRemark(_ text: String, row: Int, in reading: Reading) -> Bool {
    let words = Folding.folded(text).split(separator: " ")
    guard let first = words.first, isHeading(row, in: reading) else { return false }
    return remarks.contains(String(first)) || words.count >= 4 && reading.ledger.isBlank(row - 1)
  }

  private static let remarks: Set<String> = [
    "source", "sources", "note", "notes", "nb", "footnote", "footnotes", "quelle", "hinweis", "anmerkung", "fonte",
    "fuente", "nota", "bron", "remarque",
  ]
}
