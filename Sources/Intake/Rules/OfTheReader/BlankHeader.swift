import Tabular

extension Rule {
  /// Column without a header: a filled column whose header is blank.
  ///
  /// - Matters: Nobody can say what stands in it.
  /// - Mend: Write a header above the column.
  static let blankHeader = Rule("blank-header", .warning)
}
