import Tabular
import Testing

@testable import Intake

@Suite struct CycleNameTests {
  @Test(arguments: [
    ("2026-Q3", "2026-Q3"), ("Assessment cycle: 2026-Q3", "2026-Q3"), ("Q3 2026", "2026-Q3"), ("Q3/2026", "2026-Q3"),
    ("2026Q3", "2026-Q3"), ("2026 q3", "2026-Q3"), ("Quarter 2, 2026", "2026-Q2"), ("H1 2026", "2026-H1"),
    ("2026-H2", "2026-H2"), ("Customer expectations 2026-Q3(1-118)", "2026-Q3"), ("ratings-2026-09", "2026-09"),
    ("2026", "2026"), ("Corporate PMO, cycle 2026-Q3", "2026-Q3"),
    ("2026-Q5", nil), ("2026 (12 answers)", nil), ("Sheet1", nil), ("14/2", nil), ("As at 30 September 2026", nil),
    ("", nil),
    ("12026-Q3", nil), ("2026-13", nil),
  ])
  func finds(text: String, expected: String?) {
    #expect(CycleName(in: text)?.description == expected)
  }

  @Test(arguments: [
    ("2026-Q1", "2026-03-31"), ("2026-Q4", "2026-12-31"), ("2026-H1", "2026-06-30"), ("2024-02", "2024-02-29"),
    ("2026", "2026-12-31"),
  ])
  func lastDay(cycle: String, expected: String) {
    #expect(CycleName(in: cycle)?.lastDay?.description == expected)
  }
}
