import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// The fixed columns were checked against the header that acl-org/acl-anthology states in bin/add_attachments.py.
@Suite struct MicrosoftFormsTests {
  private static let fixed = ["ID", "Start time", "Completion time", "Email", "Name"]
  private static let file = "Service maturity 2026-Q3(1-3).csv"

  private func response(_ id: Int, _ email: String, _ name: String, _ answers: String...) -> [String] {
    ["\(id)", "2026-09-02 08:21:00", "2026-09-02 08:4\(id):00", email, name] + answers
  }

  @Test func levelsOfServicesWithQuizColumns() throws {
    let header =
      Self.fixed + ["Total points", "Quiz feedback", "Last modified time", "Which PMO do you work with?"]
      + ["Advice to executives", "Points - Advice to executives", "Feedback - Advice to executives", "Coaching"]
    let result = try read(
      export([
        header, response(1, "anonymous", "Ada", "3", "", "", "Harbour PMO;", "Defined", "1", "", "4"),
        response(2, "bo@example.org", "", "3", "", "", "NOR", "", "0", "", "Measured"),
        response(3, "anonymous", "anonymous", "3", "", "", "Far PMO;", "", "0", "", "2"),
      ]), file: Self.file)
    #expect(result.taken == "microsoft-forms certain: maturity wide")
    #expect(
      result.levels == [
        "Harbour PMO, S01, Ada: 3 in J2", "Harbour PMO, T12, Ada: 4 in M2",
        "Northern PMO, T12, bo@example.org: 4 in M3", "Far PMO, T12, anonymous 2026-Q3 4: 2 in M4",
      ])
    #expect(lines(result.findings) == ["warning unknown-name I4: Far PMO -> Far PMO"])
    #expect(result.recognition?.cycle?.value == "2026-Q3")
  }

  @Test func wholeQuestionsAsHeaders() throws {
    let header =
      Self.fixed + [
        "Which customer group do you belong to?", "How important is \"Clear priorities\" to you?\n(1 = not, 5 = very)",
        "How satisfied are you with our clear priorities?", "How important is on-time delivery to you?",
        "Are clear priorities more important than on-time delivery?", "How satisfied are you?",
      ]
    let result = try read(
      export([
        header, response(1, "Ada@example.org", "Ada", "Sponsors;", "Very important", "Neutral", "5", "5", "4"),
        response(2, "anonymous", "", "Executives;Sponsors;", "", "4", "", "4", "4"),
      ]), file: "Expectations(1-2).csv"
    ) { $0.cycle = "2026-Q3" }
    #expect(result.taken == "microsoft-forms certain: expectation wide")
    #expect(
      result.expectations == [
        "ada@example.org, Sponsors, E01: 5/3 in G2",
        "anonymous 2026-Q3 3, Executives; Sponsors, E01: -1/4 in H3",
        "ada@example.org, Sponsors, E07: 5/-1 in I2",
      ])
    #expect(result.findings.isEmpty)
  }

  @Test func whatPeopleSayOfThemselves() throws {
    let header = Self.fixed + ["Your role", "Role", "Financial analysis", "Risk management"]
    let result = try read(
      export([header, response(1, "ada@example.org", "Ada", "x", "PMO lead", "3", "Expert")]), file: Self.file)
    #expect(result.taken == "microsoft-forms certain: competence wide")
    #expect(result.ratings == ["Ada, C04, own: 3 in H2", "Ada, C13, own: 4 in I2"])
    #expect(result.observations.staff[0]?.role == 0)
    #expect(result.observations.ratings.map(\.rater) == [0, 0])
  }

  /// Rows of one name in two grids are numbered, and nothing says which is which.
  @Test func rowsThatRecurAreSaid() throws {
    let result = try read(
      export([
        Self.fixed + ["Advice to executives", "Coaching", "Coaching2", "Level 2"],
        response(1, "ada@example.org", "Ada", "3", "2", "5", "x"),
      ]), file: Self.file
    ) { $0.office = "NOR" }
    #expect(result.levels == ["Northern PMO, S01, Ada: 3 in F2", "Northern PMO, T12, Ada: 2 in G2"])
    #expect(
      lines(result.findings) == ["warning duplicate-header H1: Coaching"])
  }

  /// A form may ask for anything.
  @Test func aFormAboutProjects() throws {
    let result = try read(
      export([
        Self.fixed + ["Project name", "Status", "Budget"],
        response(1, "ada@example.org", "Ada", "Viaduct", "Open", "12"),
      ]), file: Self.file)
    #expect(result.taken == "no source: portfolio long")
    #expect(result.projects == ["Viaduct Viaduct Open"])
  }

  @Test func anEmptyResponseReplacesNone() throws {
    let result = try read(
      export([
        Self.fixed + ["Advice to executives", "Coaching"], response(1, "ada@example.org", "Ada", "3", ""),
        response(2, "ada@example.org", "Ada", "", ""),
      ]), file: Self.file
    ) { $0.office = "NOR" }
    #expect(result.levels == ["Northern PMO, S01, Ada: 3 in F2"])
    #expect(lines(result.findings) == ["info empty-response F3"])
    #expect([result.rowsUsed, result.rowsRejected] == [1, 1])
  }
}
