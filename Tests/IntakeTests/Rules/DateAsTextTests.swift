import Testing

@testable import Intake

@Suite struct DateAsTextTests {
  @Test(arguments: [
    ("2026-09-30", true), ("30.9.26", true), ("9/30/2026 8:00", true), ("3/Nov/20 12:17", true),
    ("30 September 2026", true),
    ("2026-09-30T10:00", true), ("31.02.2025", false), ("13/13/2025", false), ("1.2.3.4", false), ("soon", false),
    ("12 of 30", false), ("1 2 3", false), ("", false), ("Q3 2026", false), ("192.168.1.1", false),
  ])
  func knowsDates(text: String, isDate: Bool) {
    #expect(DateAsText.isDate(text) == isDate)
  }
}
