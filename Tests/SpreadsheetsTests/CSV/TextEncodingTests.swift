import Tabular
import Testing

@testable import Spreadsheets

struct TextEncodingTests {
  private static let text = "name,Größe\n“a”,€5\n😀,ʤ\n"

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xff)] : [UInt8($0 & 0xff), UInt8($0 >> 8)] }
  }

  private static let spellings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(text.utf8)), ("UTF-8 with a mark", [0xef, 0xbb, 0xbf] + text.utf8),
    ("UTF-16 little-endian with a mark", utf16("\u{FEFF}" + text, isBig: false)),
    ("UTF-16 big-endian with a mark", utf16("\u{FEFF}" + text, isBig: true)),
    ("UTF-16 little-endian", utf16(String(repeating: "padding,1\n", count: 3) + text, isBig: false)),
    ("UTF-16 big-endian", utf16(String(repeating: "padding,1\n", count: 3) + text, isBig: true)),
    ("gzipped UTF-16", ZipMaker.gzipped(utf16("\u{FEFF}" + text, isBig: false))),
  ]

  @Test(arguments: spellings.indices)
  func `the same table in every encoding`(index: Int) throws {
    let (name, bytes) = Self.spellings[index]
    let rows = try sheet(csv: bytes).rows.filter { $0.first != "padding" }
    #expect(rows == [["name", "Größe"], ["“a”", "€5"], ["😀", "ʤ"]], "\(name)")
  }

  @Test func `Windows-1252, where the bytes are no UTF-8`() throws {
    let bytes: [UInt8] =
      Array("name;Gr".utf8) + [0xf6, 0xdf] + Array("e\n".utf8) + [0x93, 0x61, 0x94, 0x3b, 0x80, 0x35, 0x0a]
    #expect(try sheet(csv: bytes).rows == [["name", "Größe"], ["“a”", "€5"]])
  }

  /// All 128 high bytes: those of 0x80...0x9F as the code page has them, five of them unassigned, the rest as Latin-1.
  @Test func `every byte of Windows-1252`() throws {
    let high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    let expected = high.unicodeScalars.map(String.init) + (0xa0...0xff).map { String(UnicodeScalar(UInt8($0))) }
    // A byte a row, with a first one that makes sure of the encoding.
    let bytes: [UInt8] = [0xff, 0x0a] + (UInt8(0x80)...0xff).flatMap { [$0, 0x0a] as [UInt8] }
    let rows = try sheet(csv: bytes).rows
    #expect(rows.dropFirst().map { $0.first ?? "" } == expected)
  }

  @Test(
    arguments: [
      ([], TextEncoding.utf8, 0), ([0x61], .utf8, 0), ([0xef, 0xbb, 0xbf], .utf8, 3), ([0xef, 0xbb], .windows1252, 0),
      ([0xff, 0xfe], .utf16LittleEndian, 2), ([0xfe, 0xff], .utf16BigEndian, 2), ([0xff], .windows1252, 0),
      ([0x61, 0, 0x2c, 0], .utf16LittleEndian, 0), ([0, 0x61, 0, 0x2c], .utf16BigEndian, 0),
      ([0, 0, 0, 0], .utf8, 0), ([0x61, 0, 0x62, 0x63], .utf8, 0), ([0x61, 0, 0x2c], .utf8, 0),
      // Overlong, surrogate, beyond Unicode, cut short, stray continuation: all no UTF-8.
      ([0xc0, 0xaf], .windows1252, 0), ([0xe0, 0x80, 0xaf], .windows1252, 0), ([0xed, 0xa0, 0x80], .windows1252, 0),
      ([0xf4, 0x90, 0x80, 0x80], .windows1252, 0), ([0xf0, 0x8f, 0xbf, 0xbf], .windows1252, 0),
      ([0xf5, 0x80, 0x80, 0x80], .windows1252, 0), ([0x61, 0xe2, 0x82], .windows1252, 0), ([0x80], .windows1252, 0),
      ([0xf4, 0x8f, 0xbf, 0xbf], .utf8, 0), ([0xed, 0x9f, 0xbf], .utf8, 0), ([0xc2, 0x80], .utf8, 0),
      ([0xef, 0xbb, 0xbf, 0xff], .windows1252, 3),
    ] as [([UInt8], TextEncoding, Int)])
  func `encodings of a few bytes`(bytes: [UInt8], encoding: TextEncoding, mark: Int) {
    let found = bytes.withUnsafeBytes { bytes in
      let (encoding, mark) = TextEncoding.detect(bytes)
      let isUTF8 = encoding == .utf8 && TextEncoding.isUTF8(bytes, startingIn: mark..<bytes.count)
      return (isUTF8 || encoding != .utf8 ? encoding : .windows1252, mark)
    }
    #expect(found == (encoding, mark))
  }

  /// Every pair of bytes behind some ASCII, beside the standard library's judgement.
  @Test func `UTF-8 is what the standard library takes for UTF-8`() {
    var wrong: [[UInt8]] = []
    for first in UInt8(0x7f)...0xff {
      for second in stride(from: UInt8(0), through: 0xff, by: 5) {
        for rest: [UInt8] in [[], [0x80], [0xbf, 0x80], [0xbf, 0xbf, 0x61]] {
          let bytes = Array("0123456".utf8) + [first, second] + rest
          let isUTF8 = bytes.withUnsafeBytes { TextEncoding.isUTF8($0, startingIn: 0..<bytes.count) }
          if isUTF8 != (String(validating: bytes, as: UTF8.self) != nil) { wrong.append(bytes) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `broken UTF-16 becomes replacement characters, an odd last byte is dropped`() throws {
    let bytes: [UInt8] = [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00, 0x63]
    #expect(try sheet(csv: bytes).rows == [["a\u{FFFD}b"]])
  }
}
