import Tabular

extension Rule {
  /// Line of a datamap that cannot be used: a line of a datamap without key, sheet or cell, with a cell or a type that does not exist, or with a key that another line has.
  ///
  /// - Matters: What the line asks for is missing from the table, or is not checked.
  /// - Mend: Correct the line of the datamap.
  static let datamapLine = Rule("datamap-line", .error)
}
