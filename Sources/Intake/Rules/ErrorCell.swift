import Tabular

extension Rule {
  /// Error in a cell: a cell that holds an error of Excel, such as #REF! or #N/A.
  ///
  /// - Matters: The value is lost.
  /// - Mend: Mend the formula, or type the value in.
  static let errorCell = Rule("error-cell", .warning)
}
