/// A rectangle of cells, both corners included: `B2:D4`.
public struct CellRange: Hashable, Sendable {
  /// The upper left corner.
  public var first: CellAddress
  /// The lower right corner, which belongs to the range.
  public var last: CellAddress

  /// The rectangle between two opposite corners, in any order.
  public init(_ a: CellAddress, _ b: CellAddress) {
    first = CellAddress(row: min(a.row, b.row), column: min(a.column, b.column))
    last = CellAddress(row: max(a.row, b.row), column: max(a.column, b.column))
  }

  /// Reads `B2:D4` or a single `B2`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let a = CellAddress(corners[0]),
      let b = CellAddress(corners[corners.count - 1])
    else { return nil }
    self.init(a, b)
  }

  /// From the first to the last, counted from zero.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// From the first to the last, counted from zero.
  public var columns: ClosedRange<Int> { first.column...last.column }

  /// Whether a cell lies in the range.
  public func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns.contains(address.column)
  }

  /// Whether the ranges share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D4`; a single cell as its address.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
