import Tabular
import Testing

@testable import Intake

@Suite struct WrittenDateTests {
  /// A text, and the day that it is where the day comes first and where the month does.
  @Test(arguments: [
    ("03/04/2026", "2026-04-03", "2026-03-04"), ("30/06/2008", "2008-06-30", "2008-06-30"),
    ("6/30/08", "2008-06-30", "2008-06-30"), ("30.06.08", "2008-06-30", "2008-06-30"),
    ("03.04.98", "1998-04-03", "1998-04-03"), ("31.12.68", "2068-12-31", "2068-12-31"),
    ("3/Nov/20 12:17", "2020-11-03T12:17:00", "2020-11-03T12:17:00"), ("1-1-2020", "2020-01-01", "2020-01-01"),
    ("3/26/2012 8:00:00 AM", "2012-03-26T08:00:00", "2012-03-26T08:00:00"),
    ("4/5/2012 12:30 PM", "2012-05-04T12:30:00", "2012-04-05T12:30:00"), ("01-Apr-24", "2024-04-01", "2024-04-01"),
    ("1st April 2024", "2024-04-01", "2024-04-01"), ("April 1, 2024", "2024-04-01", "2024-04-01"),
    ("2024/4/1", "2024-04-01", "2024-04-01"), ("1 Sept 2024", "2024-09-01", "2024-09-01"),
  ])
  func readsDates(text: String, dayFirst: String, monthFirst: String) throws {
    let date = try #require(WrittenDate(text))
    #expect(date.dateTime(.dayFirst)?.description == dayFirst)
    #expect(date.dateTime(.monthFirst)?.description == monthFirst)
    #expect(date.isAmbiguous == (dayFirst != monthFirst))
  }

  @Test(arguments: [
    "", "soon", "31/12", "Apr-24", "1/012/2014", "12.5", "3/4/2026/7", "1 2 2026", "99/99", "3/4-2026", "10:30",
    "45000",
    "Q3 2026", "3/Nov/20 12:17:99", "1/2/2026 13:00 PM",
  ])
  func leavesTheRest(text: String) { #expect(WrittenDate(text) == nil) }

  @Test(arguments: ["31/02/2025", "13/13/2025", "31.02.2025", "0/1/2025"])
  func aDayThatThereIsNotIsNone(text: String) {
    #expect(WrittenDate(text)?.dateTime(.dayFirst) == nil)
    #expect(WrittenDate(text)?.dateTime(.monthFirst) == nil)
  }
}
