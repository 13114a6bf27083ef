import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct ServiceNowTests {
  @Test func aGroupedListInheritsFromAbove() throws {
    let result = try read(
      export(
        [
          [
            "PMO", "Number", "Short description", "State", "Planned start date", "Planned end date", "Actual cost",
            "Project manager",
          ],
          ["Harbour PMO", "PRJ0010001", "Viaduct", "Work in Progress", "2026-01-04", "2026-11-30", "100", "Ada"],
          ["", "PRJ0010002", "Depot", "Open", "2026-02-04", "2026-12-30", "50", "Bo"],
          ["Northern PMO", "PRJ0010003", "Bridge", "Open", "2026-02-04", "2026-12-30", "", "Bo"],
          ["", "", "", "", "", "", "150", ""],
          ["", "PRJ0010004", "Tunnel", "Open", "2026-02-04", "2026-12-30", "", "Bo"],
        ], name: "pm_project 2026-Q3.csv"), file: "pm_project 2026-Q3.csv")
    #expect(result.taken == "servicenow certain: portfolio long")
    #expect(
      result.observations.projects.map { "\($0.id) \(result.observations.offices[Int($0.office)])" } == [
        "PRJ0010001 Harbour PMO", "PRJ0010002 Harbour PMO", "PRJ0010003 Northern PMO", "PRJ0010004 Northern PMO",
      ])
    #expect(result.observations.projects[1].plannedFinish?.description == "2026-12-30")
    #expect(lines(result.findings) == ["info columns-not-read H1", "warning missing-name B5"])
  }

  @Test func otherListsDoNot() throws {
    let result = try read(
      sheet("PMO | Project ID | Status | Budget\nHAR | P1 | Open | 1\n | P2 | Open | 2", name: "2026-Q3"))
    #expect(result.taken == "no source: portfolio long")
    #expect(result.observations.projects.map(\.office) == [0, -1])
  }
}
