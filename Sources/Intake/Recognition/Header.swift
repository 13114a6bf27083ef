/// The header of a table: the rows that it fills and the name of every column.
public struct Header: Hashable, Sendable {
  /// Rows of the sheet, counted from zero.
  public let rows: Range<Int>
  /// Columns with a name, from left to right.
  public let columns: [Column]

  /// The name of one column.
  public struct Column: Hashable, Sendable {
    /// The column on the sheet, counted from zero.
    public let index: Int
    /// The names above the column from the topmost header row down, each once: `["Level now", "A. Weber"]`.
    public let path: [String]

    public init(index: Int, path: [String]) {
      self.index = index
      self.path = path
    }

    /// The whole name, `Level now / A. Weber`.
    public var name: String { path.joined(separator: " / ") }
  }

  public init(rows: Range<Int>, columns: [Column]) {
    self.rows = rows
    self.columns = columns
  }

  /// The name of a column of the sheet; nil where it has none.
  public func name(of index: Int) -> String? { column(at: index)?.name }

  /// The column at a place on the sheet. Cost: a binary search.
  public func column(at index: Int) -> Column? {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low].index == index ? columns[low] : nil
  }

  /// The column that a person means by a header text: the whole name, or its lowest part, folded.
  func column(named text: String) -> Column? {
    let folded = Folding.folded(text)
    return columns.first { Folding.folded($0.name) == folded }
      ?? columns.first { Folding.folded($0.path.last ?? "") == folded }
  }
}
