import Tabular

extension Rule {
  /// No truth value: a cell that is marked as TRUE or FALSE and holds something else.
  ///
  /// - Matters: It is taken as text.
  /// - Mend: Type the value in anew.
  static let notABoolean = Rule("not-a-boolean", .warning)
}
