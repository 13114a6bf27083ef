import Tabular

extension Rule {
  /// View that is not known: a word for the side from which a rater sees a service that is not known.
  ///
  /// - Matters: What the office and what its customers see is compared; the answer counts as the office's own.
  /// - Mend: Write own or customer.
  static let unknownView = Rule("unknown-view", .warning)
}
