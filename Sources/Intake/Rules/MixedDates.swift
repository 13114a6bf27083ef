import Tabular

extension Rule {
  /// Dates in two orders: a column in which some dates name the day first and others the month.
  ///
  /// - Matters: Those that could be either may be read the wrong way.
  /// - Mend: Write all dates in one way, best as 2026-09-30.
  static let mixedDates = Rule("mixed-dates", .warning)
}
