/// The codes of a column's short texts that were met last: columns of words have few, and looking them up here costs no memory access
/// beyond the text itself.
struct RecentTexts {
  /// Up to 24 bytes of text, whole.
  private struct Entry {
    var head: UInt64 = 0
    var middle: UInt64 = 0
    var tail: UInt64 = 0
    /// 0 marks a free entry.
    var count: UInt32 = 0
    var code: UInt32 = 0
  }

  private let entries: UnsafeMutablePointer<Entry>
  private static let capacity = 32

  init() {
    entries = .allocate(capacity: Self.capacity)
    entries.initialize(repeating: Entry(), count: Self.capacity)
  }

  func deallocate() { entries.deallocate() }

  /// The code of a text; what `intern` says where the text is long or was not met lately.
  @inline(__always)
  func code(of text: UnsafeBufferPointer<UInt8>, otherwise intern: (UnsafeBufferPointer<UInt8>) -> Int) -> UInt64 {
    let count = text.count
    guard count > 0, count <= 24 else { return UInt64(intern(text)) }
    let raw = UnsafeRawBufferPointer(text)
    var key = Entry()
    if count >= 8 {
      key.head = raw.loadUnaligned(as: UInt64.self)
      key.tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      if count > 16 { key.middle = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
    } else if count >= 4 {
      key.head = UInt64(raw.loadUnaligned(as: UInt32.self))
      key.tail = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else {
      key.head = UInt64(raw[0]) << 16 | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1])
    }
    let mix = (key.head &* 0x9e37_79b9_7f4a_7c15) ^ (key.tail &* 0xc2b2_ae3d_27d4_eb4f) ^ key.middle
    let place = entries + Int(truncatingIfNeeded: ((mix ^ (mix >> 29)) &* 0x9e37_79b9_7f4a_7c15) >> 59)
    let found = place.pointee
    if found.count == UInt32(count), found.head == key.head, found.tail == key.tail, found.middle == key.middle {
      return UInt64(found.code)
    }
    let code = intern(text)
    key.count = UInt32(count)
    key.code = UInt32(truncatingIfNeeded: code)
    place.pointee = key
    return UInt64(code)
  }
}
