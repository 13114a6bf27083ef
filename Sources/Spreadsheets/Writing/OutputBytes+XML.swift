/// Where a text stands in a part, which decides what has to be escaped.
enum XMLPlace {
  /// Content of an element of type `ST_Xstring` (`t`, `v`): characters that XML cannot hold become `_xHHHH_`, and a literal
  /// `_x0041_` is guarded as `_x005F_x0041_`. Tab and line feed stand as they are; Excel writes CR as `_x000D_`.
  case text
  /// An attribute of type `ST_Xstring` (a table column's name, a prompt): as `text`, and tab and line feed are escaped too,
  /// because a parser turns them into blanks.
  case attribute
  /// Formulas, addresses, document properties: no `_xHHHH_` there; what XML cannot hold becomes U+FFFD.
  case plain
}

extension OutputBytes {
  /// Writes a text so that a reader of the part gets it back. Bytes that are not UTF-8 become U+FFFD. Cost: one pass.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, for place: XMLPlace) {
    guard (try? UTF8Span(validating: text.span)) != nil else {
      write(string: String(decoding: text, as: UTF8.self), for: place)
      return
    }
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard Self.mayNeedEscape[Int(byte)], let length = escapedLength(text, at: index, for: place) else {
        index += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      writeEscape(of: text, at: index, for: place)
      index += length
      start = index
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func write(string: String, for place: XMLPlace) {
    var string = string
    string.withUTF8 { write($0, for: place) }
  }

  /// Bytes at which a text may have to be escaped; all others are copied in runs.
  private static let mayNeedEscape: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0xef || "&<>\"_".utf8.contains(UInt8(byte))
  }

  /// How many bytes at this place one escape stands for; nil if they stand as they are.
  private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int, for place: XMLPlace) -> Int? {
    switch text[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      return 1
    case UInt8(ascii: "\""):
      return place == .text ? nil : 1
    case UInt8(ascii: "_"):
      return place != .plain && Self.isEscape(text, at: index) ? 1 : nil
    case 0x09, 0x0a:
      return place == .attribute ? 1 : nil
    case 0xef:
      let isNoncharacter = index + 2 < text.count && text[index + 1] == 0xbf && text[index + 2] >= 0xbe
      return isNoncharacter ? 3 : nil
    default:
      return 1
    }
  }

  private mutating func writeEscape(of text: UnsafeBufferPointer<UInt8>, at index: Int, for place: XMLPlace) {
    switch text[index] {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "\""): write("&quot;")
    case UInt8(ascii: "_"): write("_x005F_")
    case _ where place == .plain: write("\u{FFFD}")
    case 0xef: write(text[index + 2] == 0xbe ? "_xFFFE_" : "_xFFFF_")
    case let control:
      write("_x00")
      write(byte: Self.hexDigit(control >> 4))
      write(byte: Self.hexDigit(control & 15))
      write("_")
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Whether `_xHHHH_` stands there, with exactly four hexadecimal digits.
  private static func isEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return false }
    return text[(index + 2)...(index + 5)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
