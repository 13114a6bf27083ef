/// What a number format makes of a number: the only thing about a format that a cell's value depends on.
enum NumberClass: UInt8, Sendable {
  case number
  /// Shows a day or a year, with or without a time.
  case date
  /// Shows a time of day and no day.
  case time
  /// Shows elapsed hours, minutes or seconds, `[h]:mm`.
  case duration

  /// The class of a built-in format (ECMA-376 Part 1, 18.8.30, and the East Asian ids that Excel reserves).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// The class of a format code (ECMA-376 Part 1, 18.8.31): what its first section shows outside quotes, escapes, colours,
  /// conditions and locales. `General` and `@` are no dates, and neither is `0.00E+00`.
  init(code: String) {
    let bytes = Array(code.utf8)
    var seen = Letters()
    var index = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // An escaped letter, a gap as wide as a letter, a letter to fill with.
        index += 1
      case UInt8(ascii: "["):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        if Self.isElapsed(bytes[(index + 1)..<max(index + 1, end)]) { seen.elapsed = true }
        // `[$-F400]` is the system's time and `[$-F800]` its long date, whatever letters follow.
        switch String(decoding: bytes[(index + 1)..<max(index + 1, end)], as: UTF8.self).uppercased() {
        case "$-F400": seen.time = true
        case "$-F800": seen.day = true
        default: break
        }
        index = end
      case UInt8(ascii: ";"):
        break scan
      case let byte:
        if Self.matches(bytes, at: index, "general") {
          index += 6
        } else if Self.matches(bytes, at: index, "am/pm") {
          seen.time = true
          index += 4
        } else if Self.matches(bytes, at: index, "a/p") {
          seen.time = true
          index += 2
        } else {
          seen.add(byte, previous: index > 0 ? bytes[index - 1] : 0)
        }
      }
      index += 1
    }
    self = seen.numberClass
  }

  private struct Letters {
    var day = false
    var time = false
    var elapsed = false
    /// `m` is a month or a minute by what stands beside it; alone it is a month.
    var month = false

    mutating func add(_ byte: UInt8, previous: UInt8) {
      switch byte | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "d"): day = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): time = true
      case UInt8(ascii: "m"): month = true
      // Eras and years of East Asian formats; the `e` of `0.00E+00` follows a digit place.
      case UInt8(ascii: "e") where previous != UInt8(ascii: "0") && previous != UInt8(ascii: "#"): day = true
      case UInt8(ascii: "b") where previous == 0: day = true
      default: break
      }
    }

    var numberClass: NumberClass {
      if elapsed { return .duration }
      if day { return .date }
      if time { return .time }
      return month ? .date : .number
    }
  }

  /// `[h]`, `[mm]`, `[ss]`: one letter, repeated.
  private static func isElapsed(_ inside: ArraySlice<UInt8>) -> Bool {
    guard let first = inside.first.map({ $0 | 0x20 }), [0x68, 0x6d, 0x73].contains(first) else { return false }
    return inside.allSatisfy { $0 | 0x20 == first }
  }

  private static func matches(_ bytes: [UInt8], at index: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard index + word.count <= bytes.count else { return false }
      for offset in word.indices {
        let byte = bytes[index + offset]
        let lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
        if lower != word[offset] { return false }
      }
      return true
    }
  }
}
