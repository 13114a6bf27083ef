import Testing

@testable import Spreadsheets

struct ByteReaderTests {
  private func read<Result>(_ bytes: [UInt8], _ body: (ByteReader) -> Result) -> Result {
    bytes.withUnsafeBytes { body(ByteReader(bytes: $0)) }
  }

  @Test func `little-endian fields at odd offsets`() {
    read(Array(1...10)) { reader in
      #expect(reader.uint16(1) == 0x0302)
      #expect(reader.uint32(3) == 0x0706_0504)
      #expect(reader.uint64(1) == 0x0908_0706_0504_0302)
    }
  }

  /// Every offset around every length: a field is there exactly if all its bytes are.
  @Test func `fields that would lie outside are nil`() {
    for count in 0...10 {
      read([UInt8](repeating: 1, count: count)) { reader in
        for offset in [.min, -9, -1] + Array(0...12) + [.max - 8, .max - 1, .max] {
          func fits(_ width: Int) -> Bool { offset >= 0 && offset <= count - width }
          #expect((reader.uint16(offset) != nil) == fits(2))
          #expect((reader.uint32(offset) != nil) == fits(4))
          #expect((reader.uint64(offset) != nil) == fits(8))
          for length in [.min, -1, 0, 1, count, count + 1, .max] {
            let isInside = offset >= 0 && offset <= count && length >= 0 && length <= count - offset
            #expect((reader.range(offset, length)?.count == length) == isInside)
          }
        }
      }
    }
  }

  @Test func `a 64-bit value beyond the signed range is nil`() {
    read([UInt8](repeating: 0xff, count: 8)) { #expect($0.uint64(0) == nil) }
  }
}
