import Tabular

extension Rule {
  /// Wanted level alone: a row that says which level is wanted and not which there is.
  ///
  /// - Matters: Without a level there is no gap; the row counts for nothing.
  /// - Mend: Enter the level too.
  static let targetWithoutLevel = Rule("target-without-level", .info)
}
