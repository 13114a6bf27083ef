import Testing

@testable import Spreadsheets

struct DigitWordTests {
  /// Calls `body` with bytes behind which NULs stand.
  private func with<Result>(_ text: String, _ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: PartBlock.slack)
    return bytes.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// What a number's reading gives, and how many bytes it took.
  private func read(_ text: String) -> (value: Double?, count: Int) {
    with(text) { start in
      var p = start
      let value = DecimalNumber.read(&p)
      return (value, p - start)
    }
  }

  /// Each byte at each place, behind digits and before digits.
  @Test func `digits before any other byte`() {
    var wrong: [String] = []
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("1234567890".utf8)
        bytes[place] = byte
        let isDigit = (0x30...0x39).contains(byte)
        let expected = isDigit ? 8 : place
        let count = bytes.withUnsafeBufferPointer { DigitWord($0.baseAddress!).digits }
        if count != expected { wrong.append("\(byte) at \(place): \(count)") }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: ["7", "07", "000", "12345678", "99999999", "10000001", "1234567<", "42</v></c>"])
  func `numbers of up to eight digits`(text: String) {
    let digits = text.prefix { $0.isNumber }
    let value = with(text) { DigitWord($0).number(of: digits.count) }
    #expect(value == UInt64(digits))
  }

  @Test(arguments: [
    "", "-", ".", "-.5", ".5", "+1", "x", "--1", "12345678901234567890", "0.12345678901234567890",
    "18446744073709551616",
    "9007199254740993",
  ])
  func `what the other reader is asked for`(text: String) {
    #expect(read(text).value == nil)
  }

  @Test(arguments: ["1<2", "1e5", "1.5E3", "1.2.3", "1,5", "5.", "-0", "0.0", "007.10 "])
  func `reading ends at the first byte that belongs to no such number`(text: String) throws {
    let (value, count) = read(text)
    let taken = String(text.prefix(count))
    let expected = Array(taken.utf8).withUnsafeBufferPointer { DecimalNumber.parse($0) }
    #expect(try #require(value).bitPattern == expected?.bitPattern, "\(taken)")
  }

  @Test func `thousands of seeded numbers, beside the other reader`() {
    var random = Seeded(state: 11)
    func digits(_ range: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: range, using: &random)).map { _ in "0123456789".randomElement(using: &random)! })
    }
    var wrong: [String] = []
    var taken = 0
    for _ in 0..<20_000 {
      var text = (Bool.random(using: &random) ? "-" : "") + digits(1...18)
      if Bool.random(using: &random) { text += "." + digits(0...18) }
      let (value, count) = read(text + "<")
      guard let value else { continue }
      taken += 1
      let expected = Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.parse($0) }
      if count != text.utf8.count || value.bitPattern != expected?.bitPattern { wrong.append(text) }
    }
    #expect(wrong == [])
    #expect(taken > 12_000)
  }
}
