import Tabular

extension Rule {
  /// Merged cells in the data: merged ranges below the header.
  ///
  /// - Matters: Only the first cell of a merged range holds a value.
  /// - Mend: Unmerge the cells and fill in every row.
  static let mergedCells = Rule("merged-cells", .info)
}
