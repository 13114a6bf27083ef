/// Decimal text to a double, exactly and without a `String` for what files usually hold.
enum DecimalNumber {
  /// The double nearest to a decimal number (`12`, `-0.5`, `1.5E-7`); nil if the bytes are anything else, even with blanks around.
  ///
  /// Up to 15 digits with a power of ten that a double holds exactly are one multiplication or division (W. Clinger, "How to read
  /// floating point numbers accurately", 1990); up to 19 digits with at most 19 behind the point are one division of integers; the rest
  /// goes to the standard library's parser. Either way the result is correctly rounded.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let count = text.count
    var isNegative = false
    if count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      index = 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var hasDigits = false
    while index < count, let digit = digit(text[index]) {
      hasDigits = true
      if mantissa > 0 || digit > 0 { digits += 1 }
      if digits <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
      index += 1
    }
    if index < count, text[index] == UInt8(ascii: ".") {
      index += 1
      while index < count, let digit = digit(text[index]) {
        hasDigits = true
        if mantissa > 0 || digit > 0, digits <= 11, let eight = eightDigits(text, index) {
          mantissa = mantissa &* 100_000_000 &+ eight
          digits += 8
          exponent -= 8
          index += 8
          continue
        }
        if mantissa > 0 || digit > 0 { digits += 1 }
        if digits <= 19 {
          mantissa = mantissa &* 10 &+ UInt64(digit)
          exponent -= 1
        }
        index += 1
      }
    }
    guard hasDigits else { return nil }
    if index < count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      var isDown = false
      if index < count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
        isDown = text[index] == UInt8(ascii: "-")
        index += 1
      }
      guard index < count else { return nil }
      var power = 0
      while index < count, let digit = digit(text[index]) {
        power = min(power * 10 + digit, 100_000)
        index += 1
      }
      exponent += isDown ? -power : power
    }
    guard index == count else { return nil }
    if digits <= 19, let value = value(mantissa, powerOfTen: exponent) { return isNegative ? -value : value }
    // Also refuses what overflows, which no cell means.
    return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The double nearest to a whole number times a power of ten; nil where that is neither of the fast ways.
  @inline(__always)
  static func value(_ mantissa: UInt64, powerOfTen exponent: Int) -> Double? {
    if mantissa < 1 << 53, exponent >= -22, exponent <= 22 {
      let whole = Double(mantissa)
      return exponent < 0 ? whole / powers[-exponent] : whole * powers[exponent]
    }
    return exponent < 0 && exponent >= -19 ? quotient(mantissa, powerOfTen: -exponent) : nil
  }

  /// The double nearest to `mantissa` divided by 10 to the power of 1...19, ties to even: both are shifted until their highest bit is
  /// set, so that the whole quotient has 63 or 64 bits, and the remainder only says whether it is exact.
  private static func quotient(_ mantissa: UInt64, powerOfTen: Int) -> Double {
    let divisor = integerPowers[powerOfTen]
    let up = mantissa.leadingZeroBitCount
    let divisorUp = divisor.leadingZeroBitCount
    let high = mantissa << UInt64(up)
    let (quotient, remainder) = (divisor << UInt64(divisorUp)).dividingFullWidth((high >> 1, high << 63))
    // A sticky lowest bit stands for the remainder; conversion rounds 64 bits to 53 once.
    let sticky = quotient | (remainder == 0 ? 0 : 1)
    return Double(sticky) * Double(sign: .plus, exponent: divisorUp - up - 63, significand: 1)
  }

  /// The number of which eight digits stand at a place; nil if they are not all digits.
  @inline(__always)
  private static func eightDigits(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64? {
    guard index + 8 <= text.count else { return nil }
    return eightDigits(
      UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)))
  }

  /// The number of eight digits, the first in the lowest byte; nil if they are not all digits.
  @inline(__always)
  static func eightDigits(_ eight: UInt64) -> UInt64? {
    guard
      (eight & 0xf0f0_f0f0_f0f0_f0f0) | ((eight &+ 0x0606_0606_0606_0606) & 0xf0f0_f0f0_f0f0_f0f0) >> 4
        == 0x3333_3333_3333_3333
    else { return nil }
    return joined(eight & 0x0f0f_0f0f_0f0f_0f0f)
  }

  /// The number of eight digits, from 0 to 9 each, the first in the lowest byte.
  @inline(__always)
  static func joined(_ digits: UInt64) -> UInt64 {
    // Pairs, then fours, then all eight (Johnny Lee, "Fast numeric string to int", 2016).
    var digits = (digits &* 2561) >> 8
    digits = ((digits & 0x00ff_00ff_00ff_00ff) &* 6_553_601) >> 16
    return ((digits & 0x0000_ffff_0000_ffff) &* 42_949_672_960_001) >> 32
  }

  static let integerPowers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int(value) : nil
  }

  /// 10 to the power of 0...22, exactly.
  @inline(__always)
  static func power(_ exponent: Int) -> Double { powers[exponent] }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
