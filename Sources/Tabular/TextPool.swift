/// The texts of a table, each under a code: one run of UTF-8 bytes and the place where each text ends.
///
/// A text cell costs its code; a text that stands in a million cells is stored once. Codes count from zero in the order of arrival.
/// Two codes may hold equal texts (a workbook's shared strings need not be unique), so compare texts, or map codes first.
public struct TextPool: Sendable {
  /// Texts of another pool, under the first codes: shared with it, and never changed.
  private var baseBytes: [UInt8] = []
  private var baseEnds: [Int] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing over the interned texts' places in `ends`; -1 marks a free slot. Its size is a power of two, at most 3/4 full.
  private var slots: [Int32] = []
  private var interned = 0

  /// A pool without texts.
  public init() {}

  /// A pool that begins with the texts of another, under their codes. Cost: none for the texts, which both pools share; a copy of them if
  /// the other pool was itself made so and has grown since.
  public init(extending pool: TextPool) {
    if pool.baseEnds.isEmpty {
      baseBytes = pool.bytes
      baseEnds = pool.ends
    } else {
      baseBytes = pool.baseBytes + pool.bytes
      baseEnds = pool.baseEnds + pool.ends.map { pool.baseBytes.count + $0 }
    }
  }

  /// Texts in the pool; their codes are `0..<count`.
  public var count: Int { baseEnds.count + ends.count }

  /// Bytes held by the texts themselves.
  public var byteCount: Int { baseBytes.count + bytes.count }

  /// The text under a code; empty text for a code that the pool does not have. Cost: a new `String`.
  public subscript(code: Int) -> String {
    withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the text under a code is empty; so is that of a code that the pool does not have.
  public func isEmpty(_ code: Int) -> Bool {
    if baseEnds.indices.contains(code) { return Self.bounds(code, baseEnds).isEmpty }
    let place = code - baseEnds.count
    return !ends.indices.contains(place) || Self.bounds(place, ends).isEmpty
  }

  /// Gives the UTF-8 bytes under a code to `body` without copying; no bytes for a code that the pool does not have.
  public func withBytes<Result>(of code: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if baseEnds.indices.contains(code) {
      let bounds = Self.bounds(code, baseEnds)
      return baseBytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bounds])) }
    }
    let place = code - baseEnds.count
    guard ends.indices.contains(place) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let bounds = Self.bounds(place, ends)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bounds])) }
  }

  @inline(__always)
  private static func bounds(_ place: Int, _ ends: [Int]) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  /// Makes room for a number of texts to be interned, and for their bytes.
  public mutating func reserve(_ texts: Int, bytes: Int = 0) {
    self.bytes.reserveCapacity(bytes)
    var count = max(64, slots.count)
    while count * 3 < min(texts, Int(Int32.max)) * 4 { count *= 2 }
    if count > slots.count { grow(to: count) }
    ends.reserveCapacity(texts)
  }

  /// Adds a text under a new code, whether or not the pool has it.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return count - 1
  }

  /// Adds a text under a new code, whether or not the pool has it.
  public mutating func append(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { append($0) }
  }

  /// The code of a text among those that were interned before, or a new one. Cost: one pass over the bytes.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if (interned + 1) * 4 > slots.count * 3 { grow(to: max(64, slots.count * 2)) }
    let (slot, found) = place(of: text)
    if found >= 0 { return baseEnds.count + found }
    let code = append(text)
    slots[slot] = Int32(truncatingIfNeeded: ends.count - 1)
    interned += 1
    return code
  }

  /// The slot of a text and its place in `ends`; -1 for the place where it has none yet.
  ///
  /// Unchecked, as columns of texts spend their time here: a slot is taken modulo the number of slots, one of which is free; the places in
  /// them are below `ends.count`, and the ends are ascending and at most `bytes.count`.
  private func place(of text: UnsafeBufferPointer<UInt8>) -> (slot: Int, place: Int) {
    let mask = slots.count - 1
    return slots.withUnsafeBufferPointer { slots in
      ends.withUnsafeBufferPointer { ends in
        bytes.withUnsafeBufferPointer { bytes in
          var slot = Self.hash(text) & mask
          while slots[slot] >= 0 {
            let code = Int(slots[slot])
            let start = code == 0 ? 0 : ends[code &- 1]
            let count = ends[code] &- start
            if count == text.count,
              count == 0
                || Self.equal(UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + start }, count: count), text)
            {
              return (slot, code)
            }
            slot = (slot &+ 1) & mask
          }
          return (slot, -1)
        }
      }
    }
  }

  /// The code of a text among those that were interned before, or a new one.
  public mutating func intern(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  private mutating func grow(to count: Int) {
    let old = slots
    slots = Array(repeating: -1, count: count)
    for place in old where place >= 0 {
      var slot = withBytes(of: baseEnds.count + Int(place), Self.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = place
    }
  }

  /// FNV-1a, eight bytes at a time, the last eight overlapping those before. Not keyed: a pool lives for one file, and a collision costs a comparison.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: text.count)
    let raw = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset < raw.count { hash = mixed(hash ^ lastBytes(raw)) }
    return Int(truncatingIfNeeded: hash & 0x7fff_ffff_ffff_ffff)
  }

  /// FNV's product, but both halves of it, so that every bit tells on the lowest: texts that differ only at their end stand far apart.
  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    let (a, b) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
    var offset = 0
    while offset + 8 <= a.count {
      guard
        a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    return offset == a.count || lastBytes(a) == lastBytes(b)
  }

  /// The last eight bytes, or all where there are fewer.
  @inline(__always)
  private static func lastBytes(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    let count = raw.count
    if count >= 8 { return raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
    if count >= 4 {
      let head = UInt64(raw.loadUnaligned(as: UInt32.self))
      return head << 32 | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    }
    guard count > 0 else { return 0 }
    return UInt64(raw[0]) << 16 | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1])
  }
}
