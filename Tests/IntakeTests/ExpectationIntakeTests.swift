import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct ExpectationIntakeTests {
  private static let header = """
    ID | Start time | Completion time | Email | Name | Which customer group do you belong to? | \
    Importance: Clear priorities | Importance: On-time delivery | Satisfaction: Clear priorities | \
    Satisfaction: On-time delivery | Overall, how satisfied are you? (1 = very dissatisfied) | What should we do better?
    """
  private static let file = "Customer expectations 2026-Q3(1-118).xlsx"

  /// `customer group outcome importance/satisfaction cells` of each answer.
  private func answers(_ observations: Observations) -> [String] {
    let outcomes = Framework.small.catalogue.outcomes
    return observations.expectations.map { answer in
      let who = "\(observations.customers[Int(answer.customer)]), \(observations.groups[Int(answer.group)])"
      let cells = "\(answer.origin.address) \(answer.satisfactionColumn)"
      return "\(who), \(outcomes[Int(answer.outcome)].id): \(answer.importance)/\(answer.satisfaction) in \(cells)"
    }
  }

  @Test func aMicrosoftFormsExport() throws {
    let sheet = sheet(
      """
      \(Self.header)
      1 | 2026-09-02T08:21 | 2026-09-02T08:43 | Ada@Example.org | Ada B | Sponsors | Very important | Important | Neutral | | 3 | more
      2 | 2026-09-02T08:21 | 2026-09-02T08:43 | anonymous | Bo C_ | Executives | | Not applicable | | Satisfied | 4 |
      3 | 2026-09-02T08:21 | 2026-09-02T08:43 | anonymous | anonymous | | Not important | | | | |
      """)
    let result = try read(sheet, file: Self.file)
    #expect(
      answers(result.observations) == [
        "ada@example.org, Sponsors, E01: 5/3 in G2 8", "anonymous 2026-Q3 4, not stated, E01: 1/-1 in G4 -1",
        "ada@example.org, Sponsors, E07: 4/-1 in H2 -1", "Bo C, Executives, E07: -1/4 in J3 9",
      ])
    #expect(result.observations.cycles.names == ["2026-Q3"])
    #expect(lines(result.findings) == ["info trailing-space E3: Bo C  -> Bo C", "info half-finished-response G4"])
    #expect([result.rowsIn, result.rowsUsed] == [3, 3])
  }

  /// Completion times of two responses under one address, and the row that counts.
  @Test(arguments: [
    ("2026-09-02T08:00", "2026-09-03T08:00", 3), ("2026-09-03T08:00", "2026-09-02T08:00", 2),
    ("2026-09-02T08:00", "2026-09-02T08:00", 3), ("", "2026-09-02T08:00", 3), ("2026-09-02T08:00", "", 2),
  ])
  func theLastOfTwoResponsesCounts(first: String, second: String, row: Int) throws {
    let sheet = sheet(
      """
      \(Self.header)
      1 | | \(first) | ada@example.org | Ada | Sponsors | Important | | Neutral | | |
      2 | | \(second) | ADA@example.org | Ada | Sponsors | Important | | Neutral | | |
      """)
    let result = try read(sheet, file: Self.file)
    #expect(result.observations.expectations.map { Int($0.origin.row) + 1 } == [row])
    #expect(lines(result.findings) == ["warning duplicate-respondent D\(5 - row): ada@example.org"])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [2, 1, 1])
  }

  @Test func questionsThatNoCatalogueHasAreLeftOut() throws {
    let sheet = sheet(
      """
      Email | Importance: Clear priorities | Importance [On-time delivery] | Satisfaction: Clear prioritis | Importance: Free lunch | Importance: E01
      a@example.org | Important | Important | Neutral | Important | Not important
      """)
    let result = try read(sheet, file: Self.file)
    #expect(
      lines(result.findings) == [
        "warning near-miss D1: Clear prioritis", "warning unknown-name E1: Free lunch",
        "warning duplicate-header F1: Importance: E01",
      ])
    #expect(result.observations.expectations.map(\.importance) == [4, 4])
  }

  @Test func twoHeaderRows() throws {
    let sheet = sheet(
      """
      Email | Group | Importance | | Satisfaction |
      | | Clear priorities | Faster decisions | Clear priorities | Faster decisions
      a@example.org | Sponsors | 5 | 4 | 2 | 1
      """, merges: ["C1:D1", "E1:F1"])
    let result = try read(sheet, file: Self.file)
    #expect(
      answers(result.observations) == [
        "a@example.org, Sponsors, E01: 5/2 in C3 4", "a@example.org, Sponsors, E05: 4/1 in D3 5",
      ])
  }

  @Test func aLongTable() throws {
    let sheet = sheet(
      """
      Customer | Customer group | Outcome | Importance | Satisfaction | Cycle
      Ada | Sponsors | E01 | 5 | 2 | 2026-Q1
      Ada | Sponsors | Faster decisions | Important | n/a | 2026-Q2
      | | E07 | | 3 |
      Bo | Sponsors | Free lunch | 5 | 5 | 2026-Q2
      """)
    let result = try read(sheet, file: "long.csv")
    #expect(
      answers(result.observations) == [
        "Ada, Sponsors, E01: 5/2 in D2 4", "Ada, Sponsors, E05: 4/-1 in D3 -1",
        "anonymous, not stated, E07: -1/3 in E4 4",
      ])
    #expect(result.observations.cycles.names == ["2026-Q1", "2026-Q2", "undated"])
    #expect(lines(result.findings) == ["warning cycle-missing -> undated", "warning unknown-name C5: Free lunch"])
  }
}
