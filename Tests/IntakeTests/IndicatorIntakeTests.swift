import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct IndicatorIntakeTests {
  /// `PMO cycle service name: current/goal unit direction x relevance in cell` of each indicator.
  private func indicators(_ result: IntakeResult) -> [String] {
    let seen = result.observations
    func text(_ value: Double?) -> String { value.map { NumberText.shortest($0) } ?? "-" }
    return seen.indicators.map { one in
      let place = "\(seen.offices[one.office]) \(seen.cycles[one.cycle])"
      let service = Framework.small.catalogue.services[one.service].id
      let values = "\(text(one.current))/\(text(one.goal)) \(one.unit ?? "-")"
      return
        "\(place) \(service) \(one.name): \(values) \(one.direction) x \(text(one.relevance)) in \(one.origin.address)"
    }
  }

  private func one(_ cells: String, header: String = "Goal | Current | Relevance | Direction | Unit") throws
    -> (indicators: [String], findings: [String], result: IntakeResult)
  {
    let result = try read(
      sheet("PMO | Service | KPI | \(header)\nHAR | S01 | Speed | \(cells)", name: "2026-Q3"))
    return (indicators(result), lines(result.findings), result)
  }

  @Test func aLongTable() throws {
    let result = try read(
      sheet(
        """
        PMO | Service | Indicator | Goal | Current | Relevance | Direction | Unit | Cycle
        HAR | Coaching | Sessions held | 40 | 36 | 0.6 | higher | sessions | 2026-Q3
        HAR | T12 | Days to answer | 5 | 4 | 0.4 | lower is better | days | 2026-Q3
        HAR | T12 | days to ANSWER | 5 | 4 | 0.4 | ↓ | days | 2026-Q3
        HAR | T12 | Days to answer | 5 | 6 | 0.4 | ↓ | days | 2026-Q2
        HAR | Juggling | Balls | 3 | 3 | 1 | higher | | 2026-Q3
        Total | | | 50 | 46 | | | |
        """))
    #expect(result.taken == "no source: kpi long")
    #expect(
      indicators(result) == [
        "Harbour PMO 2026-Q3 T12 Sessions held: 36/40 sessions higher x 0.6 in C2",
        "Harbour PMO 2026-Q3 T12 Days to answer: 4/5 days lower x 0.4 in C3",
        "Harbour PMO 2026-Q2 T12 Days to answer: 6/5 days lower x 0.4 in C5",
      ])
    #expect(
      lines(result.findings) == [
        "warning duplicate-indicator C4: days to ANSWER", "warning unknown-name B6: Juggling",
        "warning missing-name C7",
      ])
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [6, 3, 3])
  }

  /// What stands in goal, current, relevance, direction and unit; what is read, and what is found.
  @Test(
    arguments: [
      ("10 | 8 | | |", "8/10 - higher x -", []), ("10 | | 0.5 | up |", "-/10 - higher x 0.5", []),
      ("0 | 3 | | lower |", "3/0 - lower x -", ["warning zero-goal D2: 0"]),
      ("high | 3 | | |", "3/- - higher x -", ["warning unreadable-number D2: high"]),
      ("10 | TBC | | |", "-/10 - higher x -", ["info value-not-given E2: TBC -> not known yet"]),
      ("95 % | 91 % | 80% | ≥ |", "91/95 % higher x 0.8", []),
      ("95 % | 0.91 | | |", "91/95 % higher x -", ["warning bare-share E2: 0.91 -> 91%"]),
      ("0.95 | 91 % | | | %", "91/95 % higher x -", ["warning bare-share D2: 0.95 -> 95%"]),
      ("95 % | 91 | | |", "91/95 % higher x -", ["warning bare-share E2: 91 -> 91%"]),
      ("5 days | 4.5 days | | min |", "4.5/5 days lower x -", []),
      ("5 days | 30 hours | | min |", "-/5 days lower x -", ["warning unit-disagrees E2: 30 hours"]),
      ("£1.5m | £900k | | |", "900000/1500000 GBP higher x -", []),
      ("-4 | -2 | 1 | |", "-2/-4 - higher x 1", []),
      ("10 | 8 | 1.5 | |", "8/10 - higher x 0.015", ["warning bare-share F2: 1.5 -> 1.5%"]),
      ("10 | 8 | 150% | |", "8/10 - higher x -", ["warning unreadable-number F2: 150%"]),
      ("10 | 8 | -0.2 | |", "8/10 - higher x -", ["warning unreadable-number F2: -0.2"]),
      ("10 | 8 | 40 | |", "8/10 - higher x 0.4", ["warning bare-share F2: 40 -> 40%"]),
      ("10 | true | | |", "-/10 - higher x -", ["warning unreadable-number E2: TRUE"]),
      ("10 | #DIV/0! | | |", "-/10 - higher x -", ["warning error-cell E2: #DIV/0!"]),
    ] as [(String, String, [String])])
  func values(cells: String, expected: String, findings: [String]) throws {
    let found = try one(cells)
    #expect(found.indicators == ["Harbour PMO 2026-Q3 S01 Speed: \(expected) in C2"])
    #expect(found.findings.filter { !$0.contains("number-as-text") && !$0.contains("mixed") } == findings)
  }

  @Test func anUnknownDirectionLeavesTheRowOut() throws {
    let found = try one("10 | 8 | 1 | sideways |")
    #expect(found.indicators == [])
    #expect(found.findings == ["warning unknown-direction G2: sideways"])
    #expect(found.result.rowsRejected == 1)
    #expect(found.result.rejectedRows?.rules == [.unknownDirection])
  }

  @Test func aColumnACycle() throws {
    let result = try read(
      sheet(
        """
        Service | KPI | Target | Unit | 2026-Q1 | Q2 2026
        S01 | Speed | 10 | days | 7 | 8
        T12 | Rate | 0.9 | | | 0.8
        """), file: "Harbour PMO.xlsx")
    #expect(result.taken == "no source: kpi matrix")
    #expect(
      indicators(result) == [
        "Harbour PMO 2026-Q1 S01 Speed: 7/10 days higher x - in B2",
        "Harbour PMO 2026-Q2 S01 Speed: 8/10 days higher x - in B2",
        "Harbour PMO 2026-Q2 T12 Rate: 0.8/0.9 - higher x - in B3",
      ])
    #expect(lines(result.findings) == [])
  }

  @Test func goalsAndValuesBesideEachOtherACycle() throws {
    let result = try read(
      sheet(
        """
        Service | KPI | Goal | | Actual |
        | | 2026-Q1 | 2026-Q2 | 2026-Q1 | 2026-Q2
        S01 | Speed | 10 | 12 | 7 | 8
        """, merges: ["C1:D1", "E1:F1", "A1:A2", "B1:B2"]), file: "Harbour PMO.xlsx")
    #expect(
      indicators(result) == [
        "Harbour PMO 2026-Q1 S01 Speed: 7/10 - higher x - in B3",
        "Harbour PMO 2026-Q2 S01 Speed: 8/12 - higher x - in B3",
      ])
  }

  @Test(arguments: [
    "Leistung | Kennzahl | Zielwert | Ist | Gewicht | Richtung | Einheit",
    "Prestation | Indicateur | Objectif | Réel | Poids | Sens | Unité",
    "Servicio | Indicador | Meta | Valor actual | Peso | Dirección | Unidad",
    "Service | Measure | Target | Actual | Weighting | Better | UoM",
  ])
  func recognisesHeaders(header: String) throws {
    let found = try Intake.recognise(sheet(header), file: "x.xlsx", framework: .small)
    #expect(found?.kind == .kpi)
    #expect(found?.columns.count == 7)
  }

  @Test(
    arguments: [
      ("Higher is better", .higher), ("lower", .lower), ("↑", .higher), ("▼", .lower), ("↑ higher", .higher),
      ("-", .lower),
      ("+", .higher), ("höher", .higher), ("moins élevé", .lower), ("menor es mejor", .lower), ("≤", .lower),
      ("higher ↓", nil), ("↑↓", nil), ("sideways", nil), ("", nil), ("low-end", nil),
    ] as [(String, PerformanceIndicator.Direction?)])
  func directions(text: String, direction: PerformanceIndicator.Direction?) {
    #expect(DirectionWords.direction(text) == direction)
  }
}
