/// A text file's bytes as UTF-8, and what was found about them before they are read.
///
/// `@unchecked Sendable`: the bytes are only read, and outlive every thread that reads them, since those are joined before the reader
/// returns.
struct CSVText: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: CSVDialect
  let fieldLimit: Int
  /// Called with bytes that will not be needed again soon.
  let release: @Sendable (Range<Int>) -> Void

  /// Bytes of the first chunk, by which the columns' types are guessed, and of the others.
  struct ChunkSize: Sendable {
    var first = 256 << 10
    var others = 2 << 20
  }

  /// Where chunks begin, and the end of the text. They depend on the text's size alone, so that every machine reads the same.
  func cuts(_ size: ChunkSize) -> [Int] {
    [0] + stride(from: size.first, to: bytes.count, by: size.others) + [bytes.count]
  }
}
