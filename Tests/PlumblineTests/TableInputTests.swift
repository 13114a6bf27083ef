import Spreadsheets
import Tabular
import Testing

/// Inputs that name tables of a workbook instead of sheets.
@Suite struct TableInputTests {
  /// Two blocks of answers side by side on one sheet: the left one is the table `Answers`, the right one the defined name `Old`.
  private func folder(_ input: String) throws -> Folder {
    let folder = try Folder()
    var sheet = Worksheet("Survey")
    sheet.append([.text("A title"), .blank(), .blank(), .blank(), .blank(), .blank(), .text("Last year")])
    let head: [SheetCell] = ["PMO", "Service", "Cycle", "Rater", "Level now"]
    sheet.append(head + [.blank()] + head)
    for (rater, level) in [("Ann", 3), ("Bob", 9)] {
      let row: [SheetCell] = ["North", "Training", "2026-Q1", .text(rater), .integer(level)]
      sheet.append(row + [.blank(), "North", "Training", "2025-Q1", .text(rater), 1])
    }
    sheet.tables = [ListObject("Answers", range: try #require(CellRange("A2:E4")))]
    var document = WorkbookDocument([sheet, Worksheet("Notes")])
    document.definedNames = [DefinedName("Old", sheet: "Survey", range: try #require(CellRange("G2:K4")))]
    try folder.write("survey.xlsx", try document.encoded())
    try folder.write("job.yml", "version: 1\ninputs:\n  - path: survey.xlsx\n    \(input)\noutput: out\n")
    return folder
  }

  @Test func `A table alone is read, and its findings stand at the sheet's cells`() async throws {
    let folder = try folder("tables: [answers]")
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 0, "\(run.err)")
    let cycles = Set(try folder.rows("out/bi/fact_maturity.csv").dropFirst().map { $0[0] })
    #expect(cycles == ["2026-Q1"])
    let finding = try folder.text("out/bi/fact_finding.csv").split(separator: "\n").first {
      $0.contains("answer-outside-scale")
    }
    #expect(finding?.contains("survey.xlsx,Survey,E4") == true, "\(finding ?? "none")")
  }

  @Test func `A defined name, and both`() async throws {
    for (input, wanted) in [("tables: [Old]", ["2025-Q1"]), ("tables: [Answers, Old]", ["2025-Q1", "2026-Q1"])] {
      let folder = try folder(input)
      let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
      #expect(run.status == 0, "\(run.err)")
      let cycles = Set(try folder.rows("out/bi/fact_maturity.csv").dropFirst().map { $0[0] })
      #expect(cycles == Set(wanted), "\(input)")
    }
  }

  @Test func `A name that the workbook does not have, where the job file names it`() async throws {
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder("tables: [Old, Answer]"))
    #expect(run.status == 65)
    #expect(
      run.err.contains(
        #"job.yml:4:19: survey.xlsx: There is no table and no name for cells called "Answer". "#
          + #"Did you mean "Answers"? The workbook has "Answers", "Old"."#), "\(run.err)")
  }

  @Test func `Sheets and tables at once`() async throws {
    let both = try await CommandRun.plumbline(
      "check", "job.yml", in: folder("sheets: [Survey]\n    tables: [Old]"))
    #expect(both.status == 78)
    #expect(both.err.contains("job.yml:5:14: An input names sheets or tables, not both."), "\(both.err)")
  }

  @Test func `A table that holds no assessment`() async throws {
    let folder = try folder("tables: [Answers]\n    kind: portfolio")
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 65)
    #expect(
      run.err.contains(#"The job names the table "Answers", but it holds no assessment of kind "portfolio"."#),
      "\(run.err)")
  }

  @Test func `inspect lists tables and names`() async throws {
    let folder = try folder("tables: [Answers]")
    let run = try await CommandRun.plumbline("inspect", "survey.xlsx", in: folder)
    #expect(
      run.out.hasPrefix(
        """
        survey.xlsx: xlsx, 2 sheets
        Table "Answers": sheet "Survey", A2:E4
        Name "Old": sheet "Survey", G2:K4

        Sheet "Survey"
        """), "\(run.out)")
    let notes = try await CommandRun.plumbline("inspect", "survey.xlsx", "--sheet", "Notes", in: folder)
    #expect(!notes.out.contains("Answers"))
  }
}
