import Tabular

extension Rule {
  /// Hidden columns count: columns of the data that are hidden.
  ///
  /// - Matters: A hidden column is data that nobody sees.
  /// - Mend: Delete the column if it should not count.
  static let hiddenColumns = Rule("hidden-columns", .info)
}
