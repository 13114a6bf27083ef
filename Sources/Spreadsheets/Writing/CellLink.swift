public import Tabular

/// Where a click on a cell leads.
public enum CellLink: Hashable, Sendable {
  /// A place in the same workbook.
  case place(sheet: String, CellAddress)
  /// An address outside: `https:`, `mailto:`, or a path relative to the workbook. At most 2,079 characters, as Excel allows.
  case address(String)
  /// A cell of another workbook: an address of the file as above, and the place in it.
  case file(String, sheet: String, CellAddress)
}
