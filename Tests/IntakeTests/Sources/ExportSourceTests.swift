import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct ExportSourceTests {
  @Test func idsAreDistinctAndFitForAJobFile() {
    let ids = ExportSource.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z-]+/) != nil })
    #expect(ids.allSatisfy { ExportSource.named($0)?.id == $0 })
    #expect(ExportSource.named("Jira") == nil)
  }

  private static let forms = """
    A form | | | | |
    ID | Start time | Completion time | Email | Name | Advice to executives | Coaching
    1 | 2026-09-02T08:21 | 2026-09-02T08:43 | ada@example.org | Ada | 2 | 3
    """

  @Test func theHeaderMayStandBelowTitles() throws {
    let result = try read(sheet(Self.forms, name: "2026-Q3"))
    #expect(result.taken == "microsoft-forms certain: maturity wide")
    #expect(result.recognition?.header.rows == 1..<2)
    #expect(result.recognition?.confidence == .certain)
  }

  @Test func theJobMayNameAnother() throws {
    let homeMade = try read(sheet(Self.forms, name: "2026-Q3")) { $0.source = "home-made" }
    #expect(homeMade.taken == "home-made certain: maturity wide")
    // Three header rows leave no data.
    let qualtrics = try read(sheet(Self.forms, name: "2026-Q3")) {
      $0.source = "qualtrics"
      $0.headerRow = 2
    }
    #expect(qualtrics.recognition == nil)
  }

  /// A survey without a word of its maker, which names its respondents.
  @Test func aSurveyOfUnknownMaking() throws {
    let result = try read(
      sheet("Name | Advice to executives | Coaching | Remarks\nAda | 2 | 3 | x", name: "2026-Q3"), file: "HAR.xlsx"
    ) { $0.office = "HAR" }
    #expect(result.taken == "no source: maturity wide")
    #expect(result.levels == ["Harbour PMO, S01, Ada: 2 in B2", "Harbour PMO, T12, Ada: 3 in C2"])
  }

  /// How sure a recognition is: by how much speaks for it, and for something else.
  @Test(arguments: [
    ("Service | Level", Confidence.guess), ("PMO | Service | Level", .likely),
    ("PMO | Service | Rater | Level", .certain),
    ("Person | Competence | Level | Service", .likely),
  ])
  func confidence(header: String, expected: Confidence) throws {
    let found = try Intake.recognise(sheet(header), file: "file.xlsx", framework: .small)
    #expect(found?.confidence == expected)
    var settings = SourceSettings()
    settings.kind = found?.kind
    #expect(
      try Intake.recognise(sheet(header), file: "file.xlsx", settings: settings, framework: .small)?.confidence
        == .certain)
  }

  /// Sheets of each source with cells that cannot be: nothing traps.
  @Test(arguments: ExportSource.all.map(\.id))
  func survivesAnything(source: String) throws {
    for literal in ["", "a | b", "a | b\nc", "Timestamp | #N/A | =\n\n | x", "ID | ID [ | ] | [x]\n1 | 2 | 3 | 4"] {
      let table = sheet(literal, merges: ["A1:XFD1", "A1:XFD3", "B2:B3"])
      for row in [nil, 1, 2, 1_048_576] {
        #expect(throws: Never.self) {
          try read(table) {
            $0.source = source
            $0.headerRow = row
          }
        }
      }
    }
  }

  /// A sheet as wide as one can be, merged over and over, takes no more than its cells.
  @Test func survivesWidth() throws {
    let names = (0..<16_384).map { "Coaching \($0) [row]" }.joined(separator: "|")
    let merges = (0..<5_000).map { CellRange(CellAddress(row: 0, column: $0), CellAddress(row: 1, column: 16_383)) }
    let literal = sheet("\(names)\n | Coaching\n1 | 2")
    let found = try read(
      Sheet(name: "x", table: literal.table, merges: merges), file: "wide.xlsx")
    #expect(found.recognition == nil)
    let survey = try read(sheet("Timestamp | \(names)\n1 | 2"), file: "wide (Responses).xlsx")
    #expect(survey.recognition == nil)
  }
}
