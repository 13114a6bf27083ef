import Testing

@testable import Intake

@Suite struct FinancialYearTests {
  @Test(arguments: [
    ("2013/2014 Budget (£million)", "2014"), ("2016/17 TOTAL Baseline", "2017"), ("FY 20/21", "2021"),
    ("Q2 1415", "2015"), ("snapshot at Q2 2014-15", "2015"), ("NISTA annual report 2024 to 2025", "2025"),
    ("1999-00", "2000"), ("MOD Government Major Projects Portfolio data September 2014", "2015"),
    ("DfT GMPP data March 2024", "2024"), ("major-projects-2019", "2019"), ("2019", "2019"), ("2026-Q3", "2026-Q3"),
    ("2026-09", "2026-09"), ("Project portfolio", nil), ("2014 and 2019", nil), ("Section 24, 25", nil),
    ("2015/2014", nil), ("2021", "2021"), ("AR 2016", "2016"), ("gmpp2013data", "2013"),
    ("X2012.13.Budget", "2013"),
  ])
  func isTheCycleOfAPortfolio(text: String, cycle: String?) { #expect(FinancialYear.cycle(in: text) == cycle) }
}
