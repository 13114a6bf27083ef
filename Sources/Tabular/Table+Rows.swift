extension Table {
  /// Some rows in the order given, renumbered from 0. Holds no text of other rows.
  ///
  /// Cost: for each row a look-up in each column, and for each of its texts a look-up in the new pool.
  /// - Precondition: `rows` are not negative.
  public func picking(_ rows: [Int]) -> Table {
    var builder = TableBuilder()
    for column in columns {
      for (place, row) in rows.enumerated() {
        let (kind, content) = column.stored(row: row)
        switch kind {
        case .empty: break
        case .text, .error:
          let code = texts.withBytes(of: Int(truncatingIfNeeded: content)) { builder.texts.intern($0) }
          builder.append(kind, UInt64(code), row: place, column: column.index)
        default: builder.append(kind, content, row: place, column: column.index)
        }
      }
    }
    return builder.finish()
  }
}
