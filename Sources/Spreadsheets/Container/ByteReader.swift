/// Little-endian fields of a byte range, by offset; nil where a field would lie outside. The zip directory is read through it.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer

  func uint16(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 2 else { return nil }
    return Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  func uint32(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Nil also for values beyond the signed range, which no offset or size of a real file has.
  func uint64(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 8 else { return nil }
    return Int(exactly: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }

  /// The bytes at an offset; nil if they would not all lie inside.
  func range(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }
}
