/// How a sheet is printed, on A4.
public struct PageSetup: Hashable, Sendable {
  /// Whether the page is wider than high.
  public var isLandscape: Bool
  /// Shrinks the print so that all columns stand on one page; the rows take as many pages as they need.
  public var fitsWidth: Bool
  /// Rows that stand at the top of every page, counted from zero.
  public var titleRows: ClosedRange<Int>?
  /// Columns that stand at the left of every page, counted from zero.
  public var titleColumns: ClosedRange<Int>?

  /// A page in portrait of Excel's usual size, but for what is given.
  public init(
    isLandscape: Bool = false, fitsWidth: Bool = false, titleRows: ClosedRange<Int>? = nil,
    titleColumns: ClosedRange<Int>? = nil
  ) {
    self.isLandscape = isLandscape
    self.fitsWidth = fitsWidth
    self.titleRows = titleRows
    self.titleColumns = titleColumns
  }
}
