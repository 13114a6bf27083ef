import Tabular

extension Rule {
  /// Odd cell reference: a cell whose place cannot be read.
  ///
  /// - Matters: It is taken as the next cell of its row.
  /// - Mend: Open the workbook in Excel, let it repair the file, and save it.
  static let oddCellReference = Rule("odd-cell-reference", .warning)
}
