import Tabular
import Testing

@testable import Spreadsheets

@Suite struct OutputBytesWritingTests {
  private func written(_ body: (inout OutputBytes) -> Void) -> String {
    var out = OutputBytes()
    body(&out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 1 / 3, 1e15, -999_999_999_999_999, 1e300, .leastNonzeroMagnitude, 123_456.789,
    .greatestFiniteMagnitude,
    .infinity, .nan,
  ])
  func numbersAreWrittenAsTabularWritesThem(number: Double) {
    #expect(written { $0.write(number: number) } == NumberText.shortest(number))
  }

  @Test(arguments: [
    "2026-11-23", "2026-11-23T08:30:00", "1969-12-31T23:59:59.999", "0001-01-01", "9999-12-31T00:00:00.001",
  ])
  func datesAreWrittenAsTabularWritesThem(text: String) throws {
    let date = try #require(DateTime(text))
    #expect(written { $0.write(date: date) } == text)
  }

  @Test func farDatesAreWrittenAsTabularWritesThem() {
    let date = DateTime(milliseconds: 400_000_000_000_000)
    #expect(written { $0.write(date: date) } == date.description)
  }

  @Test(arguments: [0, 1, -1, 86_399_999, 360_000_000, -93_784_000] as [Int64])
  func clocksAreWrittenAsTabularWritesThem(milliseconds: Int64) {
    #expect(written { $0.write(clock: milliseconds) } == DateTime.clock(milliseconds: milliseconds))
  }

  @Test(arguments: [0, 7, -7, 10, .max, .min])
  func integers(value: Int) {
    #expect(written { $0.write(integer: value) } == "\(value)")
  }

  @Test(
    arguments: [
      ("1899-12-31", nil), ("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("1970-01-01", 25_569),
      ("2026-11-23T12:00:00", 46_349.5), ("9999-12-31", 2_958_465), ("9999-12-31T23:59:59", 2_958_465.9999884260),
    ] as [(String, Double?)])
  func serials(text: String, serial: Double?) throws {
    #expect(try #require(DateTime(text)).serial.map { ($0 * 1e9).rounded() } == serial.map { ($0 * 1e9).rounded() })
  }

  @Test func noSerialBeyondTheCalendar() {
    #expect(DateTime(milliseconds: .max).serial == nil)
    #expect(DateTime(milliseconds: .min).serial == nil)
    #expect(DateTime(milliseconds: 253_402_300_800_000).serial == nil)
  }
}
