import Tabular

extension Column {
  /// Calls `body` with row, kind and content of every filled cell among the given rows, from top to bottom.
  @inline(__always)
  func forEachFilled(in rows: Range<Int>, _ body: (Int, CellKind, UInt64) -> Void) {
    for run in runs where run.rows.overlaps(rows) {
      let range = rows.clamped(to: run.rows)
      run.kinds.withUnsafeBufferPointer { kinds in
        run.contents.withUnsafeBufferPointer { contents in
          for row in range {
            let offset = row - run.firstRow
            if kinds[offset] != .empty { body(row, kinds[offset], contents[offset]) }
          }
        }
      }
    }
  }
}
