public import Tabular

/// A table as Excel knows it: a named range with a header row, filter buttons and banded rows.
///
/// The columns take their names from the texts in the header row, which must be filled and differ in more than case.
public struct ListObject: Hashable, Sendable {
  /// One of the looks that Excel brings along: `light(1...21)`, `medium(1...28)`, `dark(1...11)`.
  public enum Style: Hashable, Sendable {
    /// No bands and no colors.
    case none
    /// `light(1...21)`.
    case light(Int)
    /// `medium(1...28)`.
    case medium(Int)
    /// `dark(1...11)`.
    case dark(Int)
  }

  /// As a defined name: letters, digits, `_` and `.`, no blanks, not like a cell's address, and once in the workbook.
  public var name: String
  /// Header row and data rows. Excel wants a data row, so a range of a header row alone is written with the blank row below.
  public var range: CellRange
  /// The table's look.
  public var style: Style

  /// A table over a range, its header row included.
  public init(_ name: String, range: CellRange, style: Style = .medium(2)) {
    self.name = name
    self.range = range
    self.style = style
  }

  /// The range as it is written, with at least one data row.
  var writtenRange: CellRange {
    var range = range
    if range.first.row == range.last.row { range.last.row += 1 }
    return range
  }
}
