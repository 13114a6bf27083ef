import Tabular

extension Rule {
  /// Status colour that is not known: a word for a status colour that is not known.
  ///
  /// - Matters: The project is counted without a colour.
  /// - Mend: Write red, amber or green.
  static let unknownRating = Rule("unknown-rating", .warning)
}
