import Tabular

extension Rule {
  /// Repeated part: a part that a workbook holds twice.
  ///
  /// - Matters: Programs differ in which of them they read.
  /// - Mend: Open the workbook in Excel and save it.
  static let repeatedPart = Rule("repeated-part", .warning)
}
