import Tabular

extension Rule {
  /// Quote that is never closed: a quote that opens a field and has no end.
  ///
  /// - Matters: The rest of the file is one field.
  /// - Mend: Close or double the quote.
  static let unclosedQuote = Rule("unclosed-quote", .warning)
}
