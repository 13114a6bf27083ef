import Tabular

extension Rule {
  /// Variance that does not add up: a stated variance that is not forecast less budget.
  ///
  /// - Matters: One of the three is wrong.
  /// - Mend: Correct the list; forecast less budget counts.
  static let varianceDisagrees = Rule("variance-disagrees", .warning)
}
