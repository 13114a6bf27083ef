import PMO
import Spreadsheets
import Tabular

extension Reading {
  /// The codes of the names in a field's column, one a data row; where there is no such column, those of the name that a line above the
  /// table states for all rows (`Rated by: A. Weber`), as in a questionnaire that one person fills in. -1 where nothing names one.
  mutating func names(of field: Field, list: WritableKeyPath<Observations, NameList>) -> [Int32] {
    let column = column(field)
    guard column == nil, let name = stated(field) else { return names(in: column, list: list) }
    let code = Int32(clamping: observations[keyPath: list].code(of: name))
    return Array(repeating: code, count: rows.count)
  }

  /// What a line above the table says of a field.
  private func stated(_ field: Field) -> String? {
    let grid = HeaderGrid(sheet, rows: HeaderFinder.window)
    return Titles(grid, above: recognition.header.rows.lowerBound).value(of: field.words)?.text
  }
}
