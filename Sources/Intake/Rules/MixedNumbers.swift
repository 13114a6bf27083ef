import Tabular

extension Rule {
  /// Numbers with two decimal marks: a column in which some numbers have a decimal point and others a decimal comma.
  ///
  /// - Matters: Those that could be either may be read the wrong way.
  /// - Mend: Write all numbers in one way.
  static let mixedNumbers = Rule("mixed-numbers", .warning)
}
