import Tabular

extension Rule {
  /// NUL bytes: bytes that no text has, as in damaged or binary files.
  ///
  /// - Matters: Part of the file may be lost.
  /// - Mend: Export the file anew.
  static let nulBytes = Rule("nul-bytes", .warning)
}
