import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// How columns of dates and amounts are read, on project lists in a text file.
@Suite struct ColumnConventionsTests {
  private func project(
    start: [String], finish: [String] = [], budget: [String] = [], cost: String = "Cost",
    file: String = "list 2026-Q3.csv",
    _ set: (inout SourceSettings) -> Void = { _ in }
  ) throws -> IntakeResult {
    var lines = ["Project ID | Status | Start date | Finish | Budget"]
    for row in start.indices {
      let parts = [finish, budget].map { row < $0.count ? $0[row] : "" }
      lines.append(
        "P\(row) | In delivery | '\(start[row]) | \(parts[0].isEmpty ? "" : "'" + parts[0]) | \(parts[1].isEmpty ? "" : "'" + parts[1])"
      )
    }
    return try read(sheet(lines.joined(separator: "\n")), file: file, set)
  }

  private func starts(_ result: IntakeResult) -> [String?] {
    result.observations.projects.map { $0.start?.description }
  }

  @Test func oneUnambiguousDateSettlesItsColumn() throws {
    let result = try project(start: ["03/04/2026", "25/04/2026"])
    #expect(starts(result) == ["2026-04-03", "2026-04-25"])
    #expect(result.findings.isEmpty)
    #expect(starts(try project(start: ["03/04/2026", "04/25/2026"])) == ["2026-03-04", "2026-04-25"])
  }

  @Test func theSheetsOtherDatesSettleAColumnThatIsOpen() throws {
    let result = try project(start: ["03/04/2025", "05/06/2025"], finish: ["04/25/2026", "12/31/2026"])
    #expect(starts(result) == ["2025-03-04", "2025-05-06"])
    #expect(result.findings.isEmpty)
  }

  @Test func whatNothingSettlesIsAFindingUntilTheJobDoes() throws {
    let open = try project(start: ["03/04/2026", "05/06/2026"])
    #expect(starts(open) == ["2026-04-03", "2026-06-05"])
    #expect(lines(open.findings) == ["warning ambiguous-dates C2: 03/04/2026 -> day-first"])
    let settled = try project(start: ["03/04/2026", "05/06/2026"]) { $0.dateOrder = .monthFirst }
    #expect(starts(settled) == ["2026-03-04", "2026-05-06"])
    #expect(settled.findings.isEmpty)
    // Day and month the same: there is nothing to settle.
    #expect(try project(start: ["04/04/2026"]).findings.isEmpty)
  }

  @Test func datesInBothOrdersAreSaid() throws {
    let result = try project(start: ["25/04/2026", "04/26/2026", "27/04/2026", "03/04/2026"])
    #expect(starts(result) == ["2026-04-25", "2026-04-26", "2026-04-27", "2026-04-03"])
    #expect(lines(result.findings) == ["warning mixed-dates C5: 03/04/2026 -> day-first"])
  }

  private func budgets(_ result: IntakeResult) -> [Int64?] { result.observations.projects.map(\.budget) }

  @Test func numbersAreReadByTheirColumn() throws {
    let blank = ["", "", ""]
    #expect(budgets(try project(start: blank, budget: ["1.234", "12,5", "7"])) == [123_400, 1250, 700])
    #expect(budgets(try project(start: blank, budget: ["1.234", "12.5", "7"])) == [123, 1250, 700])
    let open = try project(start: blank, budget: ["1.234", "x", "7"])
    #expect(budgets(open) == [123, nil, 700])
    #expect(
      lines(open.findings) == [
        "warning ambiguous-numbers E2: 1.234 -> decimal point", "warning unreadable-amount E3: x",
      ])
    let settled = try project(start: blank, budget: ["1.234", "", "7"]) { $0.decimal = .comma }
    #expect(budgets(settled) == [123_400, nil, 700])
    #expect(settled.findings.isEmpty)
    let mixed = try project(start: blank, budget: ["1.5", "2,5", "3,5"])
    #expect(budgets(mixed) == [150, 250, 350])
    #expect(mixed.findings.map(\.rule) == ["mixed-numbers"])
  }

  @Test func headerCellAndJobSayWhatAmountsCount() throws {
    func cost(_ header: String, _ cell: String, _ set: (inout SourceSettings) -> Void = { _ in }) throws -> IntakeResult
    {
      try read(
        sheet("Project | RAG | \(header) | Start\nA | Red | \(cell) | 2020-01-01"), file: "x 2026.csv", set)
    }
    func value(_ result: IntakeResult) -> Int64? { result.observations.projects.first?.wholeLifeCost }
    #expect(value(try cost("Whole life cost (£m)", "1.5")) == 150_000_000)
    #expect(value(try cost("Whole life cost (£million)", "'£1.50m")) == 150_000_000)
    #expect(value(try cost("Whole life cost £'000", "15")) == 1_500_000)
    #expect(value(try cost("Whole life cost", "'£2bn")) == 200_000_000_000)
    #expect(value(try cost("Whole life cost (£)", "15")) == 1_500)
    let open = try cost("Whole life cost", "15")
    #expect(value(open) == 1_500)
    #expect(lines(open.findings) == ["warning assumed-unit C2: 15 -> units"])
    let settled = try cost("Whole life cost", "15") { $0.amountsIn = .millions }
    #expect(value(settled) == 1_500_000_000)
    #expect(settled.findings.isEmpty)
    #expect(try cost("Whole life cost (EURm)", "15").observations.projects[0].currency == "EUR")
    #expect(try cost("Whole life cost", "'15 m €").observations.projects[0].currency == "EUR")
  }

  @Test func sharesWithAndWithoutTheSign() throws {
    func shares(_ cells: [String]) throws -> ([Int64?], [String]) {
      let rows = cells.enumerated().map { "P\($0) | Red | 2020-01-01 | \($1)" }
      let result = try read(
        sheet((["Project | RAG | Start | Variance %"] + rows).joined(separator: "\n")), file: "x 2026-Q1.csv")
      return (result.observations.projects.map(\.statedVarianceShare), result.findings.map(\.rule))
    }
    #expect(try shares(["'12%", "'-3.5 %"]) == ([1200, -350], []))
    #expect(try shares(["'12%", "'-0.032"]) == ([1200, -320], ["bare-share"]))
    #expect(try shares(["0.12", "-0.5"]) == ([1200, -5000], []))
    #expect(try shares(["12", "-50"]) == ([1200, -5000], []))
  }
}
