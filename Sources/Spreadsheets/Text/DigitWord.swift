/// Eight bytes of text at once, as they stand in memory.
///
/// Reading one looks at bytes that may lie behind the end of the text: who does it sees to it that they may be read.
struct DigitWord {
  /// The first byte is the lowest.
  let bits: UInt64

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) { bits = start.word }

  /// How many digits stand before the first byte that is none.
  @inline(__always)
  var digits: Int {
    let values = bits ^ 0x3030_3030_3030_3030
    // The highest bit of each byte says that its value is above 9. A carry spoils bytes behind the first such one only.
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
  }

  /// The number that the first digits write.
  ///
  /// - Precondition: `count` is 1...8, and so many digits stand first.
  @inline(__always)
  func number(of count: Int) -> UInt64 {
    DecimalNumber.joined(
      ((bits ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)) & 0x0f0f_0f0f_0f0f_0f0f)
  }
}

extension DecimalNumber {
  /// Reads a number that stands at a place, moving behind it: a sign or none, digits, and behind a point more of them, 19 in all. Nil for
  /// whatever is written otherwise. The same double as `parse` gives.
  ///
  /// - Precondition: At least `PartBlock.slack` bytes may be read behind the first byte that is neither a digit nor a point.
  @inline(__always)
  static func read(_ p: inout UnsafePointer<UInt8>) -> Double? {
    let isNegative = p[0] == UInt8(ascii: "-")
    if isNegative { p += 1 }
    var mantissa: UInt64 = 0
    var digits = read(&p, into: &mantissa)
    guard digits > 0 else { return nil }
    var places = 0
    if p[0] == UInt8(ascii: ".") {
      p += 1
      places = read(&p, into: &mantissa)
      digits &+= places
    }
    guard digits <= 19, let value = value(mantissa, powerOfTen: 0 &- places) else { return nil }
    return isNegative ? -value : value
  }

  /// Appends the digits that stand at a place to a number, moving behind them; their count. Beyond 19 digits the number is none.
  @inline(__always)
  private static func read(_ p: inout UnsafePointer<UInt8>, into mantissa: inout UInt64) -> Int {
    var total = 0
    while true {
      let word = DigitWord(p)
      let count = word.digits
      if count == 0 { return total }
      mantissa = mantissa &* integerPowers[count] &+ word.number(of: count)
      p += count
      total &+= count
      if count < 8 { return total }
    }
  }
}
