import Synchronization
import Tabular

/// The table that chunks are joined to, in their order.
final class CSVTable: Sendable {
  private let builder: Mutex<TableBuilder>

  /// - Parameters:
  ///   - rows: How many are expected.
  ///   - cells: How many at most, and how many bytes of text.
  init(rows: Int, cells: Int) {
    var builder = TableBuilder()
    builder.reserve(rows: rows, cells: cells)
    // Address space, so that a growing pool is not copied.
    builder.texts.reserve(0, bytes: min(cells, 1 << 30))
    self.builder = Mutex(builder)
  }

  var textBytes: Int { builder.withLock { $0.texts.byteCount } }

  func append(_ chunks: [(chunk: CSVChunk, row: Int)]) {
    builder.withLock { builder in
      for (chunk, row) in chunks { builder.append(chunk.table, at: row) }
    }
  }

  /// Takes the cells of some columns out; their texts stay in the pool.
  func remove(_ columns: Set<Int>) { builder.withLock { $0.remove(columns) } }

  /// The table; what is appended afterwards begins another.
  func finish() -> Table {
    builder.withLock { builder in
      var full = TableBuilder()
      swap(&full, &builder)
      return full.finish()
    }
  }
}
