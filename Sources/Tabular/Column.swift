/// One column of a table: runs of neighbouring cells, each nine bytes a row (a kind and eight bytes of content).
///
/// A column with cells in every row is a single run. Far-apart cells start runs of their own, so a sheet that has a cell in `A1` and
/// another in `XFD1048576` costs two cells, not a grid.
public struct Column: Sendable {
  /// A run of rows without large holes; holes inside it are cells of kind `empty`.
  public struct Run: Sendable {
    /// The row of the first cell on the sheet, counted from zero.
    public let firstRow: Int
    /// What each cell is, row by row.
    public let kinds: [CellKind]
    /// The content of each cell, by its kind; see `CellKind`.
    public let contents: [UInt64]

    /// The rows of the sheet that the run covers.
    public var rows: Range<Int> { firstRow..<(firstRow + kinds.count) }
  }

  /// The column on the sheet, counted from zero.
  public let index: Int
  /// In the order of their rows, not overlapping.
  public let runs: [Run]

  /// Kind and content of the cell in a row of the sheet; `(.empty, 0)` where there is none. Cost: a binary search over the runs.
  public func stored(row: Int) -> (kind: CellKind, content: UInt64) {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].rows.contains(row) else { return (.empty, 0) }
    let offset = row - runs[low].firstRow
    return (runs[low].kinds[offset], runs[low].contents[offset])
  }

  /// How many cells of each kind the column has, among the given rows (all, if none are given). Cost: one pass over the kinds.
  public func counts(in rows: Range<Int>? = nil) -> KindCounts {
    var counts = KindCounts()
    for run in runs {
      let range = rows.map { $0.clamped(to: run.rows) } ?? run.rows
      run.kinds[(range.lowerBound - run.firstRow)..<(range.upperBound - run.firstRow)]
        .withUnsafeBufferPointer { counts.add($0) }
    }
    return counts
  }
}

/// How many cells there are of each kind.
public struct KindCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: CellKind.allCases.count)

  /// No cells.
  public init() {}

  /// Cells of a kind.
  public subscript(kind: CellKind) -> Int { counts[Int(kind.rawValue)] }

  /// Cells that hold something.
  public var filled: Int { counts.dropFirst().reduce(0, +) }

  /// The kind that most filled cells have; `empty` if there are none. Ties go to the kind that stands first in `CellKind`.
  public var main: CellKind {
    var best = CellKind.empty
    for kind in CellKind.allCases where kind != .empty {
      if self[kind] > 0, best == .empty || self[kind] > self[best] { best = kind }
    }
    return best
  }

  /// Adds the kinds of neighbouring cells, of which most are those of the cell before: equal ones are added together.
  mutating func add(_ kinds: UnsafeBufferPointer<CellKind>) {
    let raw = UnsafeRawBufferPointer(kinds)
    var next = 0
    while next < kinds.count {
      let kind = kinds[next]
      let start = next
      // 32 cells at a time: columns of one kind are as long as the sheet.
      let eight = 0x0101_0101_0101_0101 &* UInt64(unsafeBitCast(kind, to: UInt8.self))
      while next + 32 <= kinds.count {
        let differing = (0..<4).reduce(into: UInt64(0)) { differing, word in
          differing |= raw.loadUnaligned(fromByteOffset: next &+ word &* 8, as: UInt64.self) ^ eight
        }
        guard differing == 0 else { break }
        next += 32
      }
      while next < kinds.count, kinds[next] == kind { next += 1 }
      counts[Int(kind.rawValue)] += next - start
    }
  }
}
