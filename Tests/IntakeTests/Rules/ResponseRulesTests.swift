import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// Half-finished and empty responses, stale inputs, columns of mixed types, and levels that the job turns.
@Suite struct ResponseRulesTests {
  private static let header =
    "Completion time | Email | Importance: E01 | Importance: E05 | Satisfaction: E01 | Satisfaction: E05"

  @Test(arguments: [
    ("5|4|3|2", nil), ("5|4||", nil), ("5|n/a||", nil), ("5|||", "info half-finished-response C2"),
    ("|||", "info empty-response C2"),
  ])
  func responses(answers: String, finding: String?) throws {
    let sheet = sheet("\(Self.header)\n2026-09-02 | a@example.org | \(answers)")
    #expect(lines(try read(sheet, file: "x 2026-Q3.xlsx").findings) == (finding.map { [$0] } ?? []))
  }

  /// The last day of the cycle is 30 September 2026; the newest response counts.
  @Test(
    arguments: [
      (28, nil, true), (27, nil, true), (26, nil, false), (20, "2026-09-24", false), (22, "2026-09-24", true),
      (0, "2026-09-01", true),
    ] as [(Int, String?, Bool)])
  func freshness(days: Int, asOf: String?, isFresh: Bool) throws {
    let sheet = sheet(
      """
      \(Self.header)
      2026-09-03T10:00 | a@example.org | 5|4|3|2
      2026-08-03 | b@example.org | 5|4|3|2
      """)
    let result = try read(sheet, file: "x 2026-Q3.xlsx") {
      $0.freshnessDays = days
      $0.asOf = asOf.flatMap { DateTime($0) }
    }
    #expect(lines(result.findings) == (isFresh ? [] : ["warning stale-input A2: 2026-09-03T10:00:00"]))
  }

  @Test func withoutADayNothingIsSaidOfTheAge() throws {
    let sheet = sheet("\(Self.header)\n1999-09-03 | a@example.org | 5|4|3|2")
    #expect(
      lines(try read(sheet, file: "x.xlsx") { $0.freshnessDays = 1 }.findings) == ["warning cycle-missing -> undated"])
  }

  @Test(arguments: [
    ("5|4|3|2\n|c@e.org|Important|4|3|2\n|d@e.org|Important|4|3|2\n|e@e.org|4|4|3|2", "info mixed-types C3"),
    ("5|4|3|2\n|c@e.org|Important|4|3|2", nil),
    ("5|4|3|2\n|c@e.org|n/a|4|3|2\n|d@e.org|n/a|4|3|2\n|e@e.org|4|4|3|2", nil),
  ])
  func mixedTypes(rows: String, finding: String?) throws {
    let sheet = sheet("\(Self.header)\n2026-09-02 | a@example.org | \(rows)")
    #expect(lines(try read(sheet, file: "x 2026-Q3.xlsx").findings) == (finding.map { [$0] } ?? []))
  }

  @Test func aReversedQuestionIsTurned() throws {
    let sheet = sheet("\(Self.header)\n2026-09-02 | a@example.org | Very important | 4 | 3 | 2")
    let result = try read(sheet, file: "x 2026-Q3.xlsx") { $0.reversed = ["Importance: E01", "Satisfaction: E05"] }
    #expect(result.observations.expectations.map { [$0.importance, $0.satisfaction] } == [[1, 3], [4, 4]])
    #expect(
      lines(result.findings) == [
        "info reversed-scale C2: Very important -> 1", "info reversed-scale F2: 2 -> 4",
      ])
  }
}
