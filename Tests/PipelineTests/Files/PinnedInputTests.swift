import Intake
import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Pipeline

@Suite struct PinnedInputTests {
  /// A sheet of levels: titles, a header and a row.
  private func recognition(_ rows: [[String]], file: String, sheet: String = "Sheet1") throws -> Recognition {
    var builder = TableBuilder()
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        builder.append(.text(text), row: row, column: column)
      }
    }
    let sheet = Sheet(name: sheet, table: builder.finish())
    return try #require(try Intake.recognise(sheet, file: file, framework: Framework.standard()))
  }

  @Test func whatTheRowsSayIsNotPinned() throws {
    let found = try recognition(
      [["PMO", "Cycle", "Service", "Level"], ["North", "2026-Q1", "S01", "3"]], file: "North PMO 2026-Q3.csv")
    #expect(
      PinnedInput(found, path: "North PMO 2026-Q3.csv", sheet: nil).lines == [
        "- path: North PMO 2026-Q3.csv", "  source: home-made", "  kind: maturity", "  header_row: 1", "  columns:",
        "    pmo: PMO", "    cycle: Cycle", "    service: Service", "    level: Level",
      ])
  }

  @Test func aTableOnItsSideIsPinnedAsOne() throws {
    let found = try recognition(
      [
        ["Project name", "A", "B"], ["Department", "X", "Y"], ["RAG", "Red", "Green"], ["Start date", "1/2/2020", ""],
        ["End date", "1/3/2021", ""],
      ], file: "p.csv")
    let pinned = PinnedInput(found, path: "p.csv", sheet: nil).lines
    #expect(
      pinned[...4] == [
        "- path: p.csv", "  source: home-made", "  kind: portfolio", "  shape: transposed", "  header_row: 1",
      ])
    let job = "version: 1\ninputs:\n" + pinned.map { "  " + $0 }.joined(separator: "\n")
    let (file, errors) = JobFile.partial(Array(job.utf8), path: "job.yml", vocabulary: .intake)
    #expect(errors.isEmpty)
    #expect(file?.inputs.first?.shape?.value == .transposed)
  }

  @Test func textsThatYAMLWouldTakeForSomethingElseAreQuoted() throws {
    let found = try recognition(
      [
        ["Assessment cycle: No"], ["PMO: \"The\" PMO: one"], [], ["Service", "Level (1-5): \"now\"", "Level"],
        ["S01", "3"],
      ],
      file: "x", sheet: "[1]")
    #expect(
      PinnedInput(found, path: "a/*.xlsx", sheet: "[1]").lines == [
        "- path: \"a/*.xlsx\"", "  source: home-made", "  kind: maturity", "  sheets: [\"[1]\"]", "  header_row: 4",
        "  cycle: \"No\"", "  pmo: \"\\\"The\\\" PMO: one\"", "  columns:", "    service: Service",
        "    level: \"Level (1-5): \\\"now\\\"\"",
      ])
  }
}
