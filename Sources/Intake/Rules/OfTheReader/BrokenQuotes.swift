import Tabular

extension Rule {
  /// Broken quotes: a quoted field that goes on behind its closing quote.
  ///
  /// - Matters: Fields may be cut at the wrong place.
  /// - Mend: Double the quotes inside quoted fields.
  static let brokenQuotes = Rule("broken-quotes", .warning)
}
