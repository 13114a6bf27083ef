import Testing

@testable import Spreadsheets

struct LoadableFieldTests {
  @Test func `words have the field's bytes and zeros behind them`() {
    let text = [UInt8](1...64)
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      for count in 0...40 {
        let field = LoadableField(start: start, count: count)
        for offset in [0, 8, 16] {
          let bytes = (0..<8).map { offset + $0 < count ? UInt64(text[offset + $0]) : 0 }
          #expect(field.word(at: offset) == bytes.reversed().reduce(0) { $0 << 8 | $1 })
        }
      }
    }
  }
}
