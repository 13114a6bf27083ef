import Tabular

extension Rule {
  /// Columns that are not read: columns with values that hold none of the fields of the sheet's kind.
  ///
  /// - Matters: What they say is in none of the tables.
  /// - Mend: Nothing to do; name a column in the job file if it holds a field.
  static let columnsNotRead = Rule("columns-not-read", .info)
}
