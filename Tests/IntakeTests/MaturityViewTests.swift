import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// From which side raters see a service.
@Suite struct MaturityViewTests {
  @Test func aColumnNamesIt() throws {
    let result = try read(
      sheet(
        """
        Service | Rater | Rater type | Level
        S01 | A | PMO | 3
        S01 | B | Customer | 2
        S01 | C | Wizard | 2
        S01 | D | | 4
        """, name: "2026-Q3"), file: "Harbour PMO.xlsx")
    #expect(result.observations.maturity.map(\.view) == [.own, .customer, .own, .own])
    #expect(lines(result.findings) == ["warning unknown-view C4: Wizard"])
  }

  @Test(arguments: [
    ("2026-Q3", "Harbour PMO", "Services", MaturityAnswer.View.own), ("2026-Q3 customer view", "x", "x", .customer),
    ("x", "Maturity (customers' view)", "x", .customer), ("x", "x", "Kundensicht 2026-Q3", .customer),
    ("x", "x", "Vue client", .customer), ("x", "Self-assessment", "x", .own),
    ("x", "x", "Vista del cliente", .customer),
    ("x", "A customer viewed it", "x", .own),
  ])
  func aTitleNamesIt(sheetName: String, file: String, title: String, view: MaturityAnswer.View) throws {
    let result = try read(sheet("\(title)\n\nService | Level\nS01 | 3", name: sheetName), file: "\(file).xlsx")
    #expect(result.observations.maturity.map(\.view) == [view])
  }

  @Test func aColumnCountsBeforeATitle() throws {
    let result = try read(
      sheet("Customer view\nService | Perspective | Level\nS01 | Self | 3\nT12 | | 2"), file: "2026-Q3.xlsx")
    #expect(result.observations.maturity.map(\.view) == [.own, .customer])
  }

  @Test func aSurveyAsks() throws {
    let result = try read(
      export([
        [
          "ID", "Start time", "Completion time", "Email", "Name", "From which perspective do you answer?",
          "Advice to executives", "Coaching",
        ],
        ["1", "", "2026-09-02 08:41:00", "a@example.org", "Ada", "Client", "3", "2"],
      ]), file: "Maturity 2026-Q3 Harbour PMO(1-1).csv")
    #expect(result.observations.maturity.map(\.view) == [.customer, .customer])
  }

  @Test func aMatrixOfCustomers() throws {
    let result = try read(
      sheet("Service | Level now |\n| A | B\nS01 | 3 | 4", name: "Customer view"), file: "Harbour PMO 2026-Q3.xlsx")
    #expect(result.observations.maturity.map(\.view) == [.customer, .customer])
  }
}
