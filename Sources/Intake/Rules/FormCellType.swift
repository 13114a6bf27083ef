import Tabular

extension Rule {
  /// Cell of another type: a cell of a form that holds something else than the datamap says: a text where a date or a number should be.
  ///
  /// - Matters: It cannot be sorted, added up or compared with the others.
  /// - Mend: Enter a value of the type that the datamap names.
  static let formCellType = Rule("form-cell-type", .warning)
}
