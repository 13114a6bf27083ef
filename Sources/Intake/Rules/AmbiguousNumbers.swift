import Tabular

extension Rule {
  /// Numbers that can be read in two ways: a column with numbers such as 1.234 of which nothing says what the mark is.
  ///
  /// - Matters: A number read the other way is a thousand times too large or too small.
  /// - Mend: Name the mark in the job file: `decimal: point` or `decimal: comma`.
  static let ambiguousNumbers = Rule("ambiguous-numbers", .warning)
}
