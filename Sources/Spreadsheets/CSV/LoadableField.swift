/// The bytes of a field that is read in whole words, without a loop over its bytes.
///
/// Invariant: from `start` on, `padding` bytes may be loaded however short the field is; what stands behind its end is never looked at.
struct LoadableField {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// Three words: the words that most columns hold are shorter.
  static let padding = 24

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Eight of the field's bytes, the first lowest; zeros behind its end.
  /// - Precondition: `offset` is 0, 8 or 16.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let bits = UInt64(truncatingIfNeeded: 8 &* max(0, min(count &- offset, 8)))
    return word & ~(UInt64.max << bits)
  }
}
