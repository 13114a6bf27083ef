import Tabular

extension Rule {
  /// Sheet and title name two cycles: a title that names another cycle than the sheet's name.
  ///
  /// - Matters: A copied sheet with its old title may count in the wrong cycle.
  /// - Mend: Correct the title or the sheet's name, or name the cycle in the job file.
  static let cycleDisagrees = Rule("cycle-disagrees", .warning)
}
