import Tabular

extension Rule {
  /// Lines quoted as a whole: a text file whose every line stands in quotes.
  ///
  /// - Matters: Each row would be one field.
  /// - Mend: Export the file anew with quotes around fields only.
  static let quotedLines = Rule("quoted-lines", .warning)
}
