public import Spreadsheets
import Tabular

/// Finds the one to three rows that name the columns, below any titles.
///
/// The first header row is the one with most known words; among rows without any, the first that holds only texts, two
/// or more, above a row with a number or a date. Further rows belong to the header while it is open: see `isOpen`.
public struct HeaderFinder: Sendable {
  /// Filled rows at the top of a sheet among which the header is looked for.
  static let window = 60
  static let deepest = 3

  private let isKnown: @Sendable (String) -> Bool

  /// - Parameter isKnown: whether a header text is one that the reader of exports knows.
  public init(isKnown: @escaping @Sendable (String) -> Bool) { self.isKnown = isKnown }

  /// The header of a sheet; nil where no row can be one.
  ///
  /// - Parameter firstRow: the first header row, counted from zero, where somebody has said so.
  public func header(of sheet: Sheet, firstRow: Int? = nil) -> Header? {
    header(of: HeaderGrid(sheet, rows: Self.window, from: firstRow), firstRow: firstRow)
  }

  func header(of grid: HeaderGrid, firstRow: Int? = nil) -> Header? {
    guard let start = firstRow ?? likeliestStart(grid), !grid.cells(in: start).isEmpty else { return nil }
    var end = start + 1
    while end - start < Self.deepest, isOpen(grid, rows: start..<end) { end += 1 }
    return grid.header(rows: start..<end)
  }

  private func likeliestStart(_ grid: HeaderGrid) -> Int? {
    var best: (row: Int, known: Int)?
    var known: [String: Bool] = [:]
    for row in grid.rows {
      let texts = Set(grid.cells(in: row).compactMap(\.text))
      var count = 0
      for text in texts {
        if known[text] == nil { known[text] = isKnown(text) }
        if known[text] == true { count += 1 }
      }
      // One known word alone may be a title ("Service").
      if texts.count >= 2, count > best?.known ?? 0 { best = (row, count) }
    }
    return best?.row ?? grid.rows.first { changesType(grid, below: $0) }
  }

  private func changesType(_ grid: HeaderGrid, below row: Int) -> Bool {
    let cells = grid.cells(in: row)
    guard cells.count >= 2, cells.allSatisfy({ $0.text != nil }) else { return false }
    let columns = Set(cells.map(\.column))
    return grid.cells(in: row + 1).contains { $0.text == nil && columns.contains($0.column) }
  }

  /// Whether a header is unfinished, so that the row below belongs to it: that row holds only texts, and a cell merged
  /// downwards reaches into it; or it leaves the first column empty, and names columns that have no name yet or share a
  /// merged one.
  private func isOpen(_ grid: HeaderGrid, rows: Range<Int>) -> Bool {
    let last = rows.upperBound - 1
    let below = grid.cells(in: rows.upperBound)
    guard !below.isEmpty, below.allSatisfy({ $0.text != nil }) else { return false }
    let merges = grid.merges.filter { $0.rows.contains(last) && rows.contains($0.first.row) }
    if merges.contains(where: { $0.last.row > last }) { return true }
    let named = Set(rows.flatMap { grid.cells(in: $0).map(\.column) })
    guard let first = named.min(), !below.contains(where: { $0.column <= first }) else { return false }
    var shared = IndexRanges()
    for merge in merges where merge.columns.count > 1 { shared.insert(Range(merge.columns)) }
    return below.contains { !named.contains($0.column) || shared.contains($0.column) }
  }
}
