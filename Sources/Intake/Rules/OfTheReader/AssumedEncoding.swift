import Tabular

extension Rule {
  /// Assumed encoding: a text file that is no UTF-8 and was read as Windows-1252.
  ///
  /// - Matters: Letters with accents would be wrong if it is another.
  /// - Mend: Export the file as UTF-8.
  static let assumedEncoding = Rule("assumed-encoding", .info)
}
