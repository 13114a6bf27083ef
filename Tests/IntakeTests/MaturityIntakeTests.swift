import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct MaturityIntakeTests {
  static let workbook = """
    Service maturity assessment — Harbour PMO | | | | |
    Assessment cycle: 2026-Q3 | | | | |

    Service | Tier | Level now | | Level wanted | Remarks
    | | A. Weber | B. Lee | |
    Advice to executives | Strategic | 2 | 3 - Defined | 4 | fine
    Coaching_ | Tactical | '4 | n/a | Measured |
    RAID support | Operational | | Defined | 5 |
    Average | | 3.1 | 3 | 4.33 |
    """
  static let merges = ["A1:F1", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5", "B7:B8"]

  /// `office service cycle rater level cell` of each answer, by names.
  private func answers(_ observations: Observations, _ answers: [MaturityAnswer]) -> [String] {
    let services = Framework.small.catalogue.services
    return answers.map { answer in
      let rater = answer.rater < 0 ? "-" : observations.raters[Int(answer.rater)]
      let place = "\(observations.offices[Int(answer.office)]), \(observations.cycles[Int(answer.cycle)])"
      return "\(place), \(services[Int(answer.service)].id), \(rater): \(answer.level) in \(answer.origin.address)"
    }
  }

  @Test func aSheetACycleWithAColumnARater() throws {
    let sheet = sheet(Self.workbook, name: "2026-Q3", merges: Self.merges, hiddenRows: [8], hiddenColumns: [3])
    let result = try read(sheet)
    #expect(
      answers(result.observations, result.observations.maturity) == [
        "Harbour PMO, 2026-Q3, S01, A. Weber: 2 in C6", "Harbour PMO, 2026-Q3, T12, A. Weber: 4 in C7",
        "Harbour PMO, 2026-Q3, S01, B. Lee: 3 in D6", "Harbour PMO, 2026-Q3, O24, B. Lee: 3 in D8",
      ])
    #expect(
      answers(result.observations, result.observations.targets) == [
        "Harbour PMO, 2026-Q3, S01, -: 4 in E6", "Harbour PMO, 2026-Q3, T12, -: 4 in E7",
        "Harbour PMO, 2026-Q3, O24, -: 5 in E8",
      ])
    #expect(
      lines(result.findings) == [
        "info hidden-columns D4", "info trailing-space A7: Coaching  -> Coaching", "info merged-cells B7",
        "warning number-as-text C7: 4 -> 4", "info hidden-rows A8", "info total-row A9: Average",
      ])
    #expect(result.source == Source(file: "file.xlsx", sheet: "2026-Q3"))
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected, result.unknownLabels] == [4, 3, 1, 0])
  }

  @Test func aLongTable() throws {
    let sheet = sheet(
      """
      PMO | Service | Rater | Cycle | Level now | Level wanted
      HAR | S01 | A. Weber | Q2 2026 | 2 | 4
      Harbour PMO | coaching | B. Lee | 2026-Q3 | Measured | 5
      Southern PMO | O24 | | | 3 |
      """)
    let result = try read(sheet, file: "in/maturity 2026-Q1.csv")
    #expect(
      answers(result.observations, result.observations.maturity) == [
        "Harbour PMO, 2026-Q2, S01, A. Weber: 2 in E2", "Harbour PMO, 2026-Q3, T12, B. Lee: 4 in E3",
        "Southern PMO, 2026-Q1, O24, -: 3 in E4",
      ])
    #expect(
      answers(result.observations, result.observations.targets) == [
        "Harbour PMO, 2026-Q2, S01, A. Weber: 4 in F2", "Harbour PMO, 2026-Q3, T12, B. Lee: 5 in F3",
      ])
    #expect(lines(result.findings) == ["warning unknown-name A4: Southern PMO -> Southern PMO"])
    #expect(result.source == Source(file: "in/maturity 2026-Q1.csv", sheet: nil))
  }

  @Test func namesInMergedCellsHoldForAllTheirRows() throws {
    let sheet = sheet(
      """
      PMO | Service | Rater | Level
      HAR | S01 | A | 2
       | S01 | B | 3
      NOR | S01 | C | 4
      """, name: "2026-Q3", merges: ["A2:A3"])
    let observations = try read(sheet).observations
    #expect(
      observations.maturity.map { observations.offices[Int($0.office)] } == [
        "Harbour PMO", "Harbour PMO", "Northern PMO",
      ])
  }

  /// One wrong thing a row, in a sheet of one rater; the finding and what is left of three answers.
  @Test(arguments: [
    ("Coaching | 7", "error answer-outside-scale B3: 7", 2, 0, 0),
    ("Coaching | 2.5", "error answer-outside-scale B3: 2.5", 2, 0, 0),
    ("Coaching | Defned", "error unknown-label B3: Defned", 2, 0, 1),
    ("Coaching | true", "error unknown-label B3: TRUE", 2, 0, 1),
    ("Coaching | 2026-03-04", "error unknown-label B3: 2026-03-04", 2, 0, 1),
    ("Coaching | #N/A", "warning error-cell B3: #N/A", 2, 0, 0),
    ("Coaching | =", "warning formula-without-value B3", 2, 0, 0),
    ("Caoching | 3", "warning near-miss A3: Caoching", 2, 1, 0),
    ("Juggling | 3", "warning unknown-name A3: Juggling", 2, 1, 0),
    ("42 | 3", "warning unknown-name A3: 42", 2, 1, 0),
    (" | 3", "warning missing-name A3", 2, 1, 0),
    ("#REF! | 3", "warning error-cell A3: #REF!", 2, 1, 0),
    ("Total: 3 services | 9", "info total-row A3: Total: 3 services", 2, 1, 0),
  ])
  func leavesOut(row: String, finding: String, answers: Int, rejected: Int, unknown: Int) throws {
    let sheet = sheet("Service | Level\nS01 | 2\n\(row)\nO24 | 3", name: "2026-Q3")
    let result = try read(sheet, file: "Harbour PMO.xlsx")
    #expect(lines(result.findings) == [finding])
    #expect(result.observations.maturity.count == answers)
    #expect([result.rowsIn, result.rowsRejected, result.unknownLabels] == [3, rejected, unknown])
  }

  @Test func whatTheJobAllowsIsAWarning() throws {
    let sheet = sheet("Service | Level\nCaoching | 2\nS01 | Defned", name: "2026-Q3")
    let result = try read(sheet, file: "Harbour PMO.xlsx") {
      $0.allowNearMisses = true
      $0.allowUnknownLabels = true
    }
    #expect(
      lines(result.findings) == [
        "warning near-miss A2: Caoching -> Coaching", "warning unknown-label B3: Defned",
      ])
    #expect(result.observations.maturity.map(\.service) == [1])
    #expect(result.unknownLabels == 0)
  }

  @Test func hintsNameTheLikelyOnes() throws {
    let sheet = sheet("Service | Level\nCaoching | 2\nS01 | Defned", name: "2026-Q3")
    let findings = try read(sheet, file: "Harbour PMO.xlsx").findings
    #expect(findings[0].message.contains("almost \"Coaching\""))
    #expect(findings[1].hint.hasPrefix("Did you mean \"Defined\"? The levels are: 1 Ad hoc, 2 Repeatable"))
    #expect(findings[1].columnName == "Level")
    #expect(findings[1].place == "Harbour PMO.xlsx, sheet \"2026-Q3\", B3")
  }

  @Test func whatRecursInAColumnIsOneFinding() throws {
    let rows = Array(repeating: "S01 | Defned | '3", count: 12).joined(separator: "\n")
    let result = try read(sheet("Service | Level | Level wanted\n\(rows)", name: "2026-Q3"), file: "Harbour PMO.xlsx")
    #expect(
      lines(result.findings) == ["error unknown-label B2: Defned", "warning number-as-text C2: 3 -> 3"])
    #expect(result.findings[0].message.hasSuffix("So in 11 more cells of the column, the last in B13."))
    #expect(result.unknownLabels == 12)
  }

  @Test(arguments: [(9, 3, false), (10, 3, true), (10, 4, false)])
  func straightLiningNeedsTenEqualAnswers(count: Int, last: Int, isFound: Bool) throws {
    var rows = Array(repeating: "S01 | A | 3\nS01 | B | 2\nT12 | B | 5", count: count - 1)
    rows.append("S01 | A | \(last)")
    let result = try read(
      sheet("Service | Rater | Level\n" + rows.joined(separator: "\n"), name: "2026-Q3"), file: "Harbour PMO.xlsx")
    #expect(lines(result.findings) == (isFound ? ["info straight-lining C2: 3 -> 3"] : []))
    #expect(result.observations.maturity.count == 3 * count - 2)
  }

  @Test func aPMOOrCycleThatNobodyNamesIsSaid() throws {
    let result = try read(sheet("Service | Level\nS01 | 2"))
    #expect(lines(result.findings) == ["warning office-missing -> PMO", "warning cycle-missing -> undated"])
    let set = try read(sheet("Service | Level\nS01 | 2")) {
      $0.office = "NOR"
      $0.cycle = "2026-Q3"
    }
    #expect(answers(set.observations, set.observations.maturity) == ["Northern PMO, 2026-Q3, S01, -: 2 in B2"])
    #expect(set.findings.isEmpty)
  }

  @Test func aCopiedSheetWithItsOldTitleIsSaid() throws {
    let result = try read(sheet("Harbour PMO, 2026-Q2\nService | Level\nS01 | 2", name: "2026-Q3"))
    #expect(lines(result.findings) == ["warning cycle-disagrees A1: 2026-Q2 -> 2026-Q3"])
    #expect(result.observations.cycles.names == ["2026-Q3"])
  }

  @Test func twoColumnsOfOneNameAreSaid() throws {
    let result = try read(sheet("Service | Level | Level\nS01 | 2 | 3", name: "2026-Q3"), file: "Harbour PMO.xlsx")
    #expect(lines(result.findings) == ["warning duplicate-header C1: Level"])
    #expect(result.observations.maturity.map(\.level) == [2])
  }
}
