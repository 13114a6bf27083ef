import Tabular

extension Rule {
  /// Broken currency sign: a letter in front of an amount where a currency's sign was before the file was saved in another encoding.
  ///
  /// - Matters: The amount is read without it; other letters of the file may be broken as well.
  /// - Mend: Correct the sign, and save the file as UTF-8.
  static let brokenSign = Rule("broken-sign", .warning)
}
