import Tabular

extension Rule {
  /// Several tables: a second table below or beside the first.
  ///
  /// - Matters: Its rows would count as rows of the first.
  /// - Mend: Put each table on a sheet or in a file of its own.
  static let severalTables = Rule("several-tables", .warning)
}
