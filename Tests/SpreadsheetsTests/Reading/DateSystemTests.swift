import Tabular
import Testing

@testable import Spreadsheets

struct DateSystemTests {
  private func cell(_ serial: Double, _ numberClass: NumberClass, _ system: DateSystem) -> Cell? {
    system.cell(serial: serial, as: numberClass).map { Table.empty.cell($0.kind, $0.content) }
  }

  @Test(arguments: [
    (1.0, "1900-01-01"), (2, "1900-01-02"), (31, "1900-01-31"), (32, "1900-02-01"), (59, "1900-02-28"),
    (60, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"), (367, "1901-01-01"), (25_569, "1970-01-01"),
    (35_981, "1998-07-05"), (36_526, "2000-01-01"), (45_351, "2024-02-29"), (2_958_465, "9999-12-31"),
    (43_831.25, "2020-01-01T06:00:00"), (59.5, "1900-02-28T12:00:00"), (61.75, "1900-03-01T18:00:00"),
    (2_958_465.999_988_4, "9999-12-31T23:59:58.998"),
  ])
  func `serials of the 1900 system`(serial: Double, text: String) {
    #expect(cell(serial, .date, .from1900) == day(text))
  }

  @Test(arguments: [
    (0.0, "1904-01-01"), (1, "1904-01-02"), (0.5, "1904-01-01T12:00:00"), (34_519, "1998-07-05"),
    (24_107, "1970-01-01"), (2_957_003, "9999-12-31"),
  ])
  func `serials of the 1904 system`(serial: Double, text: String) {
    #expect(cell(serial, .date, .from1904) == day(text))
  }

  @Test(arguments: [
    -1.0, -0.001, 2_958_466, 1e10, 1e300, -1e300, .infinity, -.infinity, .nan, 2_958_465.999_999_995,
    2_958_465.999_999_999,
  ])
  func `what Excel shows as no date stays a number`(serial: Double) {
    #expect(cell(serial, .date, .from1900) == nil)
    #expect(cell(serial, .time, .from1900) == nil)
    #expect(cell(serial - 1462, .date, .from1904) == nil)
  }

  @Test(arguments: [0.0, 0.25, 1, 43_831, -1, 1e300])
  func `a plain number is no date`(serial: Double) {
    #expect(cell(serial, .number, .from1900) == nil)
  }

  @Test(arguments: [(0.0, 0), (0.5, 43_200_000), (0.25, 21_600_000), (0.354_166_666_666_666_7, 30_600_000)])
  func `a serial below one is a time of day`(serial: Double, milliseconds: Int64) {
    #expect(cell(serial, .time, .from1900) == .time(milliseconds: milliseconds))
    #expect(cell(serial, .time, .from1904) == .time(milliseconds: milliseconds))
    #expect(cell(serial, .date, .from1900) == .time(milliseconds: milliseconds))
  }

  @Test(arguments: [
    (0.0, 0), (1.5, 129_600_000), (-0.5, -43_200_000), (100, 8_640_000_000), (1.0 / 86_400_000, 1),
  ])
  func `elapsed times may exceed a day and be negative`(days: Double, milliseconds: Int64) {
    #expect(cell(days, .duration, .from1900) == .duration(milliseconds: milliseconds))
  }

  @Test(arguments: [1e9, -1e9, 1e300, .infinity, .nan])
  func `elapsed times beyond all measure stay numbers`(days: Double) {
    #expect(cell(days, .duration, .from1900) == nil)
  }

  @Test func `rounding to the millisecond carries into the next second and day`() {
    #expect(cell(43_831.999_999_999, .date, .from1900) == day("2020-01-02"))
    #expect(cell(43_831.041_666_666_664, .date, .from1900) == day("2020-01-01T01:00:00"))
    #expect(cell(0.999_999_999_999, .date, .from1900) == day("1900-01-01"))
  }

  /// Every day of the 1900 system that Excel and the calendar agree on, beside a count of days.
  @Test func `every serial from 61 to 80000 is the next day`() {
    let first = DateTime(year: 1900, month: 3, day: 1)!.dayNumber
    let wrong = (61...80_000).filter { serial in
      cell(Double(serial), .date, .from1900)
        != .date(DateTime(milliseconds: Int64(first + serial - 61) * DateTime.millisecondsPerDay))
    }
    #expect(wrong.isEmpty)
  }

  /// A serial as Excel stores it, day plus second / 86400, is that second exactly.
  @Test func `every second of a day`() {
    let midnight = DateTime(year: 2026, month: 11, day: 23)!.milliseconds
    let wrong = (0..<86_400).filter { second in
      cell(46_349 + Double(second) / 86_400, .date, .from1900)
        != .date(DateTime(milliseconds: midnight + Int64(second) * 1000))
    }
    #expect(wrong.isEmpty)
  }
}
