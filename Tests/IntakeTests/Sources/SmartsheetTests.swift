import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct SmartsheetTests {
  private static let plan = """
    Task Name | Level | Assigned To | % Complete | Status | Start Date | End Date | Budget | Schedule Health | Latest Comment
    Harbour | 0 | | 0.4 | In Progress | 2026-01-04 | 2026-12-30 | 150 | Yellow |
    Viaduct | 1 | Ada | 0.5 | In Progress | 2026-01-04 | 2026-11-30 | 100 | Green | fine
    Depot | 1 | Bo | 0.1 | Not Started | 2026-02-04 | 2026-12-30 | 50 | Red |
    """

  @Test func hiddenRowsCountAndParentsDoNot() throws {
    let result = try read(sheet(Self.plan, hiddenRows: [3]), file: "Portfolio 2026-Q3.xlsx")
    #expect(result.taken == "smartsheet certain: portfolio long")
    #expect(result.projects == ["Viaduct Viaduct In Progress", "Depot Depot Not Started"])
    #expect(result.observations.projects.map(\.rating) == [.green, .red])
    #expect(result.observations.projects[1].forecastFinish?.description == "2026-12-30")
    #expect(lines(result.findings) == ["info columns-not-read B1", "info summary-row B2: 0", "info hidden-rows A3"])
  }
}
