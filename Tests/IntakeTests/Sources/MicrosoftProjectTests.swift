import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct MicrosoftProjectTests {
  private static let header = [
    "ID", "Outline Level", "Task Name", "Duration", "Start", "Finish", "% Complete", "Work", "Cost", "Predecessors",
    "Resource Names", "Status",
  ]

  private func task(_ id: Int, _ level: String, _ name: String) -> [String] {
    [
      "\(id)", level, name, "12 days", "3/26/2012 8:00:00 AM", "4/10/2012 5:00:00 PM", "0%", "144.0 hrs", "$2380.00",
      "",
      "Ada", "On Schedule",
    ]
  }

  @Test func onlyTheLeavesOfAnOutlineCount() throws {
    let result = try read(
      export([
        Self.header, task(1, "1", "Viaduct"), task(2, "2", "Design"), task(3, "3", "Survey"), task(4, "3", "Drawings"),
        task(5, "2", "Build"), task(6, "1", "Depot"),
      ]), file: "plan 2026-Q3.csv")
    #expect(result.taken == "ms-project certain: portfolio long")
    #expect(result.observations.projects.map(\.name) == ["Survey", "Drawings", "Build", "Depot"])
    #expect(
      lines(result.findings.filter { $0.rule == "summary-row" }) == [
        "info summary-row B2: 1"
      ])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [6, 4, 2])
    #expect(result.header(of: .forecastFinish) == "Finish")
    #expect(result.header(of: .forecast) == "Cost")
  }

  /// Outlines by numbers and by flags.
  @Test(arguments: [("WBS", ["1", "1.1", "1.2", "2"]), ("Summary", ["Yes", "No", "No", "No"])])
  func otherOutlines(column: String, cells: [String]) throws {
    let header = [column, "ID", "Name", "Duration", "Start", "Finish", "Resource Names", "Status"]
    let rows = cells.enumerated().map { [$1, "\($0)", "T\($0)", "12 days", "2026-03-26", "2026-04-10", "Ada", "Late"] }
    let result = try read(export([header] + rows), file: "plan 2026-Q3.csv")
    #expect(result.taken == "ms-project certain: portfolio long")
    #expect(result.observations.projects.map(\.name) == ["T1", "T2", "T3"])
  }

  @Test func projectOnline() throws {
    let header = [
      "ProjectId", "ProjectName", "ProjectOwnerName", "ProjectStartDate", "ProjectFinishDate", "ProjectCost",
      "ProjectPercentCompleted",
    ]
    let result = try read(
      export([header, ["7d1", "Viaduct", "Ada", "2026-03-26", "2027-04-10", "2380", "40"]]),
      file: "projects 2026-Q3.csv")
    #expect(result.taken == "ms-project certain: portfolio long")
    #expect(result.projects == ["7d1 Viaduct -"])
    #expect(result.observations.projects[0].forecastFinish?.description == "2027-04-10")
    #expect(result.observations.projects[0].forecast == 238_000)
  }
}
