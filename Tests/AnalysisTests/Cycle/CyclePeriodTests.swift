import Analysis
import Tabular
import Testing

struct CyclePeriodTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-q4", "2026-10-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-02", "2025-02-01", "2025-02-28"), ("2026-12", "2026-12-01", "2026-12-31"),
  ])
  func `names of years, quarters and months say their days`(name: String, first: String, last: String) throws {
    let period = try #require(CyclePeriod(name))
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
  }

  @Test(arguments: [
    "", "-", "26", "2026-", "2026-Q", "2026-Q0", "2026-Q5", "2026-Q10", "2026-13", "2026-00", "2026-1", "2026-07-01",
    "Spring", "²026", "2026-QQ", "9999",
  ])
  func `other names say none`(_ name: String) {
    #expect(CyclePeriod(name) == nil)
  }
}
