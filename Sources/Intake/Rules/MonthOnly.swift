import Tabular

extension Rule {
  /// Month without a day: a cell of a date column that names a month alone.
  ///
  /// - Matters: As a start it is taken as the month's first day, as an end as its last.
  /// - Mend: Enter the day, or accept what it is taken as.
  static let monthOnly = Rule("month-only", .warning)
}
