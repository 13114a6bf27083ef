import Tabular

extension Rule {
  /// Total row: a row that adds up others, by its name or by its amounts.
  ///
  /// - Matters: Counted as data it would count everything twice.
  /// - Mend: Nothing to do.
  static let totalRow = Rule("total-row", .info)
}

/// Rows of a table that sum it up: their name is a word for a total, not an entry's name. By arithmetic: see `RowSums`.
enum TotalRow {
  /// Folded: English, German, French, Spanish, Portuguese, Italian, Dutch.
  static let words: Set<String> = [
    "total", "totals", "grand total", "grand totals", "subtotal", "subtotals", "sub total", "sum", "overall", "average",
    "averages", "avg", "mean", "median", "count", "minimum", "maximum", "std dev", "standard deviation", "all services",
    "gesamt", "gesamtsumme", "summe", "summen", "zwischensumme", "teilsumme", "insgesamt", "durchschnitt",
    "durchschnittswert", "mittelwert", "mittel", "schnitt", "anzahl", "ergebnis", "gesamtergebnis", "teilergebnis", "ø",
    "moyenne", "moyennes", "somme", "ensemble", "sous total", "total general", "mediane", "ecart type",
    "media", "promedio", "suma", "total parcial", "subtotal parcial", "mediana", "desviacion estandar",
    "soma", "total geral", "desvio padrao",
    "totale", "totali", "somma", "totale generale", "totale parziale", "subtotale", "deviazione standard",
    "gemiddelde", "gemiddeld", "totaal", "eindtotaal", "subtotaal", "som", "mediaan", "aantal",
  ]

  /// Words that start a longer name of a total.
  private static let starts = [
    "total", "totals", "grand total", "subtotal", "sub total", "average", "mean", "sum", "summe", "zwischensumme",
    "gesamt", "durchschnitt", "mittelwert", "moyenne", "sous total", "promedio", "media", "soma", "somma", "totale",
    "subtotale", "totaal", "subtotaal", "gemiddelde",
  ]

  /// Words that may follow in the name of a total and not in a title: "Average of all raters", "Summe aller Projekte".
  private static let links: Set<Substring> = [
    "of", "for", "all", "aller", "der", "des", "uber", "de", "du", "dos", "das", "di", "dei", "della", "van", "per",
    "pro",
  ]

  /// True for a word for a total alone, and for one that starts a longer name (`Average of all raters`, `Total: 12
  /// projects`).
  ///
  /// - Parameter isFree: for names that no catalogue lists. "Total quality programme" is a project; there the next word
  ///   must be a number or one that links ("of", "aller", "de").
  static func isNamed(_ text: String, isFree: Bool = false) -> Bool {
    let folded = Folding.folded(text)
    if words.contains(folded) { return true }
    return starts.contains { start in
      guard folded.hasPrefix(start + " ") else { return false }
      guard isFree, let next = folded.dropFirst(start.count + 1).split(separator: " ").first else { return true }
      return links.contains(next) || next.allSatisfy(\.isNumber)
    }
  }
}
