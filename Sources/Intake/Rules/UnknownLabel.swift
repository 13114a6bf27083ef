import Tabular

extension Rule {
  /// Answer that means no level: a text that is neither a label of the scale nor a word for no answer.
  ///
  /// - Matters: Guessing a level would make a figure up.
  /// - Mend: Correct the answer, declare its label in the scale, or allow unknown labels in the job file.
  public static let unknownLabel = Rule("unknown-label", .error)
}
