import Tabular

/// References to cells of another sheet, as formulas write them.
enum SheetReference {
  /// `'Service levels'!$A$2:$A$6`, with absolute addresses.
  static func text(sheet: String, range: CellRange) -> String {
    let first = absolute(range.first)
    return quoted(sheet) + "!" + (range.first == range.last ? first : first + ":" + absolute(range.last))
  }

  static func text(sheet: String, cell: CellAddress) -> String { "\(quoted(sheet))!\(cell)" }

  /// Sheet names are always quoted: it is never wrong, and the rules for when they need not be are long.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func absolute(_ address: CellAddress) -> String {
    "$\(CellAddress.columnName(address.column))$\(address.row + 1)"
  }
}
