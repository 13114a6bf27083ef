import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// The form of a grid's columns was checked against lesmana/google-sheet-format-form-grid-responses, DEMONSTRATION.md.
@Suite struct GoogleFormsTests {
  @Test func gridsOfImportanceAndSatisfaction() throws {
    let result = try read(
      export([
        [
          "Timestamp", "Email Address", "Which stakeholder group are you in?",
          "How important are these to you? [Clear priorities]", "How important are these to you? [Free lunch]",
          "How satisfied are you with them? [Clear priorities]", "How satisfied are you with them? [E07]", "Other [x]",
        ],
        ["9/2/2026 8:43:00", "ada@example.org", "Sponsors", "Important", "Important", "Satisfied", "", "y"],
        ["9/2/2026 9:43:00", "bo@example.org", "", "", "", "", "2", "y"],
      ]), file: "Expectations 2026-Q3 (Responses) - Form Responses 1.csv")
    #expect(result.taken == "google-forms certain: expectation wide")
    #expect(
      result.expectations == [
        "ada@example.org, Sponsors, E01: 4/4 in D2", "bo@example.org, not stated, E07: -1/2 in G3",
      ])
    #expect(
      lines(result.findings) == ["warning unknown-name E1: Free lunch", "info half-finished-response D3"])
    #expect(result.recognition?.cycle?.value == "2026-Q3")
    #expect(
      result.recognition?.source?.marks == [
        "first column \"Timestamp\"", "columns like \"Question [row]\"", "file name ending in \"(Responses)\"",
      ])
  }

  @Test func gridsOfLevelsNowAndWanted() throws {
    let result = try read(
      export([
        [
          "Timestamp", "Your name", "Score", "Level now [Advice to executives]", "Level now [Coaching]",
          "Level wanted [Coaching]",
        ],
        ["9/2/2026 8:43:00", "Ada", "0 / 0", "2", "3 - Defined", "5"],
      ]), file: "Maturity Harbour PMO 2026-Q3.csv")
    #expect(result.taken == "google-forms certain: maturity wide")
    #expect(
      result.levels == [
        "Harbour PMO, S01, Ada: 2 in D2", "Harbour PMO, T12, Ada: 3 in E2", "Harbour PMO, T12, Ada: 5 in F2",
      ])
  }

  @Test func aTimestampAloneIsNoMark() throws {
    let result = try read(sheet("Timestamp | Service | Level\n2026-09-02T08:43 | S01 | 2", name: "2026-Q3"))
    #expect(result.taken == "no source: maturity long")
  }

  @Test(arguments: [
    ("Question [row]", "Question|row"), ("A [b] c [d]", "A [b] c|d"), ("[row]", nil), ("Question []", nil),
    ("Question [row", nil), ("row]", nil), ("", nil),
  ])
  func gridRow(name: String, parts: String?) {
    #expect(ExportSource.gridRow(name).map { "\($0.question)|\($0.row)" } == parts)
  }
}
