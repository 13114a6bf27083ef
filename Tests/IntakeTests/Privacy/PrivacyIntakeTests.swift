import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct PrivacyIntakeTests {
  static let competences = """
    Assessed by Carla Conti
    Person | Email | Role | Competence | Level | Rater | Comment
    Ann Weber | ann@example.org | PMO lead | Risk management | 3 | Ann Weber | Ask Ann Weber
    ann weber_ | ann@example.org | PMO lead | Facilitation | 2 | Bob Roe | none
    Bob Roe | bob@example.org | PMO lead | Juggling | 2 | Bob Roe | Bob's hobby
    """

  static let maturity = """
    Service || Level now ||
    || Ann Weber | Bob Roe
    Coaching || 3 | 4
    Dancing || 2 | 2
    """

  static let staffing = """
    Person | Services | Role
    Ann Weber | Coaching | PMO lead
    ann weber_ | Juggling | PMO lead
    Bob Roe | |
    """

  static let customers = """
    Customer | Email | Customer group
    Ann Weber | ann@example.org | Sponsors
    ann weber_ | ANN@example.org | Sponsors
    Bob Roe | | Sponsors
    """

  static let foundation = """
    Component | Level now ||
    || Ann Weber | Bob Roe
    Mandate || 3 | 4
    Dancing || 2 | 2
    """

  private func read(_ sheet: Sheet, leavingOut: [String] = [], with pseudonyms: Pseudonyms?) throws -> IntakeResult {
    var settings = SourceSettings()
    settings.leaveOut = leavingOut
    return try Intake.read(
      sheet, file: "file.xlsx", settings: settings, framework: .small, pseudonyms: pseudonyms)
  }

  /// Everything that a result could let out.
  private func everything(_ result: IntakeResult) -> String {
    "\(result)"
      + "\(result.rejectedRows.map { rows in rows.rows.indices.map { row in (0..<20).map { rows.cells[row, $0].text } } } ?? [])"
  }

  @Test(arguments: [competences, maturity, staffing, customers, foundation])
  func noNameGetsThrough(literal: String) throws {
    let plain = try read(sheet(literal), with: nil)
    let veiled = try read(sheet(literal), with: PseudonymsTests.plain)
    for name in ["Ann Weber", "ann weber", "Bob", "ann@", "bob@", "Carla"] {
      #expect(!everything(veiled).contains(name), "\(name)")
    }
    #expect(everything(plain).contains("Bob Roe"))
    #expect(veiled.observations.ratings.count == plain.observations.ratings.count)
    #expect(veiled.observations.maturity.count == plain.observations.maturity.count)
    #expect(veiled.observations.foundations.count == plain.observations.foundations.count)
    #expect(veiled.observations.assignments.count == plain.observations.assignments.count)
    #expect(veiled.observations.customerList.count == plain.observations.customerList.count)
    #expect(veiled.rowsUsed == plain.rowsUsed && veiled.rowsRejected == plain.rowsRejected)
    // Under pseudonyms, columns that nothing is taken from are left out before.
    let others = ["trailing-space", "columns-not-read"]
    #expect(
      veiled.findings.map(\.rule).filter { !others.contains($0) }
        == plain.findings.map(\.rule).filter { !others.contains($0) })
  }

  @Test func whoRatesOneselfIsStillSeen() throws {
    let plain = try read(sheet(Self.competences), with: nil)
    let veiled = try read(sheet(Self.competences), with: PseudonymsTests.plain)
    #expect(veiled.observations.ratings.map(\.relation) == plain.observations.ratings.map(\.relation))
    #expect(veiled.observations.ratings.map(\.level) == plain.observations.ratings.map(\.level))
    #expect(veiled.observations.ratings.map(\.origin) == plain.observations.ratings.map(\.origin))
  }

  @Test func columnsThatAreLeftOutAreNotRead() throws {
    let result = try read(sheet(Self.competences), leavingOut: ["comment", "Coment"], with: nil)
    #expect(!everything(result).contains("hobby"))
    #expect(
      result.findings.filter { $0.rule == "column-not-there" }.map(\.message)
        == ["The job leaves out the column \"Coment\", which the sheet does not have."])
    #expect(result.observations.ratings.count == 2)
  }

  /// A table on its side has its persons in a row; what the reader noted stands at the file's own cells.
  @Test func findingsOfATableOnItsSideQuoteNobody() throws {
    let plain = sheet(
      """
      Project ID | P1 | P2
      Project name | Viaduct | Depot
      Sponsor | Ann Weber | Bob Roe
      RAG | Green | Red
      Start date | 2026-01-01 | 2026-02-01
      Budget | 5 | 6
      """)
    let odd = ["B3", "B4"].map {
      Finding(
        rule: "not-a-number", severity: .warning, file: "file.xlsx", cell: CellAddress($0), raw: "at \($0)",
        message: "m",
        hint: "h")
    }
    let noted = Sheet(name: plain.name, table: plain.table, findings: odd)
    let veiled = try read(noted, with: PseudonymsTests.plain)
    #expect(veiled.recognition?.shape == .transposed)
    #expect(veiled.findings.filter { $0.rule == "not-a-number" }.map(\.raw) == ["at B4"])
    for name in ["Ann", "Bob"] { #expect(!everything(veiled).contains(name)) }
  }
}
