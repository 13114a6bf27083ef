import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct ValueIntakeTests {
  /// `PMO cycle outcome name: delivered/planned at cost unit in cell` of each benefit; amounts in hundredths.
  private func benefits(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    func text(_ value: Int64?) -> String { value.map { String($0) } ?? "-" }
    return seen.benefits.map { one in
      let place = "\(seen.offices[one.office]) \(seen.cycles[one.cycle])"
      let outcome = Framework.small.catalogue.outcomes[one.outcome].id
      let amounts = "\(text(one.delivered))/\(text(one.planned)) at \(text(one.cost)) \(one.unit ?? "-")"
      return "\(place) \(outcome) \(one.name ?? "-"): \(amounts) in \(one.origin.address)"
    }
  }

  @Test func aLongTable() throws {
    let result = try read(
      sheet(
        """
        PMO | Outcome | Benefit | Planned (£k) | Delivered (£k) | Cost (£k) | Cycle
        HAR | E07 | Fewer penalties | 120 | 150.5 | 40 | 2026-Q3
        HAR | Faster decisions | Shorter approval | £1.2m | n/a | | 2026-Q3
        HAR | Free lunch | Soup | 1 | 1 | 1 | 2026-Q3
        Total | | | 121 | 151.5 | 41 |
        """))
    #expect(result.taken == "no source: value long")
    #expect(
      benefits(result) == [
        "Harbour PMO 2026-Q3 E07 Fewer penalties: 15050000/12000000 at 4000000 GBP in B2",
        "Harbour PMO 2026-Q3 E05 Shorter approval: -/120000000 at - GBP in B3",
      ])
    #expect(
      lines(result.findings) == [
        "warning number-as-text D3: £1.2m", "info value-not-given E3: n/a -> not applicable",
        "warning unknown-name B4: Free lunch", "warning missing-name B5",
      ])
  }

  /// The amounts and the unit of a row; what is read, and what is found.
  @Test(
    arguments: [
      ("120 days | 90 days | |", "9000/12000 at - days", []), ("120 | 90 | 1 | eur", "9000/12000 at 100 EUR", []),
      ("120 | 90 | | person days", "9000/12000 at - person days", []),
      ("120 days | 90 hours | |", "-/12000 at - days", ["warning unit-disagrees D2: 90 hours"]),
      ("£5 | €4 | |", "-/500 at - GBP", ["warning unit-disagrees D2: €4"]),
      ("1.234,5 | 2.000,25 | |", "200025/123450 at - -", []),
      ("lots | 4 | |", "400/- at - -", ["warning unreadable-amount C2: lots"]),
      ("-5 | (4) | |", "-400/-500 at - -", []),
      ("90% | 4 | |", "400/- at - -", ["warning unreadable-amount C2: 90%"]), (" | | |", "-/- at - -", []),
    ] as [(String, String, [String])])
  func amounts(cells: String, expected: String, findings: [String]) throws {
    let result = try read(
      sheet("PMO | Outcome | Planned | Delivered | Cost | Unit\nHAR | E01 | \(cells)", name: "2026-Q3"))
    #expect(benefits(result) == ["Harbour PMO 2026-Q3 E01 -: \(expected) in B2"])
    #expect(lines(result.findings).filter { !$0.contains("number-as-text") && !$0.contains("mixed") } == findings)
  }

  @Test func aColumnACycle() throws {
    let result = try read(
      sheet(
        """
        Outcome | Benefit | Planned | | Delivered |
        | | 2026-Q1 | 2026-Q2 | 2026-Q1 | 2026-Q2
        E01 | Focus | 10 | 12 | 7 |
        """, merges: ["C1:D1", "E1:F1", "A1:A2", "B1:B2"]), file: "Harbour PMO.xlsx")
    #expect(
      benefits(result) == [
        "Harbour PMO 2026-Q1 E01 Focus: 700/1000 at - - in A3", "Harbour PMO 2026-Q2 E01 Focus: -/1200 at - - in A3",
      ])
  }

  @Test(arguments: [
    "Outcome | Nutzen | Geplant | Realisiert | Kosten | Einheit",
    "Résultat | Bénéfice | Prévu | Réalisé | Coûts | Devise",
    "Resultado | Beneficio | Planificado | Entregado | Coste | Moneda",
    "Outcome | Benefit | Plan | Realised | Costs | Currency",
  ])
  func recognisesHeaders(header: String) throws {
    let found = try Intake.recognise(sheet(header), file: "x.xlsx", framework: .small)
    #expect(found?.kind == .value)
    #expect(found?.columns.count == 6)
  }
}
