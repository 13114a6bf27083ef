import Tabular

extension Rule {
  /// Text where a number should be: a goal, a current value or a relevance that cannot be read as a number, or a
  /// relevance outside 0 to 1.
  ///
  /// - Matters: The value is left out; an indicator without a relevance counts like any other.
  /// - Mend: Enter a plain number.
  static let unreadableNumber = Rule("unreadable-number", .warning)
}
