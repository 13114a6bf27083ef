import Tabular
import Testing

struct DateTimeTests {
  /// A calendar that counts day by day, with the lengths of months written out.
  private struct NaiveCalendar {
    var day = (year: 1600, month: 1, day: 1)

    static func isLeap(_ year: Int) -> Bool {
      if year % 400 == 0 { return true }
      if year % 100 == 0 { return false }
      return year % 4 == 0
    }

    mutating func advance() {
      let lengths = [31, Self.isLeap(day.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day.day += 1
      if day.day > lengths[day.month - 1] { day = (day.year, day.month + 1, 1) }
      if day.month > 12 { day = (day.year + 1, 1, 1) }
    }
  }

  @Test func `every day from 1600 to 2104, beside a calendar that counts`() throws {
    var calendar = NaiveCalendar()
    var wrong: [String] = []
    // 370 years of 365 days, and the 90 leap days of 1600...1969.
    for number in (-370 * 365 - 90)... {
      let (year, month, day) = calendar.day
      if year > 2104 { break }
      let moment = DateTime(year: year, month: month, day: day)
      if moment?.dayNumber != number || moment.map({ $0.calendarDay == (year, month, day) }) != true {
        wrong.append("\(year)-\(month)-\(day)")
      }
      calendar.advance()
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (1900, 2, 28, true), (1900, 2, 29, false), (2000, 2, 29, true), (2023, 2, 29, false), (2024, 2, 29, true),
    (2100, 2, 29, false), (2024, 2, 30, false), (2024, 4, 31, false), (2024, 12, 31, true), (2024, 13, 1, false),
    (2024, 0, 1, false), (2024, 1, 0, false), (0, 2, 29, true), (-4, 2, 29, true), (-1, 2, 29, false),
    (10_000, 1, 1, false), (-10_000, 1, 1, false), (.max, 1, 1, false), (2024, .max, 1, false), (2024, 1, .max, false),
  ])
  func `which days there are`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((DateTime(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    (24, 0, 0, 0), (-1, 0, 0, 0), (0, 60, 0, 0), (0, -1, 0, 0), (0, 0, 60, 0), (0, 0, -1, 0), (0, 0, 0, 1000),
    (0, 0, 0, -1),
  ])
  func `times that no day has`(hour: Int, minute: Int, second: Int, millisecond: Int) {
    #expect(
      DateTime(
        year: 2026, month: 1, day: 1, hour: hour, minute: minute, second: second, millisecond: millisecond) == nil)
  }

  @Test(arguments: [
    (0, 0, 0), (86_399_999, 0, 86_399_999), (86_400_000, 1, 0), (-1, -1, 86_399_999), (-86_400_000, -1, 0),
    (-86_400_001, -2, 86_399_999),
  ])
  func `day and time of day also before 1970`(milliseconds: Int64, day: Int, time: Int64) {
    let moment = DateTime(milliseconds: milliseconds)
    #expect(moment.dayNumber == day)
    #expect(moment.timeOfDay == time)
  }

  @Test(arguments: [Int64.min, Int64.min + 1, Int64.max])
  func `moments at the ends of the range do not overflow`(milliseconds: Int64) {
    let moment = DateTime(milliseconds: milliseconds)
    #expect((0..<DateTime.millisecondsPerDay).contains(moment.timeOfDay))
    #expect(!moment.description.isEmpty)
  }
}
