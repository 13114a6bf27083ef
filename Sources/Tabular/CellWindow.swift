/// The cells of some neighbouring rows, before they go to their columns: cells come row by row, and columns are stored one by one, so
/// that a copy of many cells of a column at a time is several times cheaper than an append of each.
///
/// The pointer core. Invariants: `kinds` and `contents` hold `width` columns of `height` rows, the first row of column `c` standing at
/// `c * height`; every kind in them is `empty` but those of cells set since the last `clear`; those of column `c` lie before
/// `extents[c]`, which is at most `height`. So an offset is in bounds if its row is below `height` and its column below `width`.
struct CellWindow: ~Copyable {
  static let height = 64
  static let width = 64

  private(set) var firstRow = 0
  private(set) var isEmpty = true
  /// Columns from here on have no cell.
  private var columnsEnd = 0
  private let kinds: UnsafeMutablePointer<CellKind>
  private let contents: UnsafeMutablePointer<UInt64>
  private let extents: UnsafeMutablePointer<Int>

  init() {
    kinds = .allocate(capacity: Self.height * Self.width)
    kinds.initialize(repeating: .empty, count: Self.height * Self.width)
    contents = .allocate(capacity: Self.height * Self.width)
    contents.initialize(repeating: 0, count: Self.height * Self.width)
    extents = .allocate(capacity: Self.width)
    extents.initialize(repeating: 0, count: Self.width)
  }

  deinit {
    kinds.deallocate()
    contents.deallocate()
    extents.deallocate()
  }

  /// Whether cells of a row can be set: of any where there is no cell yet.
  @inline(__always)
  func covers(_ row: Int) -> Bool { isEmpty || (row >= firstRow && row &- firstRow < Self.height) }

  /// Sets a cell, in place of one that was set before.
  ///
  /// - Precondition: The window covers `row`, and `0..<width` has `column`.
  @inline(__always)
  mutating func set(_ kind: CellKind, _ content: UInt64, row: Int, column: Int) {
    if isEmpty {
      firstRow = row
      isEmpty = false
    }
    let offset = row &- firstRow
    kinds[column &* Self.height &+ offset] = kind
    contents[column &* Self.height &+ offset] = content
    if offset >= extents[column] { extents[column] = offset &+ 1 }
    if column >= columnsEnd { columnsEnd = column &+ 1 }
  }

  /// Gives each column's cells to `body`, neighbours together, and is empty afterwards. Cost: the rows up to each column's last cell.
  mutating func clear(
    _ body: (_ kinds: UnsafeBufferPointer<CellKind>, _ contents: UnsafeBufferPointer<UInt64>, _ row: Int, _ column: Int)
      -> Void
  ) {
    for column in 0..<columnsEnd where extents[column] > 0 {
      let columnKinds = kinds + column * Self.height
      let columnContents = contents + column * Self.height
      let end = extents[column]
      var next = 0
      while next < end {
        let start = next
        while next < end, columnKinds[next] != .empty { next += 1 }
        if next > start {
          body(
            UnsafeBufferPointer(start: columnKinds + start, count: next - start),
            UnsafeBufferPointer(start: columnContents + start, count: next - start), firstRow + start, column)
        }
        while next < end, columnKinds[next] == .empty { next += 1 }
      }
      columnKinds.update(repeating: .empty, count: end)
      extents[column] = 0
    }
    columnsEnd = 0
    isEmpty = true
  }
}
