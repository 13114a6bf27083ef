import Tabular

extension Rule {
  /// Ragged row: a row with more or fewer fields than most.
  ///
  /// - Matters: An unquoted delimiter shifts what stands behind it.
  /// - Mend: Put quotes around the field that holds the delimiter.
  static let raggedRow = Rule("ragged-row", .warning)
}
