import Tabular
import Testing

@testable import Pipeline

@Suite struct GateTests {
  private let findings = [
    ("total-row", Finding.Severity.info), ("total-row", .info), ("outside", .error), ("merged", .warning),
  ].map { Finding(rule: $0, severity: $1, file: "f", message: "m", hint: "h") }

  @Test(arguments: [
    ("infos", 2.0, 2.0, true), ("infos", 1, 2, false), ("warnings", 0, 1, false), ("errors", 1, 1, true),
    ("total-row", 1, 2, false), ("unheard-of", 0, 0, true), ("rejected_share", 0.25, 0.25, true),
    ("rejected_share", 0.2, 0.25, false),
  ])
  func verdicts(_ measure: String, _ limit: Double, _ value: Double, _ passed: Bool) {
    let verdict = Gate(level: .error, measure: measure, limit: limit).verdict(on: findings, rows: 8, rejected: 2)
    #expect(verdict.value == value && verdict.passed == passed && verdict.limit == limit)
  }

  @Test func aFindingCountsAsOftenAsItOccurs() {
    let often = [Finding(rule: "unknown-name", severity: .warning, file: "f", message: "m", hint: "h", occurrences: 30)]
    let count = Gate(level: .error, measure: "unknown-name", limit: 30).verdict(on: often, rows: 1000, rejected: 0)
    #expect(count.value == 30 && count.passed)
    let share = Gate(level: .error, measure: "unknown-name", limit: 0.02, isShare: true)
      .verdict(on: often, rows: 1000, rejected: 0)
    #expect(share.value == 0.03 && !share.passed)
    #expect(share.sentence == "gate unknown-name: 3 % of at most 2 % of the rows: failed")
    #expect(count.sentence == "gate unknown-name: 30 of at most 30: passed")
  }

  @Test(arguments: [
    ("5%", 0.05), ("5 %", 0.05), ("0.5%", 0.005), ("100%", 1), ("0%", 0), ("101%", nil), ("-1%", nil), ("%", nil),
    ("5", nil), ("five%", nil),
  ])
  func sharesAreWrittenInPercent(_ text: String, _ share: Double?) {
    #expect(JobScalar.share(text) == share)
  }

  @Test func noRowsAreNoShare() {
    #expect(Gate(level: .warning, measure: "rejected_share", limit: 0).verdict(on: [], rows: 0, rejected: 0).passed)
  }
}
