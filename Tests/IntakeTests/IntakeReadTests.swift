import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct IntakeReadTests {
  /// Sheets of each kind and shape as the sample's exports have them, and what they are taken for.
  @Test(arguments: [
    ("Service | Level", "maturity long"),
    ("Service | Level now |\n| A | B", "maturity matrix"),
    ("PMO | Service | Rater | Cycle | Level now | Level wanted", "maturity long"),
    ("Email | Importance: Clear priorities | Satisfaction: Clear priorities", "expectation wide"),
    ("Customer | Customer group | Outcome | Importance | Satisfaction", "expectation long"),
    ("Person | Competence | Level", "competence long"),
    ("Person | Role | Financial analysis | Risk management | Facilitation", "competence matrix"),
    ("Project ID | Project name | PMO | Status | RAG | Budget (£)", "portfolio long"),
    ("Component | Level", "foundation long"), ("Component | Level now |\n| A | B", "foundation matrix"),
    ("Service | KPI | Goal | Current", "kpi long"), ("Service | KPI | Goal | 2026-Q1 | 2026-Q2", "kpi matrix"),
    ("Outcome | Planned | Delivered", "value long"),
    ("Outcome | Planned |\n| 2026-Q1 | 2026-Q2", "value matrix"), ("Person | Service", "staffing long"),
    ("Person | Advice to executives | Coaching | RAID support", "staffing matrix"),
    ("Person | Coaching | Juggling | Knitting | Sewing | RAID support", nil),
    ("Customer | Customer group", "customers long"), ("Name | Overall", nil), ("Indicator | Goal", nil),
    ("Level | Meaning", nil), ("How this works", nil), ("id | name", nil), ("Service | Owner", nil),
    ("role | competence id | competence | required level", nil), ("", nil),
  ])
  func recognises(literal: String, expected: String?) throws {
    let found = try Intake.recognise(sheet(literal), file: "file.xlsx", framework: .small)
    #expect(found.map { "\($0.kind) \($0.shape)" } == expected)
  }

  @Test func saysByWhichMarks() throws {
    let sheet = sheet(MaturityIntakeTests.workbook, name: "2026-Q3", merges: MaturityIntakeTests.merges)
    let found = try #require(try Intake.recognise(sheet, file: "file.xlsx", framework: .small))
    #expect(found.marks == ["column \"Service\"", "column \"Level wanted\"", "2 answer columns of level"])
    #expect(found.cycle == Recognition.Statement(value: "2026-Q3", place: .sheetName))
    #expect(found.office == Recognition.Statement(value: "Harbour PMO", place: .title(CellAddress(row: 0, column: 0))))
    #expect(found.answers.map(\.subject) == ["A. Weber", "B. Lee"])
  }

  /// File name and title, the cycle and the PMO found.
  @Test(arguments: [
    ("Maturity assessment - Harbour PMO.xlsx", "Services", nil, "Harbour PMO"),
    ("in/2026-Q3/Nothing.xlsx", "PMO: South", nil, "South"), ("2026-Q3.xlsx", "Cycle: Spring", "Spring", nil),
    ("x 2026-Q3.xlsx", "x", "2026-Q3", nil), ("x.xlsx", "Assessment — Western PMO (2026 Q2)", "2026-Q2", "Western PMO"),
    ("x.xlsx", "Rated with the PMO in mind", nil, nil),
  ])
  func findsCycleAndPMO(file: String, title: String, cycle: String?, office: String?) throws {
    let found = try Intake.recognise(sheet("\(title)\nService | Level\nS01 | 2"), file: file, framework: .small)
    #expect(found?.cycle?.value == cycle)
    #expect(found?.office?.value == office)
  }

  @Test func aSheetThatIsNoAssessmentIsLeftOut() throws {
    let result = try read(sheet("How this works\nNo table", name: "Read me"))
    #expect(lines(result.findings) == ["info sheet-left-out"])
    #expect(result.recognition == nil)
    #expect(result.rowsIn == 0)
    #expect(result.observations.sources == [Source(file: "file.xlsx", sheet: "Read me")])
  }

  @Test func theJobNamesTheSheets() throws {
    let table = sheet("Service | Level\nS01 | 2", name: "2026-Q3")
    #expect(lines(try read(table) { $0.sheets = ["2026-Q2"] }.findings) == ["info sheet-left-out"])
    #expect(try read(table) { $0.sheets = ["2026-Q3"] }.rowsUsed == 1)
    let error = #expect(throws: IntakeError.self) {
      try read(sheet("How this works", name: "Read me")) { $0.sheets = ["Read me"] }
    }
    #expect(error?.code == .unrecognised)
    #expect(error?.description.hasPrefix("file.xlsx, sheet \"Read me\": The job names this sheet") == true)
  }

  @Test func theJobNamesColumnsAndTheHeaderRow() throws {
    let table = sheet(
      """
      Service | Level
      What we do | Stage | By
      S01 | 2 | Ada
      """, name: "2026-Q3")
    let result = try read(table, file: "Harbour PMO.xlsx") {
      $0.headerRow = 2
      $0.columns = [.service: "what we do", .level: "Stage", .rater: "By"]
    }
    #expect(result.observations.maturity.map(\.level) == [2])
    #expect(result.observations.raters.names == ["Ada"])
  }

  @Test(arguments: ["file.xlsx", "file.csv"])
  func aColumnThatTheJobNamesMustBeThere(file: String) throws {
    let error = #expect(throws: IntakeError.self) {
      try read(sheet("Service | Level now | Remarks\nS01 | 2 | x"), file: file) { $0.columns = [.level: "Level noww"] }
    }
    #expect(error?.code == .columnMissing)
    #expect(error?.headers == ["Service", "Level now", "Remarks"])
    #expect(
      error?.description
        == "\(file), sheet \"Sheet1\": There is no column \"Level noww\". Did you mean \"Level now\"? It has: Service, "
        + "Level now, Remarks.")
  }

  @Test func aSheetOfAnotherKindMayLackTheColumnsOfTheJob() throws {
    let result = try read(sheet("Level | Meaning\n1 | low")) { $0.columns = [.service: "Dienst"] }
    #expect(result.recognition == nil)
    #expect(throws: IntakeError.self) {
      try read(sheet("Level | Meaning\n1 | low"), file: "file.csv") { $0.columns = [.service: "Dienst"] }
    }
  }

  @Test func theKindThatTheJobNamesIsTheOnlyOne() throws {
    let table = sheet("Person | Competence | Level | Service\nAda | C13 | 3 | S01", name: "2026-Q3")
    #expect(try read(table).recognition?.kind == .competence)
    #expect(try read(table) { $0.kind = .maturity }.recognition?.kind == .maturity)
    #expect(try read(table) { $0.kind = .portfolio }.recognition == nil)
  }

  @Test func findingsOfTheReaderComeFirst() throws {
    let finding = Finding(rule: "x", severity: .info, file: "file.xlsx", message: "m", hint: "h")
    let plain = sheet("Service | Level\nS01 | 2", name: "2026-Q3")
    let table = Sheet(name: plain.name, table: plain.table, findings: [finding])
    #expect(try read(table, file: "Harbour PMO.xlsx").findings == [finding])
  }

  /// However wild the cells, nothing traps and every filled row is accounted for.
  @Test func survivesAnyCells() throws {
    let cells = [
      "Service", "Level", "Person", "Project ID", "Email", "S01", "3", "1e300", "nan", "#N/A", "2026-09-30", "Total",
      "Importance: E01", "",
    ]
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    let headers = [
      "Service | Level | PMO | Cycle", "Email | Importance: E01 | Satisfaction: E01",
      "Person | Competence | Level | Relation",
      "Project ID | Status | Start date | Forecast finish | Budget | Services used",
    ]
    for round in 0..<400 {
      let rows =
        [headers[round % headers.count]]
        + (0..<6).map { _ in (0..<6).map { _ in cells[next(cells.count)] }.joined(separator: "|") }
      let table = sheet(rows.joined(separator: "\n"), merges: ["A2:A4", "A3:A5", "B1:XFD1048576"])
      let result = try read(table, file: round % 2 == 0 ? "a.csv" : "a.xlsx")
      let header = result.recognition?.header.rows.upperBound ?? rows.count
      let lines = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
      // Of a table on its side the columns are the rows.
      let filled =
        result.recognition?.shape == .transposed
        ? (header..<6).count { column in lines.contains { column < $0.count && $0[column].contains { $0 != " " } } }
        : rows[header...].count { $0.contains { $0 != "|" } }
      #expect(result.rowsIn == filled)
    }
  }
}
