/// Text as a JSON string, into a byte buffer.
enum JSONText {
  static func append(string: String, to out: inout [UInt8]) {
    var string = string
    string.withUTF8 { append(string: $0, to: &out) }
  }

  /// Escapes what RFC 8259 asks for: quotes, backslashes and control characters; and DEL, which terminals act on.
  static func append(string: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in string {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0x0a:
        out.append(contentsOf: "\\n".utf8)
      case 0x0d:
        out.append(contentsOf: "\\r".utf8)
      case 0x09:
        out.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7f:
        out.append(contentsOf: "\\u00".utf8)
        out.append(hex(byte >> 4))
        out.append(hex(byte & 15))
      default:
        out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
