import Tabular

extension Rule {
  /// No number: a cell that is marked as a number and holds something else.
  ///
  /// - Matters: It is taken as text.
  /// - Mend: Type the value in anew.
  static let notANumber = Rule("not-a-number", .warning)
}
