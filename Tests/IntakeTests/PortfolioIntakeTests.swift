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
    #expect(lines(result.findings) == ["warning number-as-text M2: 1000.5", "info total-row A4: Total"])
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
    (7, "tbc", "info value-not-given H2: tbc -> not known yet"),
    (7, "31.12.2025", "warning date-as-text H2: 31.12.2025"),
    (7, "31.02.2025", "warning unreadable-date H2: 31.02.2025"),
    (7, "45000", "warning unreadable-date H2: 45000"), (10, "Exempt", "info withheld-value K2: Exempt -> withheld"),
    (10, "1e300", "warning unreadable-amount K2: 1e+300"), (13, "S01;S99", "warning unknown-name N2: S01;S99"),
    (13, "Risk, issue and change support;T12", nil), (13, "S01, T12", nil),
    (0, "", "warning missing-name A2 -> x"), (10, "#DIV/0!", "warning error-cell K2: #DIV/0!"),
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

  @Test func aProjectMayStandInSeveralYears() throws {
    let result = try read(
      sheet(
        "project_name | year | colour_rating | start_date | end_date\nA | 2019 | Red | |\nA | 2021 | Green | |\nA | 2019 | Amber | |"
      ),
      file: "long.csv")
    #expect(result.observations.projects.map(\.rating) == [.red, .green])
    #expect(result.observations.cycles.names == ["2019", "2021"])
    #expect(lines(result.findings) == ["warning duplicate-project A4: A"])
  }

  /// An assessor's rating and an owner's stand beside each other, under two names or under one that repeats.
  @Test(arguments: [
    "IPA Delivery Confidence Assessment | SRO Delivery Confidence Assessment", "colour_rating | colour_rating",
  ])
  func theFirstOfTwoRatingsThatSaysSomethingCounts(headers: String) throws {
    let rows = [
      "Amber | | 1", "| Green | 2", "Exempt under Section 24 | Exempt under Section 24 | 3", "No DCA | Red | 4",
      "Green | Red | 5",
    ]
    let result = try read(
      sheet(
        (["Project Name | " + headers + " | Start date | Whole life cost (£m)"]
          + rows.enumerated().map { index, row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            return "P\(index) | \(cells[0]) | \(cells[1]) | | \(cells[2])"
          }).joined(separator: "\n")), file: "2022.csv")
    #expect(result.observations.projects.map(\.rating) == [.amber, .green, .exempt, .red, .green])
    #expect(result.findings.filter { $0.rule == "ratings-disagree" }.map { $0.cell?.description } == ["C6"])
  }

  /// Files of one kind in the wordings of several years give the same project.
  @Test(arguments: [
    (
      "dept-2013.csv",
      "Project name | Mersey Crossing\nDepartment | DfT\nMPA_RAG | Amber/Red\nProject - Start Date | '01/04/2010\nProject - End Date | '31/12/2017\n2012/13 Budget (£million) | 12.5\n2012/13 Forecast (£million) | 10\nTotal budgeted whole life costs (£million) | 1935.7\nDepartmental commentary on actions planned or taken on the MPA RAG rating | Better"
    ),
    (
      "dft_data_september_2012.csv",
      "GMPP ID | Project name | Department | IPA RAG rating (five points) | Start Date | End Date | Financial Year Baseline (£m) | Financial Year Forecast (£m) | TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs) | Departmental commentary on delivery confidence assessment rating\n | Mersey Crossing | DfT | AMBER/RED | 2010-04-01 | '31 December 2017 | '£12.50 | '£10.00 | '£1,935.70 | Better"
    ),
    (
      "save.csv",
      "year | project_name | department | colour_rating | colour_rating | start_date | end_date | total_baseline | forecast_incl_NGC | wlc_baseline_incl_NCG | rating_comment\n2013 | Mersey Crossing | DfT | | Amber-Red | '01.04.10 | '31.12.17 | '£12.50 | '£10.00 | '£1,935.7 | Better"
    ),
    (
      "x.csv",
      "Project Name | Department | Delivery Confidence Assessment | Start Date | End Date | 2012-13 Budget £bn | 2012-13 Forecast £k | WLC GBPm | Rating Narrative\nMersey Crossing | DfT | Amber / Red | '2010/04/01 | '31-Dec-2017 | 0.0125 | '10,000.0 | 1935.70 | Better"
    ),
  ])
  func yearsOfOneKind(file: String, literal: String) throws {
    let result = try read(sheet(literal), file: file) {
      $0.currency = "GBP"
      $0.amountsIn = .millions
    }
    #expect([result.rowsIn, result.rowsUsed] == [1, 1])
    #expect(
      result.findings.allSatisfy { ["missing-name", "duplicate-header"].contains($0.rule) }, "\(result.findings)")
    let project = try #require(result.observations.projects.first)
    var expected = Project(id: "Mersey Crossing", name: "Mersey Crossing", origin: project.origin)
    expected.cycle = 0
    expected.department = "DfT"
    expected.rating = .amberRed
    expected.start = DateTime("2010-04-01")
    expected.forecastFinish = DateTime("2017-12-31")
    expected.yearBudget = 1_250_000_000
    expected.yearForecast = 1_000_000_000
    expected.wholeLifeCost = 193_570_000_000
    expected.currency = "GBP"
    expected.narratives = [.rating: "Better"]
    #expect(project == expected)
    #expect(result.observations.cycles.names == ["2013"])
    #expect(project.yearVarianceShare == -0.2)
  }

  @Test func aProjectKnownByNameTakesTheIdOfItsName() throws {
    let old = try read(
      sheet("Project name | RAG | Start date | Year\nMersey Crossing | Red | | 2019\nOther | Red | | 2019"),
      file: "p.csv")
    let new = try read(
      sheet("GMPP ID Number | Project name | RAG | Start date | Year\nDFT_1 | Mersey crossing | Green | | 2021"),
      file: "q.csv")
    let (observations, findings, leftOut) = Intake.combine([old, new])
    #expect(observations.projects.map(\.id) == ["DFT_1", "Other", "DFT_1"])
    #expect(lines(findings) == ["info linked-project A2: Mersey Crossing -> DFT_1"])
    #expect(leftOut.isEmpty)
  }

  @Test func projectsThatAnotherFileStatesAreLeftOutOfTheCount() throws {
    let list = sheet("Project ID | RAG | Start date\nP1 | Red | \nP2 | Red |")
    let (observations, _, leftOut) = Intake.combine([
      try read(list, file: "a 2026-Q3.csv"), try read(list, file: "b 2026-Q3.csv"),
    ])
    #expect(observations.projects.count == 2)
    #expect(leftOut.mapValues(\.count) == [1: 2])
    #expect(leftOut[1]?.map(\.address.description) == ["A2", "A3"])
  }
}
