import Tabular

extension Rule {
  /// Hidden rows count: rows of the data that are hidden, filtered away or folded.
  ///
  /// - Matters: Filtered or folded rows are data that nobody sees.
  /// - Mend: Delete the rows if they should not count.
  static let hiddenRows = Rule("hidden-rows", .info)
}
