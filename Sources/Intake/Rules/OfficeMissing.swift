import Tabular

extension Rule {
  /// No PMO: observations whose PMO neither a column, the sheet, the file nor the job names.
  ///
  /// - Matters: Several PMOs without a name would be added up.
  /// - Mend: Name the PMO in a title, a column, the file's name or the job file.
  static let officeMissing = Rule("office-missing", .warning)
}
