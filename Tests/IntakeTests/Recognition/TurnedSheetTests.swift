import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// A portfolio with the fields going down and the projects across.
@Suite struct TurnedSheetTests {
  private static let table = """
    MoD data September 2014 | | | |
    Project name | Carrier | Frigate | Carrier | Tank
    Department | MoD | MoD | MoD | MoD
    MPA RAG rating (a scale) | Amber/ Red | Exempt under Section 26 | Green | Blue
    Project - Start Date | '01/04/2010 | '25/12/2012 | '01/01/2011 | '31/01/2013
    Project - End Date | '31/03/2020 | No end date | | soon
    2014/15 Budget (£million) | 10.5 | 20 | 1 | 3
    2014/15 Forecast (£million) | 12.5 | 20 | 1 | 3
    2014/15 Variance (£million) | 2 | -5 | 0 | 0
    Total budgeted whole life costs (£million) | '6,212.9 | Exempt under Section 43 | 5 | 4
    Departmental narrative on schedule | On time | Late | | On time
    """

  @Test func projectsAreReadFromTheirColumns() throws {
    let result = try read(sheet(Self.table), file: "mod.csv") { $0.currency = "GBP" }
    #expect(result.recognition?.shape == .transposed)
    #expect(result.recognition?.cycle?.value == "2015")
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [4, 3, 1])
    let projects = result.observations.projects
    #expect(projects.map(\.name) == ["Carrier", "Frigate", "Tank"])
    #expect(projects.map(\.rating) == [.amberRed, .exempt, nil])
    #expect(projects.map { $0.start?.description } == ["2010-04-01", "2012-12-25", "2013-01-31"])
    #expect(projects.map(\.yearBudget) == [1_050_000_000, 2_000_000_000, 300_000_000])
    #expect(projects.map(\.yearVariance) == [200_000_000, 0, 0])
    #expect(projects.map(\.wholeLifeCost) == [621_290_000_000, nil, 400_000_000])
    #expect(
      projects[1].gaps == [
        .rating: .withheld(sections: [26]), .forecastFinish: .notApplicable, .wholeLifeCost: .withheld(sections: [43]),
      ])
    #expect(projects[2].gaps == [.rating: .unreadable, .forecastFinish: .unreadable])
    #expect(projects.map { $0.narratives[.schedule] } == ["On time", "Late", "On time"])
  }

  /// Every finding and origin leads to the cell of the file, not to that of the turned table.
  @Test func placesAreThoseOfTheFile() throws {
    let result = try read(sheet(Self.table), file: "mod.csv") { $0.currency = "GBP" }
    #expect(result.observations.projects.map { $0.origin.address.description } == ["B2", "C2", "E2"])
    #expect(
      Set(lines(result.findings)) == [
        "warning duplicate-project D2: Carrier",
        "info withheld-value C4: Exempt under Section 26 -> withheld under section 26",
        "warning unknown-rating E4: Blue", "info value-not-given C6: No end date -> not applicable",
        "warning unreadable-date E6: soon", "warning variance-disagrees C9: -5 -> 0",
        "info withheld-value C10: Exempt under Section 43 -> withheld under section 43",
      ])
  }

  @Test func aListThatStandsUprightIsLeftAsItIs() {
    #expect(
      TurnedSheet(
        portfolio: sheet("Project name | Department | RAG | Start date | End date\nA | B | Red | | \nC | D | Red | |"))
        == nil)
    #expect(TurnedSheet(portfolio: sheet("Project name | A\nDepartment | B")) == nil)
    #expect(TurnedSheet(portfolio: sheet("Service | Level\nCoaching | 3")) == nil)
  }

  /// A form for one project: headings of groups named like fields, answers beside the labels, and hints beside these.
  @Test func aFormIsAPortfolioOfOne() throws {
    let result = try read(
      sheet(
        """
        Project return
        Project
        Project ID | P1 | As the portfolio lists it.
        Project name | Viaduct
        Status
        Status | In delivery | Pick one from the list.
        RAG | Amber/Red | Pick one from the list.
        Dates
        Start date | 2025-01-01 | A date.
        Forecast finish | 2026-02-01 | As expected today.
        Budget | 1000 | As approved, in whole units.
        Services used | S01;T12 | Ids or names, with ; between.
        """), file: "viaduct 2026-Q3.xlsx")
    #expect([result.rowsUsed, result.rowsRejected] == [1, 1])
    #expect(lines(result.findings) == ["info title-row C3: As the portfolio lists it."])
    let project = try #require(result.observations.projects.first)
    #expect(project.id == "P1")
    #expect(project.name == "Viaduct")
    #expect(project.status == "In delivery")
    #expect(project.rating == .amberRed)
    #expect(project.services == [0, 1])
    #expect(project.budget == 100_000)
  }
}
