import Tabular

extension Rule {
  /// Lines below the table: lines with other numbers of fields after the last row of a table.
  ///
  /// - Matters: Notes may be taken for data.
  /// - Mend: Delete the lines if they are no data.
  static let linesBelow = Rule("lines-below", .info)
}
