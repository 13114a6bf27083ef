import Tabular

extension Rule {
  /// Value held back: a cell that says that its value is held back, and why.
  ///
  /// - Matters: Sums and counts are over the values that are published.
  /// - Mend: Nothing to do.
  static let withheldValue = Rule("withheld-value", .info)
}
