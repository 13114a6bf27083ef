import Tabular

extension Rule {
  /// Mixed encodings: a text file with lines in UTF-8 and lines in Windows-1252.
  ///
  /// - Matters: Letters with accents may be wrong.
  /// - Mend: Export the file as UTF-8.
  static let mixedEncodings = Rule("mixed-encodings", .warning)
}
