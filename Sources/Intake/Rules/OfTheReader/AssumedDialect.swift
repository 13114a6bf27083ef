import Tabular

extension Rule {
  /// Unusual text file: a text file with an unusual delimiter, quote or escape, and what was assumed.
  ///
  /// - Matters: A wrong guess would shift columns.
  /// - Mend: Look at a few rows with `plumbline inspect`; export as CSV with commas if they are wrong.
  static let assumedDialect = Rule("assumed-dialect", .info)
}
