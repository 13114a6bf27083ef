import Tabular

extension Rule {
  /// Value without a place: a cell beyond the last row or column of a sheet.
  ///
  /// - Matters: It is left out.
  /// - Mend: Open the workbook in Excel, let it repair the file, and save it.
  static let valueWithoutPlace = Rule("value-without-place", .warning)
}
