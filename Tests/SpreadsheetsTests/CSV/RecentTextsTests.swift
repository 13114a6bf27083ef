import Testing

@testable import Spreadsheets

struct RecentTextsTests {
  @Test func `a text has the code that it was given first`() {
    var generator = Seeded(state: 5)
    let recent = RecentTexts()
    var codes: [[UInt8]: Int] = [:]
    var misses = 0
    for _ in 0..<20_000 {
      // Texts that differ in one byte, in their length alone, and in what stands behind them.
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: Int.random(in: 1...30, using: &generator))
      text[text.indices.randomElement(using: &generator) ?? 0] = UInt8.random(in: 0...3, using: &generator)
      let behind = (0..<LoadableField.padding).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let code = (text + behind).withUnsafeBufferPointer { bytes -> UInt64? in
        guard let start = bytes.baseAddress else { return nil }
        return recent.code(of: LoadableField(start: start, count: text.count)) { bytes in
          misses += 1
          let next = codes.count
          return codes[Array(bytes), default: next]
        }
      }
      let known = codes[text]
      #expect(code == .some(UInt64(known ?? codes.count)))
      if known == nil { codes[text] = codes.count }
    }
    #expect(misses < 15_000)
  }
}
