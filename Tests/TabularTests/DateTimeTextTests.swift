import Tabular
import Testing

/// ISO 8601, both ways.
struct DateTimeTextTests {
  @Test(arguments: [
    "1970-01-01", "2026-11-23", "0001-01-01", "9999-12-31", "2026-11-23T08:30:00", "1899-12-31T23:59:59",
    "2026-11-23T00:00:00.001", "1904-02-29T12:00:00.500",
  ])
  func `a text and back`(text: String) {
    #expect(DateTime(text)?.description == text)
  }

  @Test(arguments: [
    ("2026-11-23 08:30:00", "2026-11-23T08:30:00"), ("2026-11-23T08:30", "2026-11-23T08:30:00"),
    ("2026-11-23T08:30:00Z", "2026-11-23T08:30:00"), ("2026-11-23T00:00:00", "2026-11-23"),
    ("2026-11-23T08:30:00.5", "2026-11-23T08:30:00.500"), ("2026-11-23T08:30:00.1234", "2026-11-23T08:30:00.123"),
    ("2026-11-23T08:30:00.000", "2026-11-23T08:30:00"),
  ])
  func `other spellings of a moment`(text: String, normal: String) {
    #expect(DateTime(text)?.description == normal)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-1-1", "26-11-23", "2026/11/23", "23.11.2026", "2026-11-23T", "2026-11-23T08",
    "2026-11-23T08:30:", "2026-11-23T08:30:00.", "2026-11-23T08:30:00.x", "2026-11-23T08:30:00+02:00",
    "2026-11-23T24:00:00", "2026-02-29", "2026-13-01", "2026-11-23x", "２０２６-11-23", "2026-11-23T08:30:00.12Zz",
  ])
  func `what is no moment`(text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-23T08:30:00." + String(repeating: "9", count: 200), "2026-11-23T08:30:01"),
    ("2026-12-31T23:59:59.9999999999984025", "2027-01-01"), ("2026-11-23T08:30:00.0004999", "2026-11-23T08:30:00"),
    ("2026-11-23T08:30:00.1235", "2026-11-23T08:30:00.124"), ("2026-11-23T08:30:00.12", "2026-11-23T08:30:00.120"),
  ])
  func `a fraction of any length is rounded to milliseconds, with carry`(text: String, rounded: String) {
    #expect(DateTime(text)?.description == rounded)
  }

  @Test(arguments: [
    (0, "00:00:00"), (3_723_000, "01:02:03"), (1, "00:00:00.001"), (86_399_999, "23:59:59.999"),
    (90_000_000, "25:00:00"), (360_000_000, "100:00:00"), (-60_000, "-00:01:00"), (-1, "-00:00:00.001"),
    (Int64.min, "-2562047788015:12:55.808"),
  ])
  func `times and durations as a clock shows them`(milliseconds: Int64, text: String) {
    #expect(DateTime.clock(milliseconds: milliseconds) == text)
  }

  @Test func `every minute of a day reads back`() {
    let wrong = (0..<1440).filter { minute in
      let moment = DateTime(milliseconds: Int64(minute) * 60_000 + 1_700_006_400_000)
      return DateTime(moment.description) != moment
    }
    #expect(wrong.isEmpty)
  }
}
