import Tabular

extension Rule {
  /// Respondent who answered twice: two responses of one respondent for the same cycle.
  ///
  /// - Matters: Counted twice, a voice would weigh double.
  /// - Mend: Delete the response that should not count.
  static let duplicateRespondent = Rule("duplicate-respondent", .warning)
}
