import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// Tables of every kind that lie on their side: what is read from them is what is read from the same table upright.
@Suite struct OrientationTests {
  private static let tables: [(AssessmentKind, Recognition.Shape, String)] = [
    (
      .maturity, .long,
      "PMO | Cycle | Service | Rater | Level now | Level wanted\nHAR | 2026-Q3 | Coaching | Ada | 3 | 4\nHAR | 2026-Q3 | S01 | Ben | 2 | 5"
    ),
    (
      .expectation, .long,
      "Cycle | Customer | Customer group | Outcome | Importance | Satisfaction\n2026-Q3 | a | Teams | E01 | 5 | 3\n2026-Q3 | b | Boards | E07 | 4 | 2"
    ),
    (
      .expectation, .wide,
      "Email | Customer group | Importance: Clear priorities | Satisfaction: Clear priorities | Importance: Faster decisions | Satisfaction: Faster decisions\na@x.org | Teams | 5 | 3 | 4 | 4\nb@x.org | Boards | 4 | 2 | 5 | 1"
    ),
    (
      .competence, .matrix,
      "Name | Role | Financial analysis | Risk management | Facilitation\nAda | Lead | 1 | 2 | 3\nBen | Analyst | 2 | 3 | 4"
    ),
    (
      .competence, .matrix,
      "Competence | Financial analysis | Risk management | Facilitation\nAda | 1 | 2 | 3\nBen | 2 | 3 | 4"
    ),
    (
      .competence, .matrix, "| Financial analysis | Risk management | Facilitation\nAda | 1 | 2 | 3\nBen | 2 | 3 | 4"
    ),
    (
      .competence, .long,
      "Person | Competence | Level | Rater\nAda | C04 | 3 | Ben\nBen | C13 | 2 | Ada\nAda | C25 | 4 | Ben"
    ),
    (
      .portfolio, .long,
      "Project ID | Project name | PMO | RAG | Start date | Budget (£)\nP1 | A | HAR | Red | 2025-01-01 | 5\nP2 | B | NOR | Green | 2025-02-01 | 6"
    ),
  ]

  private func turned(_ literal: String) -> String {
    let rows = literal.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    return rows[0].indices.map { column in rows.map { $0[column] }.joined(separator: "|") }.joined(separator: "\n")
  }

  @Test(arguments: 0..<tables.count)
  func lyingIsReadAsStanding(number: Int) throws {
    let (kind, shape, literal) = Self.tables[number]
    let upright = try read(sheet(literal), file: "Harbour PMO 2026-Q3.xlsx")
    let lying = try read(sheet(turned(literal)), file: "Harbour PMO 2026-Q3.xlsx")
    #expect(upright.recognition?.kind == kind)
    #expect(upright.recognition?.shape == shape)
    #expect(lying.recognition?.shape == .transposed)
    #expect(lying.recognition?.layout == shape)
    #expect(lying.rowsUsed == upright.rowsUsed)
    #expect(upright.rowsUsed >= 2)
    func counts(_ result: IntakeResult) -> [Int] {
      let all = result.observations
      return [all.maturity.count, all.targets.count, all.expectations.count, all.ratings.count, all.projects.count]
    }
    #expect(counts(lying) == counts(upright))
    #expect(lying.observations.maturity.map(\.level) == upright.observations.maturity.map(\.level))
    #expect(lying.observations.ratings.map(\.level) == upright.observations.ratings.map(\.level))
    #expect(lying.observations.expectations.map(\.importance) == upright.observations.expectations.map(\.importance))
    #expect(lying.observations.projects.map(\.rating) == upright.observations.projects.map(\.rating))
    #expect(lying.observations.people.names == upright.observations.people.names)
    // Row and column of every place are exchanged.
    func places(_ result: IntakeResult) -> [CellAddress] {
      let all = result.observations
      return all.maturity.map(\.origin.address) + all.ratings.map(\.origin.address) + all.projects.map(\.origin.address)
    }
    #expect(places(lying).map(TurnedSheet.real) == places(upright))
  }

  @Test func theJobSettlesHowTheTableLies() throws {
    let (_, _, literal) = Self.tables[0]
    let lying = sheet(turned(literal))
    #expect(try read(lying) { $0.orientation = .upright }.recognition == nil)
    let pinned = try read(lying) {
      $0.orientation = .transposed
      $0.headerRow = 1
      $0.kind = .maturity
      $0.columns = [.level: "Level now"]
    }
    #expect(pinned.observations.maturity.map(\.level) == [3, 2])
    #expect(throws: IntakeError.self) {
      try read(lying, file: "x.csv") {
        $0.orientation = .transposed
        $0.columns = [.level: "Grade"]
      }
    }
  }
}
