/// A zip member that is being written: bytes go in, and are compressed block by block.
struct ZipMemberWriter {
  private let name: String
  private var deflater = BlockDeflater()
  private var packed: [UInt8] = []
  /// What is to be written next. Callers append here and call `flushIfFull` now and then.
  var out = OutputBytes()

  init(_ name: String) { self.name = name }

  mutating func flushIfFull() throws(SpreadsheetError) {
    if out.count >= BlockDeflater.blockSize { try deflater.append(out.take(), into: &packed) }
  }

  /// Nothing may be written afterwards.
  mutating func finish() throws(SpreadsheetError) -> ZipMember {
    try deflater.finish(out.take(), into: &packed)
    return ZipMember(name: name, method: 8, crc: deflater.crc, size: deflater.size, packed: packed)
  }
}
