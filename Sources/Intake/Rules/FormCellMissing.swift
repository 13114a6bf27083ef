import Tabular

extension Rule {
  /// Empty cell in a form: a cell of a form that the datamap asks for and that is empty.
  ///
  /// - Matters: The table has no value there.
  /// - Mend: Fill in the cell; if it was left empty on purpose there is nothing to do.
  static let formCellMissing = Rule("form-cell-missing", .info)
}
