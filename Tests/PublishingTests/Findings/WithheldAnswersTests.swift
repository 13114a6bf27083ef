import PMO
import Tabular
import Testing

@testable import Publishing

@Suite struct WithheldAnswersTests {
  private static func finding(_ row: Int, _ column: Int, raw: String, takenAs: String?, message: String) -> Finding {
    Finding(
      rule: "number-as-text", severity: .warning, file: "a.csv", cell: CellAddress(row: row, column: column), raw: raw,
      takenAs: takenAs, message: message, hint: "Convert the cells.", occurrences: 2,
      further: [CellRange(CellAddress(row: 9, column: column), CellAddress(row: 9, column: column))])
  }

  /// One answer of a rater at C2, one of a customer at D3 and F3, with the level expected at E3.
  private static let observations: Observations = {
    var observations = Observations()
    observations.sources = [Source(file: "a.csv", sheet: nil)]
    observations.maturity = [
      MaturityAnswer(office: 0, service: 0, cycle: 0, rater: 0, level: 3, origin: Origin(source: 0, row: 1, column: 2))
    ]
    observations.expectations = [
      ExpectationAnswer(
        customer: 0, group: 0, outcome: 0, cycle: 0, importance: 4, satisfaction: 2, expected: 5,
        origin: Origin(source: 0, row: 2, column: 3), satisfactionColumn: 5)
    ]
    return observations
  }()

  @Test(arguments: [
    (1, 2, "3", "3", "The number 3 is stored as text.", "The number (withheld) is stored as text."),
    (1, 2, "3 - Defined ", "3", "\"3 - Defined\" ends with a space.", "\"(withheld)\" ends with a space."),
    (2, 3, "4", "4", "4 is text.", "(withheld) is text."), (2, 5, "2", "2", "2 is text.", "(withheld) is text."),
    (2, 4, "5", "5", "5 is text.", "(withheld) is text."),
  ])
  func `an answer that counts does not show`(
    row: Int, column: Int, raw: String, takenAs: String, message: String, shown: String
  ) {
    let finding = Self.finding(row, column, raw: raw, takenAs: takenAs, message: message)
    let withheld = WithheldAnswers(Self.observations, of: [finding]).withheld(finding)
    #expect(withheld.raw == "(withheld)")
    #expect(withheld.takenAs == "(withheld)")
    #expect(withheld.message == shown)
    #expect(withheld.cell == finding.cell)
    #expect(withheld.further == finding.further)
  }

  @Test(
    arguments: [
      (1, 0, "Harbour", "Harbour PMO"), (2, 1, "Regulaters", "Regulators"), (1, 3, "7", nil), (5, 2, "3", "3"),
    ] as [(Int, Int, String, String?)])
  func `everything else does`(row: Int, column: Int, raw: String, takenAs: String?) {
    let finding = Self.finding(row, column, raw: raw, takenAs: takenAs, message: "\(raw) is odd.")
    #expect(WithheldAnswers(Self.observations, of: [finding]).withheld(finding) == finding)
  }
}
