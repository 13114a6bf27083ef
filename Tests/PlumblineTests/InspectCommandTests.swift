import Spreadsheets
import Tabular
import Testing

/// `plumbline inspect`.
@Suite struct InspectCommandTests {
  @Test func `The overview of a text file`() async throws {
    let run = try await CommandRun.plumbline("inspect", "maturity.csv", in: Exports.folder())
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    #expect(
      run.out == """
        maturity.csv: csv, 1 sheet

        Sheet "maturity": A1:F5, 30 cells
          Taken for: maturity, long (certain), by column "PMO", column "Cycle", column "Rater", column "Service", column "Level now", column "Level wanted"
          Header: row 1, 6 columns

          Column  Header        Kind    Filled  First value
          ──────  ────────────  ──────  ──────  ───────────
          A       PMO           text         4  North
          B       Service       text         4  Training
          C       Cycle         text         4  2026-Q1
          D       Rater         text         4  Ann
          E       Level now     number       4  3
          F       Level wanted  number       4  4

          In a job file:
            - path: maturity.csv
              source: home-made
              kind: maturity
              header_row: 1
              columns:
                pmo: PMO
                cycle: Cycle
                rater: Rater
                service: Service
                level: Level now
                level_wanted: Level wanted

        """)
  }

  @Test func `The overview of a workbook`() async throws {
    let folder = try Folder()
    var answers = Worksheet("2026-Q1")
    let rows: [[SheetCell]] = [
      ["Northern PMO: service maturity"], [], ["Service", "Rater", "Level now"], ["Training", "Ann", 3],
      ["Coaching", "Ann", "n/a"],
    ]
    for row in rows { answers.append(row) }
    answers.mergedRanges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 2))]
    var notes = Worksheet("Notes")
    notes.append(["Ask Ann."])
    notes.isHidden = true
    try folder.write("survey.xlsx", try WorkbookDocument([answers, notes]).encoded())
    let run = try await CommandRun.plumbline("inspect", "survey.xlsx", in: folder)
    #expect(run.status == 0)
    #expect(
      run.out == """
        survey.xlsx: xlsx, 2 sheets

        Sheet "2026-Q1": A1:C5, 10 cells
          Taken for: maturity, long (likely), cycle 2026-Q1, PMO Northern PMO, by column "Rater", column "Service", column "Level now"
          Header: row 3, 3 columns
          Merged ranges: 1

          Column  Header     Kind              Filled  First value
          ──────  ─────────  ────────────────  ──────  ───────────
          A       Service    text                   2  Training
          B       Rater      text                   2  Ann
          C       Level now  1 number, 1 text       2  3

          In a job file:
            - path: survey.xlsx
              source: home-made
              kind: maturity
              sheets: ["2026-Q1"]
              header_row: 3
              cycle: "2026-Q1"
              pmo: Northern PMO
              columns:
                rater: Rater
                service: Service
                level: Level now

        Sheet "Notes": A1, 1 cell
          This sheet is hidden.
          Taken for: no assessment that is known
          Header: none found

          Column  Header  Kind  Filled  First value
          ──────  ──────  ────  ──────  ───────────
          A               text       1  Ask Ann.

        """)
  }

  /// Two header rows, a question with quotes and a colon, a row of levels.
  private static let survey = """
    Respondent ID,Collector ID,End Date,Email Address,"Which PMO do you work with? ""Yours"": one",Level now,
    ,,,,Response,Advice to executives,Portfolio definition
    1,2,2026-09-02 08:43:00,ann@example.org,North,3,4
    2,2,2026-09-02 08:44:00,bob@example.org,North,2,

    """

  @Test func `The overview says which program a file comes from, and the job lines make a run take it so`() async throws
  {
    let folder = try Folder()
    try folder.write("levels 2026-Q1.csv", Self.survey)
    let run = try await CommandRun.plumbline("inspect", "levels 2026-Q1.csv", in: folder)
    #expect(run.status == 0)
    #expect(run.out.contains("Taken for: maturity, wide (certain), cycle 2026-Q1, by column"))
    #expect(
      run.out.contains("Source: SurveyMonkey (certain), by columns \"Respondent ID\", \"Collector ID\", cells like"))
    #expect(run.out.contains("  Header: row 1 to 2, 7 columns\n"))
    let lines = run.out.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "  In a job file:" }.dropFirst().prefix { !$0.isEmpty }
    #expect(
      lines.prefix(3) == ["    - path: levels 2026-Q1.csv", "      source: surveymonkey", "      kind: maturity"])
    try folder.write("plumbline.yaml", "version: 1\ninputs:\n" + lines.joined(separator: "\n") + "\n")
    let check = try await CommandRun.plumbline("check", in: folder)
    #expect(check.status == 0, "\(check.err)")
  }

  /// A sheet with a cell of every kind.
  private static func kinds() throws -> [UInt8] {
    var sheet = Worksheet("Kinds")
    let day = try #require(DateTime("2026-11-23"))
    let noon = try #require(DateTime("2026-11-23T12:30:15"))
    sheet.append(["text", 1.5, SheetCell(.boolean(true)), SheetCell(.date(day))])
    sheet.append(
      [SheetCell(.date(noon)), SheetCell(.time(milliseconds: 45_015_000)), SheetCell(.error("#N/A"))], column: 1)
    sheet.append([SheetCell(.duration(milliseconds: 90_061_500)), "a \"b\"\n\\ü\u{1F600}\t", -1e300])
    var other = Worksheet("Other")
    other.append([0.1])
    return try WorkbookDocument([sheet, other]).encoded()
  }

  private static let lines = [
    #"{"sheet":"Kinds","ref":"A1","type":"text","value":"text"}"#,
    #"{"sheet":"Kinds","ref":"B1","type":"number","value":1.5}"#,
    #"{"sheet":"Kinds","ref":"C1","type":"boolean","value":true}"#,
    #"{"sheet":"Kinds","ref":"D1","type":"date","value":"2026-11-23"}"#,
    #"{"sheet":"Kinds","ref":"B2","type":"date","value":"2026-11-23T12:30:15"}"#,
    #"{"sheet":"Kinds","ref":"C2","type":"time","value":45015}"#,
    ##"{"sheet":"Kinds","ref":"D2","type":"error","value":"#N/A"}"##,
    #"{"sheet":"Kinds","ref":"A3","type":"duration","value":90061.5}"#,
    #"{"sheet":"Kinds","ref":"B3","type":"text","value":"a \"b\"\n\\ü😀\t"}"#,
    #"{"sheet":"Kinds","ref":"C3","type":"number","value":-1e+300}"#,
    #"{"sheet":"Other","ref":"A1","type":"number","value":0.1}"#,
  ]

  @Test func `Every filled cell is a line of JSON`() async throws {
    let folder = try Folder()
    try folder.write("kinds.xlsx", try Self.kinds())
    let all = try await CommandRun.plumbline("inspect", "kinds.xlsx", "--cells", in: folder)
    #expect(all.status == 0)
    #expect(all.lines == Self.lines)
    let other = try await CommandRun.plumbline("inspect", "kinds.xlsx", "--cells", "--sheet", "Other", in: folder)
    #expect(other.lines == Self.lines.suffix(1))
  }

  @Test func `A sheet that is not there is an error with those that are`() async throws {
    let folder = try Folder()
    try folder.write("kinds.xlsx", try Self.kinds())
    let run = try await CommandRun.plumbline("inspect", "kinds.xlsx", "--sheet", "Kind", in: folder)
    #expect(run.status == 65)
    #expect(run.data.isEmpty)
    #expect(run.err == "error: kinds.xlsx: There is no sheet \"Kind\". The workbook has \"Kinds\", \"Other\".\n")
  }

  @Test(arguments: [("nothing.csv", 66, "nothing.csv: There is no such file."), ("broken.xlsx", 65, "broken.xlsx: ")])
  func `Files that cannot be read`(file: String, status: Int32, message: String) async throws {
    let folder = try Folder()
    try folder.write("broken.xlsx", "no workbook")
    for flag in [[], ["--cells"]] {
      let run = try await CommandRun.run(CommandRun.plumbline, ["inspect", file] + flag, in: folder.path)
      #expect(run.status == status)
      #expect(run.err.hasPrefix("error: " + message), "\(run.err)")
    }
  }
}
