import Tabular

extension Rule {
  /// Sheet is no assessment: a sheet that nothing known was found on, or that the job does not name.
  ///
  /// - Matters: Nothing on it counts.
  /// - Mend: If it should count, name its kind and columns in the job file.
  static let sheetLeftOut = Rule("sheet-left-out", .info)
}
