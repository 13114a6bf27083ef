import Tabular

extension Rule {
  /// Mark that is not known: a cell of a matrix that says neither yes nor no.
  ///
  /// - Matters: The person is not taken to work for the service.
  /// - Mend: Write x or leave the cell empty.
  static let unknownMark = Rule("unknown-mark", .warning)
}
