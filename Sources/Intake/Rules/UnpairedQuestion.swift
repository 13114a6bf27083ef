import Tabular

extension Rule {
  /// Half of a pair of questions: a question how somebody feels with an outcome without the one how without it, or
  /// the other way round.
  ///
  /// - Matters: Only both answers together say what kind of need the outcome is; the answers are left out.
  /// - Mend: Ask both, or name the other column in the job file.
  static let unpairedQuestion = Rule("unpaired-question", .warning)
}
