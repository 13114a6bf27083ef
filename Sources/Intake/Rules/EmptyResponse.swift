import Tabular

extension Rule {
  /// Empty response: a response without a single answer to a question that counts.
  ///
  /// - Matters: It says nothing, and must not replace an earlier response of the same respondent.
  /// - Mend: Nothing to do.
  static let emptyResponse = Rule("empty-response", .info)
}
