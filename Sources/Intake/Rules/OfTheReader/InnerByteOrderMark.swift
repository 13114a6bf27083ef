import Tabular

extension Rule {
  /// Byte-order mark inside: a byte-order mark in the middle of a text, as files that were joined have.
  ///
  /// - Matters: Elsewhere it becomes part of a name.
  /// - Mend: Nothing to do.
  static let innerByteOrderMark = Rule("inner-byte-order-mark", .info)
}
