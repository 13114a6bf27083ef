import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// The columns were checked against the header that benbroadley/JiraHelper expects in src/config.js; due date, start
/// date and resolution stand in other sites' exports.
@Suite struct JiraTests {
  private static let header = [
    "Issue Type", "Issue key", "Issue id", "Summary", "Reporter", "Priority", "Status", "Created", "Updated",
    "Custom field (Release Note)", "Sprint", "Sprint", "Custom field (Estimate Accuracy)",
    "Custom field (Story Points)",
    "Custom field (T-Shirt Size)", "Fix versions", "Due date", "Custom field (Start date)", "Resolved",
    "Custom field (Project Sponsor)",
  ]

  private func issue(_ key: String, _ summary: String, _ status: String) -> [String] {
    [
      "Epic", key, "100", summary, "ada", "High", status, "3/Nov/20 12:17", "4/Nov/20 12:17", "", "S 1", "S 2", "",
      "5.0", "", "", "2026-11-30", "2026-01-04", "", "Bo",
    ]
  }

  @Test func anIssueARow() throws {
    let result = try read(
      export([
        Self.header, issue("PMO-1", "Viaduct", "In Progress"), Self.header, issue("PMO-2", "Depot, east", "Done"),
      ]), file: "Jira 2026-Q3.csv")
    #expect(result.taken == "jira certain: portfolio long")
    #expect(result.projects == ["PMO-1 Viaduct In Progress", "PMO-2 Depot, east Done"])
    #expect(result.observations.projects[0].origin.address.description == "B2")
    #expect(result.observations.projects[0].start?.description == "2026-01-04")
    #expect(result.observations.projects[0].plannedFinish?.description == "2026-11-30")
    #expect(result.observations.projects[0].sponsor == "Bo")
    #expect(lines(result.findings) == ["info columns-not-read A1", "info repeated-header B3"])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [3, 2, 1])
  }

  @Test func listFieldsAreNumbered() throws {
    let found = try #require(
      try Intake.recognise(
        export([Self.header, issue("PMO-1", "Viaduct", "Done")]), file: "a.csv", framework: .small))
    #expect(found.header.columns[10...11].map(\.name) == ["Sprint", "Sprint (2)"])
    #expect(found.columns.values.allSatisfy { $0 != 10 && $0 != 11 })
  }
}
