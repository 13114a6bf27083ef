import Tabular
import Testing

@testable import Intake

@Suite struct WrittenMonthTests {
  @Test(arguments: [
    ("April 2010", "2010-04-01", "2010-04-30"), ("Sept 2024", "2024-09-01", "2024-09-30"),
    ("02/2024", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("Dec-2030", "2030-12-01", "2030-12-31"), ("2031 March", "2031-03-01", "2031-03-31"),
  ])
  func isAMonth(text: String, first: String, last: String) throws {
    let month = try #require(WrittenMonth(text))
    #expect(month.firstDay?.description == first)
    #expect(month.lastDay?.description == last)
  }

  @Test(arguments: ["", "2024", "April", "13/2024", "Apr-10", "1 April 2010", "Q2 2024", "FY 2024", "00/2024"])
  func isNone(text: String) { #expect(WrittenMonth(text) == nil) }
}
