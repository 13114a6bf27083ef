import Tabular

extension Rule {
  /// No assessment cycle: observations whose cycle neither a column, the sheet, the file nor the job names.
  ///
  /// - Matters: Change from cycle to cycle cannot be shown.
  /// - Mend: Name the cycle in the sheet's name, a title, the file's name or the job file (2026-Q3).
  static let cycleMissing = Rule("cycle-missing", .warning)
}
