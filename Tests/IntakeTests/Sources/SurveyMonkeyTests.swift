import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct SurveyMonkeyTests {
  private static let fixed = [
    "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name",
    "Custom Data 1",
  ]

  private func response(_ id: Int, _ email: String, _ answers: String...) -> [String] {
    ["\(id)", "4001", "09/02/2026 08:21:00 AM", "09/02/2026 08:4\(id):00 AM", "192.0.2.1", email, "", "", ""] + answers
  }

  private static let blank = Array(repeating: "", count: 9)

  /// Blank questions are those to their left; a column an option; `Response` and `Open-Ended Response` name nothing.
  @Test func twoHeaderRows() throws {
    let result = try read(
      export([
        Self.fixed + ["Which customer group do you belong to?", "", "", "How important are these to you?", ""]
          + ["How satisfied are you with these?", "", "Anything else?"],
        Self.blank + ["Sponsors", "Executives", "Other (please specify)", "Clear priorities", "On-time delivery"]
          + ["Clear priorities", "On-time delivery", "Open-Ended Response"],
        response(1, "ada@example.org", "", "Executives", "", "Very important", "Important", "Neutral", "", "no"),
        response(2, "", "", "", "Neighbours", "", "5", "", "Satisfied", ""),
      ]), file: "Expectations 2026-Q3.csv")
    #expect(result.taken == "surveymonkey certain: expectation wide")
    #expect(
      result.expectations == [
        "ada@example.org, Executives, E01: 5/3 in M3", "ada@example.org, Executives, E07: 4/-1 in N3",
        "anonymous 2026-Q3 4, Neighbours, E07: 5/4 in N4",
      ])
    #expect(result.findings.isEmpty)
    #expect(result.recognition?.header.rows == 0..<2)
    #expect(
      result.recognition?.header.columns.suffix(3).map(\.name) == [
        "How satisfied are you with these? / Clear priorities", "How satisfied are you with these? / On-time delivery",
        "Anything else?",
      ])
  }

  @Test func aGridOfCompetences() throws {
    let result = try read(
      export([
        Self.fixed + ["How well can you do this?", "", "Role"],
        Self.blank + ["Risk management", "Facilitation", "Response"],
        response(1, "ada@example.org", "3", "n/a", "PMO lead"),
      ]), file: "Skills 2026-Q3.csv")
    #expect(result.taken == "surveymonkey certain: competence wide")
    #expect(result.ratings == ["ada@example.org, C13, own: 3 in J3"])
    #expect(result.observations.roles.names == ["PMO lead"])
  }
}
