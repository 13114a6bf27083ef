import Testing

@testable import Spreadsheets

struct DecimalNumberTests {
  private func parse(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.parse($0) }
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("7", 7), ("+7", 7), ("-7", -7), (".5", 0.5), ("5.", 5), ("007", 7), ("0.1", 0.1),
    ("1e3", 1000), ("1E+3", 1000), ("1e-3", 0.001), ("1.5E-7", 1.5e-7), ("9007199254740993", 9_007_199_254_740_992),
    ("12345678901234567890", 12_345_678_901_234_567_168), ("0.1000000000000000055511151231257827", 0.1),
    ("1.7976931348623157E+308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude),
    ("2.2250738585072011e-308", .leastNormalMagnitude.nextDown), ("1e-400", 0), ("0e999999999999", 0),
    ("0.000000000000000000000000000000000000001", 1e-39), ("123456789012345678901234567890e-10", 1.2345678901234567e19),
  ])
  func `decimal texts`(text: String, value: Double) {
    #expect(parse(text)?.bitPattern == value.bitPattern)
  }

  @Test(arguments: [
    "", " ", "+", "-", ".", "-.", "e5", "1e", "1e+", "1ex", "1e5x", "1.2.3", "1,5", " 1", "1 ", "1\n", "--1", "+-1",
    "0x10", "inf", "-inf", "nan", "NaN", "Infinity", "1e400", "-1e400", "1_000", "１", "1e5.0", "#N/A",
  ])
  func `what is no number of a cell`(text: String) {
    #expect(parse(text) == nil)
  }

  /// The doubles of the standard library's parser, to the bit.
  @Test func `thousands of seeded texts, beside the standard library`() {
    var generator = Seeded(state: 1)
    func digits(_ range: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: range, using: &generator)).map { _ in "0123456789".randomElement(using: &generator)! })
    }
    var wrong: [String] = []
    for _ in 0..<8000 {
      var text = ["", "-", "+"].randomElement(using: &generator)! + digits(1...22)
      if Bool.random(using: &generator) { text += "." + digits(1...22) }
      if Bool.random(using: &generator) {
        text += ["e", "E", "e-", "e+"].randomElement(using: &generator)! + digits(1...3)
      }
      let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
      if parse(text)?.bitPattern != expected?.bitPattern { wrong.append(text) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the shortest text of seeded doubles reads back`() {
    var generator = Seeded(state: 2)
    let values = (0..<8000).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    #expect(values.filter { parse($0.description) != $0 }.isEmpty)
  }

  /// Fifteen digits around every power of ten: the fast way and the way to the standard library meet here.
  @Test func `powers of ten around the edge of the fast way`() {
    var wrong: [String] = []
    for mantissa in ["1", "9007199254740991", "9007199254740992", "9007199254740993", "1234567890123456789"] {
      for exponent in -40...40 {
        let text = "\(mantissa)e\(exponent)"
        if parse(text)?.bitPattern != Double(text)?.bitPattern { wrong.append(text) }
      }
    }
    #expect(wrong.isEmpty)
  }
}
