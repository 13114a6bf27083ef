/// The text of `<t>` elements as Excel understands it: `_x000D_` escapes decoded, blanks at the ends dropped unless they are to be kept.
enum EscapedText {
  /// Decodes `_xHHHH_` in place (ECMA-376 Part 1, 22.9.2.19): exactly four hex digits. `_x005F_` stands for an underscore, so that
  /// `_x005F_x000D_` is the literal text `_x000D_`. Two escapes that make a surrogate pair are one character; a lone surrogate is kept
  /// as it is written.
  static func decode(_ bytes: inout [UInt8]) {
    guard var read = firstEscape(bytes, from: 0) else { return }
    var out = Array(bytes[..<read])
    while read < bytes.count {
      guard let unit = unit(bytes, at: read) else {
        out.append(bytes[read])
        read += 1
        continue
      }
      if unit >= 0xd800, unit <= 0xdbff, let low = self.unit(bytes, at: read + 7), low >= 0xdc00, low <= 0xdfff {
        append(0x10000 + (UInt32(unit - 0xd800) << 10) + UInt32(low - 0xdc00), to: &out)
        read += 14
      } else if unit >= 0xd800, unit <= 0xdfff {
        out.append(contentsOf: bytes[read..<(read + 7)])
        read += 7
      } else {
        append(UInt32(unit), to: &out)
        read += 7
      }
    }
    bytes = out
  }

  /// Drops the blanks of XML (space, tab, line ends) at both ends, as Excel does without `xml:space="preserve"`.
  static func trim(_ bytes: inout [UInt8], from start: Int) {
    var end = bytes.count
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    bytes.removeLast(bytes.count - end)
    var first = start
    while first < bytes.count, isBlank(bytes[first]) { first += 1 }
    bytes.removeSubrange(start..<first)
  }

  /// The bytes without the blanks of XML at both ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    while start < end, isBlank(bytes[start]) { start += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) }

  private static func firstEscape(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == UInt8(ascii: "_"), unit(bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The UTF-16 code unit of the escape at an index; nil if there is none.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[(index + 2)..<(index + 6)] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return unit
  }

  private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
