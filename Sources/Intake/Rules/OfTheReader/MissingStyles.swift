import Tabular

extension Rule {
  /// Missing styles: a workbook whose formats are not in the file.
  ///
  /// - Matters: A day is a number in a date's format: without it, days are read as numbers.
  /// - Mend: Open the workbook in Excel, let it repair the file, and look at the dates.
  static let missingStyles = Rule("missing-styles", .warning)
}
