import Tabular

extension Rule {
  /// Total row: a row that adds up others.
  ///
  /// - Matters: Counted as data it would count everything twice.
  /// - Mend: Nothing to do.
  static let totalRow = Rule("total-row", .info)
}

/// Rows at the end of a table that sum it up: their name is a word for a total, not an entry's name.
enum TotalRow {
  /// Folded, in the languages that exports come in.
  static let words: Set<String> = [
    "total", "totals", "grand total", "subtotal", "sub total", "sum", "overall", "average", "averages", "avg", "mean",
    "median",
    "count", "minimum", "maximum", "gesamt", "gesamtsumme", "summe", "zwischensumme", "durchschnitt", "mittelwert",
    "moyenne", "somme", "ensemble", "sous total", "media", "promedio", "totale", "gemiddelde", "totaal",
  ]

  /// True for a word for a total alone, and for one that starts a longer name (`Average of all raters`, `Total: 12
  /// projects`).
  static func isNamed(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    if words.contains(folded) { return true }
    return ["total ", "totals ", "grand total ", "subtotal ", "average ", "mean ", "summe ", "gesamt ", "moyenne "]
      .contains { folded.hasPrefix($0) }
  }
}
