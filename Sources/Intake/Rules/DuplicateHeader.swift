import Tabular

extension Rule {
  /// Two columns of one name: a header text that stands over several columns.
  ///
  /// - Matters: Only one of them can be meant.
  /// - Mend: Rename one of the columns, or name the columns in the job file.
  static let duplicateHeader = Rule("duplicate-header", .warning)
}
