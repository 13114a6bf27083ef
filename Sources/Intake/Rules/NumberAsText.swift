import Tabular

extension Rule {
  /// Numbers stored as text: numbers that are stored as text.
  ///
  /// - Matters: Excel leaves them out of its own sums and averages.
  /// - Mend: Convert the cells to numbers in Excel.
  static let numberAsText = Rule("number-as-text", .warning)
}
