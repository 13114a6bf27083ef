import Tabular

extension Rule {
  /// Dates that can be read in two ways: a column of dates of which nothing says whether day or month comes first.
  ///
  /// - Matters: A date read the other way is months off.
  /// - Mend: Name the order in the job file: `date_order: day-first` or `month-first`.
  static let ambiguousDates = Rule("ambiguous-dates", .warning)
}
