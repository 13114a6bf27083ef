import Tabular

extension Rule {
  /// Row without a name: a filled row whose name is blank.
  ///
  /// - Matters: Its answers belong to nothing.
  /// - Mend: Fill in the name, or delete the row.
  static let missingName = Rule("missing-name", .warning)
}
