import Tabular

extension Rule {
  /// Text where an amount should be: a cell of an amount column that cannot be read as an amount.
  ///
  /// - Matters: The amount is left out.
  /// - Mend: Enter a plain number.
  static let unreadableAmount = Rule("unreadable-amount", .warning)
}
