import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct FoundationIntakeTests {
  /// `PMO cycle component rater: level>wanted evidence day in cell` of each answer.
  private func answers(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    return seen.foundations.map { answer in
      let place = "\(seen.offices[Int(answer.office)]) \(seen.cycles[Int(answer.cycle)])"
      let component = Framework.small.catalogue.foundations[Int(answer.component)].id
      let rater = answer.rater < 0 ? "-" : seen.raters[Int(answer.rater)]
      let evidence = "\(answer.evidence ?? "-") \(answer.evidenceDate?.description ?? "-")"
      return "\(place) \(component) \(rater): \(answer.level)>\(answer.wanted) \(evidence) in \(answer.origin.address)"
    }
  }

  @Test func aLongTable() throws {
    let result = try read(
      sheet(
        """
        PMO | Component | Level now | Level wanted | Rated by | Cycle | Evidence | Evidence date | Remark
        HAR | Mandate | 2 - Repeatable | 4 | A. Weber | 2026-Q3 | Charter v2 | 2023-05-11 | old
        HAR | F02 | Defined | | A. Weber | 2026-Q3 | | |
        HAR | Governance | n/a | 5 | A. Weber | 2026-Q3 | Terms | 2026-01-31 |
        HAR | Budget | 3 | 5 | A. Weber | 2026-Q3 | | |
        """), file: "foundation.xlsx")
    #expect(result.taken == "no source: foundation long")
    #expect(
      answers(result) == [
        "Harbour PMO 2026-Q3 F01 A. Weber: 2>4 Charter v2 2023-05-11 in C2",
        "Harbour PMO 2026-Q3 F02 A. Weber: 3>-1 - - in C3",
      ])
    #expect(
      lines(result.findings) == [
        "info columns-not-read I1", "info target-without-level D4: 5", "warning unknown-name B5: Budget",
      ])
    #expect([result.rowsUsed, result.rowsRejected] == [3, 1])
  }

  @Test func aColumnARater() throws {
    let result = try read(
      sheet(
        """
        Foundations — Harbour PMO
        Component | Level now | | Level wanted
        | Weber | Lee |
        Mandate | 2 | 3 | 4
        Strategy | | 5 |
        """, name: "2026-Q3", merges: ["B2:C2", "A2:A3", "D2:D3"]))
    #expect(result.taken == "no source: foundation matrix")
    #expect(
      answers(result) == [
        "Harbour PMO 2026-Q3 F01 Weber: 2>4 - - in B4", "Harbour PMO 2026-Q3 F01 Lee: 3>4 - - in C4",
        "Harbour PMO 2026-Q3 F02 Lee: 5>-1 - - in C5",
      ])
    #expect(lines(result.findings) == [])
  }

  @Test func aSurvey() throws {
    let result = try read(
      export([
        ["ID", "Start time", "Completion time", "Email", "Name", "Which PMO do you work with?", "Mandate", "Strategy"],
        ["1", "2026-09-02 08:21:00", "2026-09-02 08:41:00", "a@example.org", "Ada", "HAR", "Defined", "2"],
      ]), file: "Foundations 2026-Q3(1-1).csv")
    #expect(result.taken == "microsoft-forms certain: foundation wide")
    #expect(
      answers(result) == [
        "Harbour PMO 2026-Q3 F01 Ada: 3>-1 - - in G2", "Harbour PMO 2026-Q3 F02 Ada: 2>-1 - - in H2",
      ])
  }

  /// What an evidence's date may be, and what becomes of it.
  @Test(
    arguments: [
      ("2026-09-30", "2026-09-30", nil), ("2026-10-01", nil, "warning future-evidence D2: 2026-10-01"),
      ("30.6.2026", "2026-06-30", nil), ("soon", nil, "warning unreadable-date D2: soon"),
      ("TBC", nil, "info value-not-given D2: TBC -> not known yet"), ("", nil, nil),
    ] as [(String, String?, String?)])
  func evidenceDates(written: String, day: String?, finding: String?) throws {
    let result = try read(
      sheet("Component | Level | Evidence | Evidence date\nMandate | 3 | Charter | \(written)"),
      file: "Harbour PMO 2026-Q3.csv")
    #expect(result.observations.foundations.map { $0.evidenceDate?.description } == [day])
    #expect(lines(result.findings) == [finding].compactMap { $0 })
  }

  @Test(arguments: [
    "Baustein | Niveau | Nachweis", "Composante | Level | Preuve", "Componente | Score | Evidencia",
    "Foundation component | Current level | Proof",
  ])
  func recognisesHeaders(header: String) throws {
    let header = header.replacing("Niveau", with: "Level")
    let found = try Intake.recognise(sheet(header), file: "x.xlsx", framework: .small)
    #expect(found?.kind == .foundation)
    #expect(found?.columns.count == 3)
  }
}
