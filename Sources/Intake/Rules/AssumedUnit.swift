import Tabular

extension Rule {
  /// Amounts without their unit: a column of large amounts of which nothing says whether they count units, thousands or millions.
  ///
  /// - Matters: Sums over files in different units would be wrong.
  /// - Mend: Name the unit in the job file: `amounts_in: millions`, or in the header: `Whole life cost (£m)`.
  static let assumedUnit = Rule("assumed-unit", .warning)
}
