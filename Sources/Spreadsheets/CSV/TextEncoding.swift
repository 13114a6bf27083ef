/// How a text file's bytes become UTF-8.
enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  case windows1252 = "Windows-1252"

  /// The encoding of some bytes and the length of their byte-order mark. Without a mark: UTF-16 where every other byte of the
  /// beginning is zero, else what is taken for UTF-8 until a byte says otherwise.
  static func detect(_ bytes: UnsafeRawBufferPointer) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
    let head = bytes.prefix(256)
    if head.count >= 4, head.count % 2 == 0 || bytes.count > head.count {
      let pairs = head.count / 2
      let zeros = (0..<pairs).reduce(into: (even: 0, odd: 0)) { zeros, pair in
        if head[2 * pair] == 0 { zeros.even += 1 }
        if head[2 * pair + 1] == 0 { zeros.odd += 1 }
      }
      if zeros.odd * 4 >= pairs * 3, zeros.even * 4 < pairs { return (.utf16LittleEndian, 0) }
      if zeros.even * 4 >= pairs * 3, zeros.odd * 4 < pairs { return (.utf16BigEndian, 0) }
    }
    return (.utf8, 0)
  }

  /// The bytes as UTF-8; broken UTF-16 becomes U+FFFD. Cost: a new array.
  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    switch self {
    case .utf8:
      return Array(bytes)
    case .utf16LittleEndian, .utf16BigEndian:
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      let isLittle = self == .utf16LittleEndian
      let units = (0..<(bytes.count / 2)).lazy.map { index in
        let unit = bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
        return isLittle ? UInt16(littleEndian: unit) : UInt16(bigEndian: unit)
      }
      _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { out.append($0) }
      return out
    case .windows1252:
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + bytes.count / 8)
      Self.appendWindows1252(bytes, to: &out)
      return out
    }
  }

  private static func appendWindows1252(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      guard byte >= 0x80 else {
        out.append(byte)
        continue
      }
      let scalar = byte < 0xa0 ? windows1252High[Int(byte - 0x80)] : UInt16(byte)
      if scalar >= 0x800 {
        out.append(0xe0 | UInt8(scalar >> 12))
        out.append(0x80 | UInt8(scalar >> 6 & 0x3f))
      } else {
        out.append(0xc0 | UInt8(scalar >> 6))
      }
      out.append(0x80 | UInt8(scalar & 0x3f))
    }
  }

  /// How many lines beyond ASCII are in which encoding.
  struct Mixture: Sendable, Hashable {
    var utf8 = 0
    var windows1252 = 0
    /// The first line that is no UTF-8, from 1.
    var firstLine = 0
  }

  /// The bytes as UTF-8, each line by itself: those that are no UTF-8 are Windows-1252, in which every byte means something.
  static func decodedByLine(_ bytes: UnsafeRawBufferPointer) -> (text: [UInt8], mixture: Mixture) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    var mixture = Mixture()
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.count
      let range = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if !isUTF8(range, startingIn: 0..<range.count) {
        appendWindows1252(range, to: &out)
        mixture.windows1252 += 1
        if mixture.firstLine == 0 { mixture.firstLine = line }
      } else {
        out.append(contentsOf: range)
        if range.contains(where: { $0 >= 0x80 }) { mixture.utf8 += 1 }
      }
      start = end
      line += 1
    }
    return (out, mixture)
  }

  /// 0x80...0x9F of Windows-1252; the five bytes that it leaves open stand for themselves, as in browsers.
  private static let windows1252High: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
    0x017e, 0x0178,
  ]

  /// Whether the characters that start in a range are UTF-8, and those that end in it.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer, startingIn range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index > 0, index + 3 > range.lowerBound, index < bytes.count, bytes[index] & 0xc0 == 0x80 { index -= 1 }
    while index < range.upperBound {
      // Eight bytes without a high bit at a time: most files are mostly ASCII.
      while index + 8 <= range.upperBound,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < range.upperBound else { break }
      guard let length = characterLength(bytes, at: index) else { return false }
      index += length
    }
    return true
  }

  /// The bytes of the UTF-8 character at a place; nil if there is none.
  static func characterLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard lead >= 0xc2, lead <= 0xf4, index + length <= bytes.count else { return nil }
    let second = bytes[index + 1]
    switch lead {
    case 0xe0 where second < 0xa0, 0xed where second > 0x9f, 0xf0 where second < 0x90, 0xf4 where second > 0x8f:
      return nil
    default:
      break
    }
    for offset in 1..<length where bytes[index + offset] & 0xc0 != 0x80 { return nil }
    return length
  }
}
