import Tabular

extension Rule {
  /// Stage that is not known: a word for a stage of the customers' experience that is not known.
  ///
  /// - Matters: The answer counts in no stage.
  /// - Mend: Write exploration, design, deployment, enhancement or realisation.
  static let unknownStage = Rule("unknown-stage", .warning)
}
