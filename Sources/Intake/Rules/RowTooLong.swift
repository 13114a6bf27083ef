import Tabular

extension Rule {
  /// Row with more fields than headers: a row of a text file with more fields than the header has.
  ///
  /// - Matters: An unquoted delimiter shifts what stands behind it.
  /// - Mend: Put quotes around the field that holds the delimiter.
  static let rowTooLong = Rule("row-too-long", .warning)
}
