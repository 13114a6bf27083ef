import Testing

@testable import Spreadsheets

struct ByteMarksTests {
  /// Every place of a mark in texts of all lengths around the block's, beside a search byte by byte.
  @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 300])
  func `every mark, in order`(count: Int) {
    var generator = Seeded(state: UInt64(count))
    let letters = Array("abcdefgh,;\"\\\n\r\0".utf8) + [0x80, 0xac, 0xff]
    let text = (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
    let marks = Set(",\"\\\n\r".utf8)
    for start in [0, count / 3, count] {
      let found = text.withUnsafeBufferPointer { text in
        var finder = ByteMarks(text, dialect: CSVDialect(escape: UInt8(ascii: "\\")), from: start)
        var found: [Int] = []
        while let place = Optional(finder.next(from: 0)), place < count { found.append(place) }
        return found
      }
      #expect(found == (start..<count).filter { marks.contains(text[$0]) })
    }
  }

  @Test func `marks before the floor are passed over`() {
    Array("a,b,c\n".utf8).withUnsafeBufferPointer { text in
      var finder = ByteMarks(text, dialect: CSVDialect(), from: 0)
      #expect(finder.next(from: 2) == 3)
      #expect(finder.next(from: 4) == 5)
      #expect(finder.next(from: 6) == 6)
    }
  }
}
