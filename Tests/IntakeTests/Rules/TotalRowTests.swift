import PMO
import Spreadsheets
import Testing

@testable import Intake

/// Rows that are no data: totals by word and by arithmetic, goals, titles, and second tables.
@Suite struct TotalRowTests {
  @Test(arguments: [
    ("Gesamtsumme", true), ("Zwischensumme", true), ("Sous-total", true), ("Moyenne", true), ("Promedio", true),
    ("Total geral", true),
    ("Totale", true), ("Gemiddelde", true), ("Subtotaal", true), ("Average of all raters", true), ("Total: 12", true),
    ("Summe aller Projekte", true), ("Total quality programme", false), ("Mean machine", false), ("Coaching", false),
  ])
  func namesOfFreeRows(text: String, isTotal: Bool) {
    #expect(TotalRow.isNamed(text, isFree: true) == isTotal)
  }

  @Test(arguments: ["Target", "ZIEL", "Soll-Wert", "Objectif", "Meta", "Alvo", "Obiettivo", "Streefwaarde"])
  func namesOfGoals(text: String) {
    #expect(GoalRow.isNamed(text))
    #expect(!GoalRow.isNamed(text + " group"))
  }

  private func maturity(_ row: String) throws -> [String] {
    let sheet = sheet(
      """
      Service | Level now | | PMO
      | Ada | Bo |
      S01 | 1 | 2 | NOR
      T12 | 3 | 4 | NOR
      O24 | 5 | 5 | NOR
      \(row)
      """, name: "2026-Q3", merges: ["B1:C1"])
    let result = try read(sheet)
    #expect(result.observations.maturity.count == 6)
    return lines(result.findings)
  }

  @Test(arguments: [
    ("Alles|9|11|", "info total-row A6: Alles"), ("Alles|3|3.7|", "info total-row A6: Alles"),
    ("Alles|3|3.67|", "info total-row A6: Alles"), ("Alles|3|3.5|", "warning unknown-name A6: Alles"),
    ("Alles|9||", "info total-row A6: Alles"), ("Soll|4|4|", "info goal-row A6: Soll"),
    ("Operations|||", "info title-row A6: Operations"), ("Service|Ada|Bo|PMO", "info repeated-header B6"),
  ])
  func rowsOfACatalogue(row: String, finding: String) throws {
    #expect(try maturity(row) == [finding])
  }

  @Test(arguments: [
    ("All|60|30", true), ("All|60|", true), ("All|60|31", false), ("All|20|10", false), ("All|60.004|30", true),
    ("All|0|0", false),
  ])
  func amountsOfProjects(row: String, isTotal: Bool) throws {
    let sheet = sheet(
      """
      Project | Budget | Actual cost
      P1 | 10 | 5
      P2 | 20 | 10
      P3 | 30 | 15
      \(row)
      """)
    let result = try read(sheet, file: "portfolio 2026-Q3.xlsx")
    #expect(result.observations.projects.count == (isTotal ? 3 : 4))
    #expect(lines(result.findings) == (isTotal ? ["info total-row A5: All"] : []))
  }

  @Test(arguments: [
    // below, by numbers above and below a text
    ("\n\nRisk | Owner | Score\nLate | Bo | 7", "PMO | Service | Level", "", "warning several-tables A5"),
    // a footnote is none
    ("\n\nSource | the PMO", "PMO | Service | Level", "", nil),
    // beside, behind a blank column
    ("", "PMO | Service | Level | | Risk | Score", " | | Late | 7", "warning several-tables E1"),
    // columns that follow without a gap are none
    ("", "PMO | Service | Level | Risk | Score", " | Late | 7", "info columns-not-read D1"),
  ])
  func `tables that share a sheet`(below: String, header: String, more: String, finding: String?) throws {
    let sheet = sheet("\(header)\nNOR | S01 | 3\(more)\nNOR | T12 | 4\(more)\(below)", name: "2026-Q3")
    let result = try read(sheet)
    #expect(result.observations.maturity.count == 2)
    let found = lines(result.findings).filter { !$0.contains("unknown-name") }
    #expect(found == [finding].compactMap(\.self))
  }

  @Test func aHeaderThatRecursAndASecondTable() throws {
    let sheet = sheet(
      """
      Project | Budget | Actual cost
      P1 | 10 | 5
      Project | Budget | Actual cost
      P2 | 20 | 10

      Person | Role | Team
      Ada | Lead | North
      """)
    let result = try read(sheet, file: "portfolio 2026-Q3.xlsx")
    #expect(result.observations.projects.map(\.id) == ["P1", "P2"])
    #expect(lines(result.findings) == ["info repeated-header A3", "warning several-tables A6"])
    #expect(result.rowsRejected == 3)
  }
}
