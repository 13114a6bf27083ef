/// One file inside a zip, compressed.
struct ZipMember: Sendable {
  let name: String
  /// 8 for deflate, 0 for stored.
  let method: UInt16
  let crc: UInt32
  /// Bytes before compression.
  let size: UInt64
  /// The compressed bytes.
  let packed: [UInt8]
}
