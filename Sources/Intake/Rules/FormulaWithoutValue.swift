import Tabular

extension Rule {
  /// Formula without a value: a formula that no calculated value is stored with.
  ///
  /// - Matters: The program that wrote the file did not calculate it.
  /// - Mend: Open the file in Excel, let it calculate, and save it.
  static let formulaWithoutValue = Rule("formula-without-value", .warning)
}
