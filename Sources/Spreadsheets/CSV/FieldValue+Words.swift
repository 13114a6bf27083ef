import Tabular

/// Fields that are read in whole words.
extension FieldValue {
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// The content of a field as a number; nil if it is none. What `content` says, faster where the field has up to eight bytes.
  /// - Precondition: The field is not empty.
  @inline(__always)
  static func number(_ field: LoadableField) -> UInt64? {
    if field.count <= 8, let short = shortNumber(field) { return short.bitPattern }
    return content(of: field.bytes, as: .number)
  }

  /// Up to eight bytes of digits, with a point or without; nil for all else and for leading zeros.
  @inline(__always)
  private static func shortNumber(_ field: LoadableField) -> Double? {
    let word = field.word(at: 0)
    // A leading zero makes a code, unless a point or nothing follows.
    if word & 0xff == 0x30, word & 0xff00 != 0x2e00, field.count > 1 { return nil }
    // The last digit comes to stand highest, behind zeros.
    let bits = UInt64(truncatingIfNeeded: 64 &- 8 &* field.count)
    var digits = word &<< bits | zeros & ((1 &<< bits) &- 1)
    // The highest bit of each byte that is a point, exact for the first one.
    let apart = digits ^ 0x2e2e_2e2e_2e2e_2e2e
    let points = (apart &- 0x0101_0101_0101_0101) & ~apart & 0x8080_8080_8080_8080
    guard points != 0 else { return DecimalNumber.eightDigits(digits).map { Double($0) } }
    guard field.count > 1 else { return nil }
    // The digits above the point close up, below it a zero comes in. Up to seven digits over up to 10^7: both are exact, so the
    // quotient is rounded once.
    let through = points ^ (points &- 1)
    digits = digits & ~through | (digits & (through >> 8)) << 8 | 0x30
    let behind = 8 &- (~through).trailingZeroBitCount / 8
    return DecimalNumber.eightDigits(digits).map { Double($0) / DecimalNumber.power(behind) }
  }

  /// Days as `YYYY-MM-DD`, many of which stand near others of the same month.
  struct Month {
    /// `YYYY-MM-`, as it stands in the text.
    private var name: UInt64 = 0
    /// Milliseconds of the day before the month's first.
    private var start: Int64 = 0

    /// The content of a field as a date; nil if it is none. What `content` says, faster in the month of the field before.
    /// - Precondition: The field is not empty.
    @inline(__always)
    mutating func date(_ field: LoadableField) -> UInt64? {
      guard field.count == 10 else { return FieldValue.content(of: field.bytes, as: .date) }
      let name = field.word(at: 0)
      let (tens, ones) = (Int64(field.start[8]) &- 0x30, Int64(field.start[9]) &- 0x30)
      let day = tens &* 10 &+ ones
      // Every month has 28 days; later ones are looked at.
      if name == self.name, ones >= 0, ones <= 9, day >= 1, day <= 28 {
        return UInt64(bitPattern: start &+ day &* DateTime.millisecondsPerDay)
      }
      guard let content = FieldValue.content(of: field.bytes, as: .date) else { return nil }
      self.name = name
      start = Int64(bitPattern: content) &- day &* DateTime.millisecondsPerDay
      return content
    }
  }
}
