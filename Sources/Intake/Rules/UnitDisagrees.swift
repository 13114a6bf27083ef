import Tabular

extension Rule {
  /// Units that disagree: two values of a row in different units.
  ///
  /// - Matters: Days and hours cannot be compared; the second value is left out.
  /// - Mend: Enter both in one unit.
  static let unitDisagrees = Rule("unit-disagrees", .warning)
}
