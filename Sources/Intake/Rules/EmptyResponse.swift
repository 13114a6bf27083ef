import Tabular

extension Rule {
  /// Empty response: a row of a survey without any answer.
  ///
  /// - Matters: It is a response in name only and no figure counts it.
  /// - Mend: Ask the respondent, or delete the row.
  static let emptyResponse = Rule("empty-response", .info)
}
