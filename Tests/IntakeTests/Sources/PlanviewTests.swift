import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct PlanviewTests {
  @Test func aWorkItemARow() throws {
    let result = try read(
      export([
        [
          "Work ID", "Work Description", "Work Status", "Schedule Start", "Schedule Finish", "Baseline Finish",
          "Actual Cost",
        ],
        ["7001", "Viaduct", "Active", "2026-01-04", "2026-11-30", "2026-10-30", "100"],
      ]), file: "work 2026-Q3.csv")
    #expect(result.taken == "planview certain: portfolio long")
    #expect(result.projects == ["7001 Viaduct Active"])
    let project = result.observations.projects[0]
    #expect(project.start?.description == "2026-01-04")
    #expect(project.plannedFinish?.description == "2026-10-30")
    #expect(project.forecastFinish?.description == "2026-11-30")
    #expect(project.actual == 10_000)
    #expect(result.findings.isEmpty)
  }
}
