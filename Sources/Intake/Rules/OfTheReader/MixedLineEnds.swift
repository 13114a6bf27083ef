import Tabular

extension Rule {
  /// Mixed line ends: a text file whose lines end in different ways.
  ///
  /// - Matters: Other programs may see one line where there are two.
  /// - Mend: Nothing to do.
  static let mixedLineEnds = Rule("mixed-line-ends", .info)
}
