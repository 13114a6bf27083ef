/// The places of the few bytes that a text file's form hangs on: delimiter, quote, escape and line ends, in order.
///
/// 64 bytes are compared at a time, without a branch for each; what stands between two marks is never looked at.
struct ByteMarks {
  private let text: UnsafeBufferPointer<UInt8>
  /// The marked bytes, each in every lane, as making them anew for each block costs as much as the block.
  private let delimiters: SIMD16<UInt8>
  private let quotes: SIMD16<UInt8>
  private let escapes: SIMD16<UInt8>
  /// Marks of the current 64 bytes that are still to come, one bit a byte.
  private var bits: UInt64 = 0
  private var base: Int

  /// - Precondition: `text` outlives the marks.
  init(_ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect, from start: Int) {
    self.text = text
    delimiters = SIMD16(repeating: dialect.delimiter[0])
    quotes = SIMD16(repeating: dialect.quote)
    escapes = SIMD16(repeating: dialect.escape ?? dialect.quote)
    base = start
    if start < text.count { bits = marks(at: start) }
  }

  /// Goes back to a place that was passed.
  mutating func goBack(to start: Int) {
    base = start
    bits = start < text.count ? marks(at: start) : 0
  }

  /// The next mark at `floor` or behind it; the end of the text if there is none.
  @inline(__always)
  mutating func next(from floor: Int) -> Int {
    while true {
      while bits == 0 {
        base += 64
        guard base < text.count else { return text.count }
        bits = marks(at: base)
      }
      let place = base + bits.trailingZeroBitCount
      bits &= bits &- 1
      if place >= floor { return place }
    }
  }

  @inline(__always)
  private func marks(at offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    guard offset + 64 > text.count else {
      return marks(raw, offset) | marks(raw, offset + 16) << 16 | marks(raw, offset + 32) << 32
        | marks(raw, offset + 48) << 48
    }
    return lastMarks(at: offset)
  }

  /// Fewer than 64 bytes are left.
  private func lastMarks(at offset: Int) -> UInt64 {
    var marks: UInt64 = 0
    for index in offset..<text.count {
      let byte = text[index]
      if byte == delimiters[0] || byte == 0x0a || byte == 0x0d || byte == quotes[0] || byte == escapes[0] {
        marks |= 1 << UInt64(index - offset)
      }
    }
    return marks
  }

  @inline(__always)
  private func marks(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    func places(_ byte: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> { bytes .== byte }
    let lineEnds = places(SIMD16(repeating: 0x0a)) .| places(SIMD16(repeating: 0x0d))
    let found = (places(delimiters) .| places(quotes)) .| lineEnds .| places(escapes)
    return found.bits
  }
}

extension SIMDMask where Storage == SIMD16<Int8> {
  /// One bit a lane, the first lane lowest.
  @inline(__always)
  var bits: UInt64 {
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    // A lane of a mask is all ones or all zeros.
    let halves = unsafeBitCast(unsafeBitCast(self, to: SIMD16<UInt8>.self) & weights, to: SIMD2<UInt64>.self)
    // The product's highest byte is the sum of all eight, which carry no bit twice.
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (halves[0] &* ones) >> 56 | ((halves[1] &* ones) >> 56) << 8
  }
}
