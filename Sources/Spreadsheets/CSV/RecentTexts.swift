/// The codes of short texts that were met last: columns of words have few, and looking them up here costs no memory access beyond the
/// text itself.
struct RecentTexts: ~Copyable {
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
  private static let bits: UInt64 = 11
  private static let capacity = 1 << Int(bits)

  init() {
    entries = .allocate(capacity: Self.capacity)
    entries.initialize(repeating: Entry(), count: Self.capacity)
  }

  deinit { entries.deallocate() }

  /// The code of a text; what `intern` says where the text is long or was not met lately.
  /// - Precondition: The text is not empty.
  @inline(__always)
  func code(of text: LoadableField, otherwise intern: (UnsafeBufferPointer<UInt8>) -> Int) -> UInt64 {
    guard text.count <= 24 else { return UInt64(intern(text.bytes)) }
    let (head, middle, tail) = (text.word(at: 0), text.word(at: 8), text.word(at: 16))
    let mix = (head &* 0x9e37_79b9_7f4a_7c15) ^ (middle &* 0xc2b2_ae3d_27d4_eb4f) ^ (tail &* 0x1656_67b1_9e37_79f9)
    let hash = (mix ^ (mix >> 32)) &* 0x9e37_79b9_7f4a_7c15
    let place = entries + Int(truncatingIfNeeded: hash >> (64 - Self.bits))
    let count = UInt32(truncatingIfNeeded: text.count)
    if place.pointee.head == head, place.pointee.middle == middle, place.pointee.tail == tail,
      place.pointee.count == count
    {
      return UInt64(place.pointee.code)
    }
    let code = intern(text.bytes)
    place.pointee = Entry(
      head: head, middle: middle, tail: tail, count: count, code: UInt32(truncatingIfNeeded: code))
    return UInt64(code)
  }
}
