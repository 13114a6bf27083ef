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
    #expect(verdict == GateVerdict(level: .error, measure: measure, limit: limit, value: value, passed: passed))
  }

  @Test func noRowsAreNoShare() {
    #expect(Gate(level: .warning, measure: "rejected_share", limit: 0).verdict(on: [], rows: 0, rejected: 0).passed)
  }
}
