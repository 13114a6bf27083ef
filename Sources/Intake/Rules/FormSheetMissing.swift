import Tabular

extension Rule {
  /// Form without one of its sheets: a returned form that lacks a sheet which the datamap names.
  ///
  /// - Matters: All its cells on that sheet are missing from the table.
  /// - Mend: Ask for the form with all its sheets, or correct the sheet's name.
  static let formSheetMissing = Rule("form-sheet-missing", .error)
}
