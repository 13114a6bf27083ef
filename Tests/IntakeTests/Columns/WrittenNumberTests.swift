import Tabular
import Testing

@testable import Intake

@Suite struct WrittenNumberTests {
  /// A text, and what it is in hundredths where a mark that could be either stands before decimals (point) or thousands (comma).
  @Test(arguments: [
    ("450.37", 45_037, 45_037), ("1.234", 123, 123_400), ("1,234", 123_400, 123), ("1,234.5", 123_450, 123_450),
    ("1.234,5", 123_450, 123_450), ("1.234.567", 123_456_700, 123_456_700), ("1,00,000", 10_000_000, 10_000_000),
    ("-£120.11m", -12_011_000_000, -12_011_000_000), ("£-5", -500, -500), ("(1,234.00)", -123_400, -123_400),
    ("120.11-", -12_011, -12_011), ("−3", -300, -300), ("+3", 300, 300), ("£ 2.5 bn", 250_000_000_000, 250_000_000_000),
    ("GBP 10k", 1_000_000, 1_000_000), ("1 234,5 EUR", 123_450, 123_450), ("1\u{A0}234", 123_400, 123_400),
    ("1'234.50", 123_450, 123_450), (".5", 50, 50), ("0.123", 12, 12), ("0.125", 13, 13), ("0.995", 100, 100),
    ("12 %", 1_200, 1_200), ("144.0 hrs", 14_400, 14_400), ("US$", nil, nil), ("5", 500, 500),
  ])
  func readsNumbers(text: String, point: Int?, comma: Int?) {
    let read = { (mark: DecimalMark) in
      WrittenNumber(text).flatMap { number in
        number.scaled(places: 2 + (number.magnitude?.exponent ?? 0), decimal: mark)
      }
    }
    #expect(read(.point) == point.map(Int64.init))
    #expect(read(.comma) == comma.map(Int64.init))
  }

  @Test(arguments: [
    "", "Exempt under Section 43", "£", ">1000%", "12 apples", "1.2.3", "1,2,3", "12-13", "--5", "5 5", "12 345 67",
    "1.234,5.6", "2026-09-30", "v1", "1e5", "99999999999999999999999999999999999999999",
  ])
  func leavesTheRest(text: String) { #expect(WrittenNumber(text) == nil) }

  @Test func anAmountBeyond64BitsIsNone() throws {
    let number = try #require(WrittenNumber("92233720368547758.08"))
    #expect(number.scaled(places: 2, decimal: .point) == nil)
    #expect(try #require(WrittenNumber("92233720368547758.07")).scaled(places: 2, decimal: .point) == .max)
    #expect(try #require(WrittenNumber("1bn")).scaled(places: 30, decimal: .point) == nil)
  }

  @Test func saysWhatItIs() throws {
    let amount = try #require(WrittenNumber("€1.5m"))
    #expect(amount.currency == "EUR")
    #expect(amount.magnitude == .millions)
    #expect(try #require(WrittenNumber("7.5 h")).unit == "h")
    #expect(try #require(WrittenNumber("3%")).isPercent)
    #expect(WrittenNumber("£5 EUR") == nil)
  }
}
