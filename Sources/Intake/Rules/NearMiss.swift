import Tabular

extension Rule {
  /// Name that is almost a catalogue's: a name that differs from a catalogue's by a slip of the pen.
  ///
  /// - Matters: A slip of the pen is not corrected in silence.
  /// - Mend: Correct the name, or add it to the synonyms.
  static let nearMiss = Rule("near-miss", .warning)
}
