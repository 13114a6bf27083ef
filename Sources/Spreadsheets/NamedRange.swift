public import Tabular

/// Cells that a workbook has a name for: a table (Insert > Table) or a defined name (Formulas > Name Manager).
public struct NamedRange: Hashable, Sendable {
  /// What a name is in Excel.
  public enum Kind: String, Sendable {
    /// A table has rows and column names of its own; a defined name stands for cells alone.
    case table, definedName
  }

  /// As formulas write it. Upper and lower case are the same.
  public let name: String
  /// Whether it is a table or a defined name.
  public let kind: Kind
  /// The sheet's position in `Workbook.sheets`.
  public let sheet: Int
  /// A table's header and totals rows are in it. Whole columns reach to the last row of a sheet, whole rows to the last column.
  public let range: CellRange
  /// Rows at the top of a table that hold its column names, 0 or 1; 0 for a defined name, which says nothing of headers.
  public let headerRows: Int
  /// Rows at the end of a table that hold totals, 0 or 1.
  public let totalsRows: Int
  /// The position of the only sheet that knows a defined name; nil for a name of the whole workbook, and for tables.
  public let scope: Int?

  init(
    _ name: String, kind: Kind, sheet: Int, range: CellRange, headerRows: Int = 0, totalsRows: Int = 0,
    scope: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.sheet = sheet
    self.range = range
    self.headerRows = headerRows
    self.totalsRows = totalsRows
    self.scope = scope
  }

  /// The range's rows without those of totals; a table that claims to be nothing but totals keeps its first.
  var filledRows: Range<Int> { range.first.row..<max(range.first.row + 1, range.last.row + 1 - totalsRows) }
}
