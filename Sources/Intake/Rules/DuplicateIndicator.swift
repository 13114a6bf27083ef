import Tabular

extension Rule {
  /// Indicator twice: a second row for one indicator of a service in one cycle.
  ///
  /// - Matters: Counted twice it would weigh twice; the second row is left out.
  /// - Mend: Delete one of the rows, or name the indicators apart.
  static let duplicateIndicator = Rule("duplicate-indicator", .warning)
}
