public import Tabular

/// One sheet as it was read: its cells, and what the file says about them beside their values.
public struct Sheet: Sendable {
  /// Whether a sheet shows in Excel.
  public enum Visibility: String, Sendable {
    /// `veryHidden`: only a macro shows it.
    case visible, hidden, veryHidden
  }

  /// The sheet's name; the file's name without its ending for a CSV file.
  public let name: String
  /// Whether the sheet shows in Excel; `visible` for a text file.
  public let visibility: Visibility
  /// The cells, in the rows and columns of the sheet.
  public let table: Table
  /// Merged ranges in the order of the file. The value stands in the first cell of each; the others are empty.
  public let merges: [CellRange]
  /// Rows that are hidden or filtered away, counted from zero. Their cells are in the table: hidden is not unwanted.
  public let hiddenRows: IndexRanges
  /// Columns that are hidden, counted from zero.
  public let hiddenColumns: IndexRanges
  /// Cells that hold a formula without a value that was stored with it; they are empty in the table. At most a million are listed.
  public let formulasWithoutValue: [CellAddress]
  /// What the reader had to put up with: rows with too many or too few fields, texts that were missing, repeated parts.
  public let findings: [Finding]
  /// For text files, the line on which each row starts, from 1; nil where row `r` stands on line `r + 1`.
  public let lines: [Int]?

  /// Cells that are filled with a colour, where somebody has asked the workbook for them (`Workbook.fills`).
  public var fills: [CellFill] = []
  /// Whether the workbook counts its days from 1904, where somebody has asked it.
  public var countsFrom1904 = false

  static let listedFormulas = 1_000_000

  /// A sheet of these parts; those that are left out are empty.
  public init(
    name: String, visibility: Visibility = .visible, table: Table, merges: [CellRange] = [],
    hiddenRows: IndexRanges = IndexRanges(), hiddenColumns: IndexRanges = IndexRanges(),
    formulasWithoutValue: [CellAddress] = [], findings: [Finding] = [], lines: [Int]? = nil
  ) {
    self.name = name
    self.visibility = visibility
    self.table = table
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.formulasWithoutValue = formulasWithoutValue
    self.findings = findings
    self.lines = lines
  }
}

extension Sheet {
  /// The sheet with nothing outside of a range, and of that some rows. Its columns are those of the range already.
  func cropped(to range: CellRange, rows: Range<Int>) -> Sheet {
    let columns = Range(range.columns)
    func isInside(_ address: CellAddress) -> Bool { rows.contains(address.row) && columns.contains(address.column) }
    return Sheet(
      name: name, visibility: visibility, table: table.rows(rows), merges: merges.filter { isInside($0.first) },
      hiddenRows: hiddenRows.clamped(to: rows), hiddenColumns: hiddenColumns.clamped(to: columns),
      formulasWithoutValue: formulasWithoutValue.filter(isInside),
      findings: findings.filter { $0.cell.map(isInside) ?? true }, lines: lines)
  }
}

/// A set of row or column numbers as ranges, in ascending order: a million hidden rows cost one range.
public struct IndexRanges: Sendable, Hashable {
  /// Ascending, apart from each other by at least one index.
  public private(set) var ranges: [Range<Int>] = []

  /// No indexes.
  public init() {}

  /// Cost: a sort; indexes in ascending order are added as they come.
  public init(_ indexes: some Sequence<Int>) {
    for index in indexes.sorted() { insert(index..<(index + 1)) }
  }

  /// Both sets together. Cost: linear in their ranges, which are in order.
  func union(_ other: IndexRanges) -> IndexRanges {
    var joined = IndexRanges()
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) { joined.insert(range) }
    return joined
  }

  /// The indexes in a range. Cost: linear in the ranges.
  func clamped(to bounds: Range<Int>) -> IndexRanges {
    var clamped = IndexRanges()
    for range in ranges { clamped.insert(range.clamped(to: bounds)) }
    return clamped
  }

  /// Whether there is no index.
  public var isEmpty: Bool { ranges.isEmpty }
  /// Indexes in all ranges. Cost: linear in the ranges.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Cost: a binary search.
  public func contains(_ index: Int) -> Bool {
    let position = firstEnding(after: index)
    return position < ranges.count && ranges[position].contains(index)
  }

  /// Adds a range. Cost: constant when it lies behind all others, else a shift of what lies behind it.
  public mutating func insert(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var merged = range
    let start = firstEnding(after: range.lowerBound - 1)
    var end = start
    while end < ranges.count, ranges[end].lowerBound <= merged.upperBound {
      merged = min(merged.lowerBound, ranges[end].lowerBound)..<max(merged.upperBound, ranges[end].upperBound)
      end += 1
    }
    ranges.replaceSubrange(start..<end, with: CollectionOfOne(merged))
  }

  private func firstEnding(after index: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
