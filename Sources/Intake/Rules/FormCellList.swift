import Tabular

extension Rule {
  /// Answer outside the cell's list: a cell of a form whose content is none of the values that the datamap lists for it.
  ///
  /// - Matters: Counted by value it would stand for itself alone.
  /// - Mend: Pick one of the listed values, or add the value to the datamap's list.
  static let formCellList = Rule("form-cell-list", .warning)
}
