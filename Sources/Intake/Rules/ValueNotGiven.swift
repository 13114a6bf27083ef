import Tabular

extension Rule {
  /// Words instead of a value: a cell that says that there is no value: `TBC`, `n/a`, `not provided`.
  ///
  /// - Matters: Sums and counts are over the values that are given.
  /// - Mend: Nothing to do, or ask who keeps the list.
  static let valueNotGiven = Rule("value-not-given", .info)
}
