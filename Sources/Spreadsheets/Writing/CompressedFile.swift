/// An output file whose bytes pass through gzip if that is asked for.
struct CompressedFile: ~Copyable {
  let path: String
  private let file: OutputFile
  private let isCompressed: Bool
  private var deflater = BlockDeflater()
  private var packed: [UInt8] = []

  init(_ path: String, isCompressed: Bool) throws(SpreadsheetError) {
    file = try OutputFile(path)
    self.path = path
    self.isCompressed = isCompressed
    // Magic number, deflate, no name, no time, no flags, made on Unix: nothing that differs from run to run.
    if isCompressed { packed = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] }
  }

  mutating func write(_ block: [UInt8]) throws(SpreadsheetError) {
    guard isCompressed else {
      try file.write(block)
      return
    }
    try deflater.append(block, into: &packed)
    try file.write(packed)
    packed.removeAll(keepingCapacity: true)
  }

  /// Writes the last block, and puts the file in place.
  consuming func commit(_ block: [UInt8]) throws(SpreadsheetError) {
    if isCompressed {
      try deflater.finish(block, into: &packed)
      try file.write(packed)
      var trailer = OutputBytes()
      trailer.write(littleEndian: deflater.crc)
      trailer.write(littleEndian: UInt32(truncatingIfNeeded: deflater.size))
      try file.write(trailer.bytes)
    } else {
      try file.write(block)
    }
    try file.commit()
  }
}
