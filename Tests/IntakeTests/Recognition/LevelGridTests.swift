import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// Matrices of services with one header row, upright and on their side.
@Suite struct LevelGridTests {
  private static let services = ["Advice to executives", "Coaching", "Risk, issue and change support"]

  /// A grid with a corner, the names across and three levels below each.
  private func grid(_ corner: String, _ names: [String], more: String = "") -> Sheet {
    let levels = [[1, 2, 3], [2, 3, 4], [3, 4, 5]]
    let rows = Self.services.enumerated().map { row, service in
      ([service] + names.indices.map { String(levels[row][$0]) }).joined(separator: " | ")
    }
    return sheet(
      ([([corner] + names).joined(separator: " | ")] + rows + (more.isEmpty ? [] : [more])).joined(separator: "\n"))
  }

  private func answers(_ result: IntakeResult) -> [String] {
    let all = result.observations
    return all.maturity.map { answer in
      let rater = answer.rater < 0 ? "-" : all.raters[Int(answer.rater)]
      return
        "\(all.offices[Int(answer.office)]) \(all.cycles[Int(answer.cycle)]) \(rater) \(answer.service) \(answer.level)"
    }
  }

  @Test(arguments: ["Service", "", "What we do"])
  func ratersBesideServices(corner: String) throws {
    let result = try read(grid(corner, ["Ada", "Ben"], more: "Average | 2 | 3"), file: "Harbour PMO 2026-Q3.xlsx")
    #expect(result.recognition?.shape == .matrix)
    #expect([result.rowsUsed, result.rowsRejected] == [3, 1])
    #expect(
      answers(result) == [
        "Harbour PMO 2026-Q3 Ada 0 1", "Harbour PMO 2026-Q3 Ada 1 2", "Harbour PMO 2026-Q3 Ada 2 3",
        "Harbour PMO 2026-Q3 Ben 0 2", "Harbour PMO 2026-Q3 Ben 1 3", "Harbour PMO 2026-Q3 Ben 2 4",
      ])
  }

  @Test(arguments: [["'2025", "'2026"], ["2025-Q4", "2026-Q1"]])
  func cyclesBesideServices(cycles: [String]) throws {
    let result = try read(grid("Service", cycles), file: "Harbour PMO.xlsx")
    #expect(result.recognition?.subjects == .cycle)
    #expect(result.findings.isEmpty)
    let names = cycles.map { $0.replacing("'", with: "") }
    #expect(
      answers(result).prefix(4) == [
        "Harbour PMO \(names[0]) - 0 1", "Harbour PMO \(names[0]) - 1 2", "Harbour PMO \(names[0]) - 2 3",
        "Harbour PMO \(names[1]) - 0 2",
      ])
  }

  @Test func officesBesideServices() throws {
    let result = try read(grid("Service", ["Harbour PMO", "NOR"]), file: "2026-Q3.xlsx")
    #expect(result.recognition?.subjects == .office)
    #expect(result.findings.isEmpty)
    #expect(answers(result).map { $0.prefix(8) }.suffix(3) == ["Northern", "Northern", "Northern"])
  }

  /// Services across, raters down: the findings and origins are those of the file.
  @Test func servicesAcross() throws {
    let result = try read(
      sheet("Rater | \(Self.services.joined(separator: " | "))\nAda | 1 | 2 | 3\nBen | 2 | 3 | 9"),
      file: "Harbour PMO 2026-Q3.xlsx")
    #expect(result.recognition?.shape == .transposed)
    #expect(result.recognition?.layout == .matrix)
    #expect(answers(result).map { $0.suffix(7) } == ["Ada 0 1", "Ada 1 2", "Ada 2 3", "Ben 0 2", "Ben 1 3"])
    #expect(result.observations.maturity.map(\.origin.address.description) == ["B2", "C2", "D2", "B3", "C3"])
    #expect(lines(result.findings) == ["error answer-outside-scale D3: 9"])
  }

  /// Tables that merely have services and numbers are no assessments.
  @Test(arguments: [
    "Service | Hours | Cost\nCoaching | 120 | 4000\nAdvice to executives | 80 | 3000",
    "Service | Owner | Site\nCoaching | Ada | Kiel\nAdvice to executives | Ben | Bonn",
    "Task | Ada | Ben\nPaint | 1 | 2\nClean | 2 | 3", "Service | Ada\nCoaching | 3\nAdvice to executives | 2",
  ])
  func noAssessments(literal: String) throws {
    #expect(try read(sheet(literal)).recognition == nil)
  }
}
