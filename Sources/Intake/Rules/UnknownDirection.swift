import Tabular

extension Rule {
  /// Direction that is not known: a word for which way is better that is not known.
  ///
  /// - Matters: Taken the wrong way, an indicator would look good where it is bad; the row is left out.
  /// - Mend: Write higher or lower, or leave the cell empty where higher is better.
  static let unknownDirection = Rule("unknown-direction", .warning)
}
