import Tabular

extension Rule {
  /// Text that the file lacks: a cell that points to a text which the workbook does not hold.
  ///
  /// - Matters: The value is lost.
  /// - Mend: Open the workbook in Excel, let it repair the file, and save it.
  static let missingSharedString = Rule("missing-shared-string", .warning)
}
