import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct PortfolioIntakeTests {
  private static let header =
    "Project ID | Project name | PMO | Sponsor | Customer group | Status | RAG | Start date | Planned finish | "
    + "Forecast finish | Budget (£) | Actual cost (£) | Forecast cost (£) | Services used"

  private func portfolio(_ rows: String, file: String = "Portfolio 2026-Q3.xlsx", asOf: DateTime? = nil) throws
    -> IntakeResult
  {
    try read(sheet(Self.header + "\n" + rows), file: file) { $0.asOf = asOf }
  }

  @Test func aProjectARow() throws {
    let result = try portfolio(
      """
      P1 | Viaduct | NOR | Ada | Sponsors | In delivery | Amber/Red | 2025-05-25 | 2026-04-29 | 2026-11-22 | 296000 | 344112.07 | '1000.5 | S01;Coaching; O24
      P2 | | | | | | | | | | | | |
      Total | | | | | | | | | | 296000 | 344112.07 | |
      """)
    #expect(lines(result.findings) == ["info total-row A4: Total"])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [3, 2, 1])
    let project = result.observations.projects[0]
    var expected = Project(id: "P1", name: "Viaduct", origin: Origin(source: 0, row: 1, column: 0))
    expected.office = 0
    expected.group = 0
    expected.cycle = 0
    expected.sponsor = "Ada"
    expected.status = "In delivery"
    expected.rating = .amberRed
    expected.start = DateTime("2025-05-25")
    expected.plannedFinish = DateTime("2026-04-29")
    expected.forecastFinish = DateTime("2026-11-22")
    expected.budget = 29_600_000
    expected.actual = 34_411_207
    expected.forecast = 100_050
    expected.currency = "GBP"
    expected.services = [0, 1, 2]
    #expect(project == expected)
    #expect(result.observations.offices.names == ["Northern PMO"])
    var bare = Project(id: "P2", name: "P2", origin: Origin(source: 0, row: 2, column: 0))
    bare.cycle = 0
    bare.currency = "GBP"
    #expect(result.observations.projects[1] == bare)
  }

  /// One cell of an otherwise plain project, and what is said of it.
  @Test(arguments: [
    (6, "Purple", "warning unknown-rating G2: Purple"), (7, "soon", "warning unreadable-date H2: soon"),
    (7, "tbc", nil), (7, "31.12.2025", "warning date-as-text H2: 31.12.2025"),
    (7, "31.02.2025", "warning unreadable-date H2: 31.02.2025"),
    (7, "45000", "warning unreadable-date H2: 45000"), (10, "Exempt", "warning unreadable-amount K2: Exempt"),
    (10, "1e300", "warning unreadable-amount K2: 1e+300"), (13, "S01;S99", "warning unknown-name N2: S01;S99"),
    (13, "Risk, issue and change support;T12", nil), (13, "S01, T12", nil),
    (0, "", "warning missing-name A2"), (10, "#DIV/0!", "warning error-cell K2: #DIV/0!"),
  ])
  func oddCells(column: Int, text: String, finding: String?) throws {
    var cells = ["P1", "x", "NOR", "", "", "", "", "", "", "", "", "", "", ""]
    cells[column] = text
    #expect(lines(try portfolio(cells.joined(separator: "|")).findings) == (finding.map { [$0] } ?? []))
  }

  @Test func servicesAreSplitAtSemicolonsAndOnlyThenAtCommas() throws {
    let row = "P1 | x | NOR | | | | | | | | | | | Risk, issue and change support;S01,T12;S01"
    #expect(try portfolio(row).observations.projects[0].services == [2, 0, 1])
  }

  /// Status, start and finish as of 2026-09-30; whether they cannot be, and whether 1904 is named as the cause.
  @Test(arguments: [
    ("In delivery", "2026-05-01", "2027-05-01", false, false), ("Closed", "2025-05-01", "2026-09-30", false, false),
    ("In delivery", "2027-05-01", "2026-05-01", true, false), ("Closed", "2028-06-20", "2028-10-21", true, true),
    ("Closed", "2026-05-01", "2026-10-01", true, true), ("Closed", "2035-06-20", "2035-10-21", true, false),
    ("Planned", "2028-06-20", "2028-10-21", false, false),
  ])
  func implausibleDates(status: String, start: String, finish: String, isFound: Bool, isDateSystem: Bool) throws {
    let result = try portfolio("P1 | x | NOR | | | \(status) | | \(start) | | \(finish) | | | |")
    #expect(result.findings.map(\.rule) == (isFound ? ["implausible-date"] : []))
    #expect(result.findings.contains { $0.hint.contains("1904") } == isDateSystem)
    #expect((result.observations.projects[0].start == nil) == isFound)
    #expect(result.rowsUsed == 1)
  }

  @Test func withoutACycleTheJobSaysWhenTheExportWasRight() throws {
    let row = "P1 | x | NOR | | | Closed | | 2028-06-20 | | 2028-10-21 | | | |"
    #expect(lines(try portfolio(row, file: "old.xlsx").findings) == ["warning cycle-missing -> undated"])
    #expect(
      lines(try portfolio(row, file: "old.xlsx", asOf: DateTime("2026-09-30")).findings) == [
        "warning cycle-missing -> undated", "warning implausible-date H2: 2028-06-20",
      ])
  }

  @Test func theFirstOfTwoRowsOfOneProjectCounts() throws {
    let result = try portfolio("P1 | x | NOR\nP2 | y | NOR\nP1 | z | NOR")
    #expect(lines(result.findings) == ["warning duplicate-project A4: P1"])
    #expect(result.observations.projects.map(\.name) == ["x", "y"])
  }
}
