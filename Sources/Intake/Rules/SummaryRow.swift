import Tabular

extension Rule {
  /// Summary row of an outline: a row that sums up the rows of a deeper level below it.
  ///
  /// - Matters: Counted beside them it would count everything twice.
  /// - Mend: Nothing to do.
  static let summaryRow = Rule("summary-row", .info)
}
