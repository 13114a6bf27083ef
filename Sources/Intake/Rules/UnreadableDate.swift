import Tabular

extension Rule {
  /// Text where a date should be: a cell of a date column that cannot be read as a date.
  ///
  /// - Matters: The date is left out.
  /// - Mend: Enter a date, or write it as 2026-09-30.
  static let unreadableDate = Rule("unreadable-date", .warning)
}
