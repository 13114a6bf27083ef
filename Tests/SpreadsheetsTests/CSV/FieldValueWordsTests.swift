import Tabular
import Testing

@testable import Spreadsheets

/// Fields that are read in words mean what they mean byte by byte.
struct FieldValueWordsTests {
  /// The field among other bytes, which must not count.
  private func withField<Result>(_ bytes: [UInt8], _ body: (LoadableField) -> Result) -> Result? {
    (bytes + Array("0123456789.,-0123456789012345".utf8)).withUnsafeBufferPointer { text in
      text.baseAddress.map { body(LoadableField(start: $0, count: bytes.count)) }
    }
  }

  private func expectSameNumber(_ bytes: [UInt8]) {
    let expected = bytes.withUnsafeBufferPointer { FieldValue.content(of: $0, as: .number) }
    let found = withField(bytes) { FieldValue.number($0) }
    #expect(found == .some(expected), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test func `all short fields of a number's letters`() {
    let letters = Array("019.-eE ".utf8)
    var fields: [[UInt8]] = letters.map { [$0] }
    for _ in 0..<4 {
      for field in fields { expectSameNumber(field) }
      fields = fields.flatMap { field in letters.map { field + [$0] } }
    }
  }

  @Test func `random digits with a point anywhere`() {
    var generator = Seeded(state: 7)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...20, using: &generator)
      var field = (0..<count).map { _ in UInt8.random(in: 0x30...0x39, using: &generator) }
      if Bool.random(using: &generator) { field[Int.random(in: 0..<count, using: &generator)] = UInt8(ascii: ".") }
      if Int.random(in: 0..<20, using: &generator) == 0 {
        field[Int.random(in: 0..<count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      expectSameNumber(field)
    }
  }

  @Test func `days in any order`() {
    var generator = Seeded(state: 3)
    var month = FieldValue.Month()
    let odd = [
      "2024-02-0x", "2024-02- 1", "2024-02-00", "2024-02-30", "2024-2-011", "2024-02-1", "2024-02-01T10:00:00",
    ]
    for _ in 0..<20_000 {
      let day = Int.random(in: 0...33, using: &generator)
      let name = "20\(Int.random(in: 20...24, using: &generator))-0\(Int.random(in: 1...3, using: &generator))-"
      let isOdd = Int.random(in: 0..<20, using: &generator) == 0
      let text = isOdd ? odd.randomElement(using: &generator) ?? "" : name + (day < 10 ? "0" : "") + "\(day)"
      let bytes = Array(text.utf8)
      let expected = bytes.withUnsafeBufferPointer { FieldValue.content(of: $0, as: .date) }
      #expect(withField(bytes) { month.date($0) } == .some(expected), "\(text)")
    }
  }
}
