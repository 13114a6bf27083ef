import Tabular

extension Rule {
  /// Answer that the scale does not have: a number that is no level of the declared scale.
  ///
  /// - Matters: The answer is left out.
  /// - Mend: Correct the answer, or declare the scale that was used.
  static let answerOutsideScale = Rule("answer-outside-scale", .error)
}
