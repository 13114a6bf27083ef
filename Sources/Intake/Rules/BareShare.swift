import Tabular

extension Rule {
  /// Percentages without the sign: numbers without a percent sign among percentages.
  ///
  /// - Matters: Read the other way they are a hundred times too large or too small.
  /// - Mend: Write all with the sign.
  static let bareShare = Rule("bare-share", .warning)
}
