import FoundationEssentials
import Spreadsheets
import Tabular
import Testing

/// `plumbline collect`.
@Suite struct CollectCommandTests {
  private static let datamap = """
    key,sheet,cell,type,list
    Name,Front,B1,TEXT,
    Cost,Front,B2,NUMBER,
    Finish,Front,B3,DATE,
    RAG,Front,B4,TEXT,Red|Amber|Green

    """

  private static func form(_ cells: [SheetCell], sheet name: String = "Front") throws -> [UInt8] {
    var sheet = Worksheet(name)
    for cell in cells { sheet.append(["label", cell]) }
    return try WorkbookDocument([sheet]).encoded()
  }

  private static let day = SheetCell(.date(DateTime(year: 2026, month: 9, day: 30)!))

  /// A folder with a datamap and two returned forms, one of them below another folder.
  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("map.csv", datamap)
    try folder.write("in/south/a.xlsx", try form([" Tunnel ", 7.5, day, "Green"]))
    try folder.write("in/b.v2.xlsx", try form(["Bridge", 12, day, "Red"]))
    try folder.write("in/notes.csv", "no,form\n")
    return folder
  }

  private func collect(_ arguments: String..., in folder: Folder) async throws -> CommandRun {
    try await CommandRun.run(CommandRun.plumbline, ["collect", "--datamap", "map.csv"] + arguments, in: folder.path)
  }

  @Test func `Forms stand side by side in the order of their names`() async throws {
    let folder = try Self.folder()
    let run = try await collect("in", "-o", "master.csv", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent, "\(run.err)")
    #expect(
      try folder.text("master.csv") == """
        key,a,b.v2
        Name,Tunnel,Bridge
        Cost,7.5,12
        Finish,2026-09-30T00:00:00,2026-09-30T00:00:00
        RAG,Green,Red

        """)
  }

  @Test func `Any number of workers and any way to name the forms writes the same bytes`() async throws {
    let folder = try Self.folder()
    var written: [[UInt8]] = []
    for (number, arguments) in [
      ["in"], ["in/**"], ["in/south/a.xlsx", "in/b.v2.xlsx"], ["in/b.v2.xlsx", "in", "--workers", "1"],
      ["in", "--workers", "7"],
    ].enumerated() {
      let run = try await CommandRun.run(
        CommandRun.plumbline, ["collect", "--datamap", "map.csv", "-o", "\(number).xlsx"] + arguments, in: folder.path)
      #expect(run.status == 0, "\(arguments): \(run.err)")
      written.append(try folder.bytes("\(number).xlsx"))
      for other in try folder.entries() where other.hasSuffix(".xlsx") { #expect(other.count == 6) }
    }
    for other in written.dropFirst() { #expect(other == written[0]) }
  }

  @Test func `A workbook holds the master and its findings`() async throws {
    let folder = try Self.folder()
    try folder.write("in/c.xlsx", try Self.form(["Port", "a lot", .blank(), "Grean"]))
    let run = try await collect("in", "-o", "master.xlsx", in: folder)
    #expect(run.status == 0)
    #expect(
      run.err == """
        warning: in/c.xlsx, sheet "Front", B2: "Cost" is to hold a number and holds a text. Enter a plain number, without unit or remark. 1 more cell of this form is odd.

        """)
    let workbook = try Workbook(folder["master.xlsx"])
    let master = try workbook.read(sheet: "Master").table
    #expect((0..<4).map { master[0, $0].text } == ["key", "a", "b.v2", "c"])
    #expect(master[3, 1].kind == .date)
    let findings = try workbook.read(sheet: "Findings").table
    let rows = findings.rows.dropFirst().map { row in [0, 1, 4, 7, 10].map { findings[row, $0].text } }
    #expect(
      rows == [
        ["form-cell-type", "warning", "B2", "a lot", "Enter a plain number, without unit or remark."],
        [
          "form-cell-missing", "info", "B3", "",
          "Fill in the cell; if it was left empty on purpose there is nothing to do.",
        ], ["form-cell-list", "warning", "B4", "Grean", "Did you mean \"Green\"?"],
      ])
  }

  @Test func `Findings go into a file of their own`() async throws {
    let folder = try Self.folder()
    let run = try await collect("in", "-o", "master.csv", "--findings", "odd.csv", in: folder)
    #expect(run.status == 0)
    #expect(
      try folder.text("odd.csv")
        == "rule,severity,file,sheet,cell,row,column_name,raw_value,taken_as,message,hint\n")
  }

  @Test func `What cannot be used is named and all else is collected`() async throws {
    let folder = try Self.folder()
    try folder.write("map.csv", Self.datamap + ",Front,B9,,\nNote,Back,A1,,\n")
    try folder.write("in/broken.xlsx", Array("PK\u{3}\u{4} no archive".utf8))
    try folder.write("in/survey.xlsx", try Self.form(["x"], sheet: "Survey"))
    let run = try await collect("in", "-o", "master.csv", in: folder)
    #expect(run.status == 65)
    let lines = run.err.split(separator: "\n")
    #expect(lines.count == 5, "\(run.err)")
    #expect(lines.allSatisfy { $0.hasPrefix("error: ") })
    for part in [
      "in/broken.xlsx", "in/survey.xlsx: This workbook has none of the sheets that the datamap names.",
      "map.csv, A6: Line 6 names no key; it is left out.",
      "in/south/a.xlsx, sheet \"Back\": This sheet is not in the form, so a cell is missing.",
    ] {
      #expect(run.err.contains(part), "\(part)")
    }
    #expect(try folder.text("master.csv").hasPrefix("key,a,b.v2\nName,Tunnel,Bridge\n"))
    #expect(try folder.text("master.csv").hasSuffix("\nNote,,\n"))
  }

  /// Arguments beside the datamap, the status, and what is said.
  @Test(arguments: [
    (["in", "-o", "master.pdf"], 64, "master.pdf: The ending says no format that can be written."),
    (["in", "-o", "in/b.v2.xlsx"], 0, ""),
    (["in/b.v2.xlsx", "-o", "in/b.v2.xlsx"], 64, "Input and output are the same file."),
    (["in", "-o", "map.csv"], 64, "map.csv: Input and output are the same file."),
    (["none", "-o", "master.csv"], 66, "There is no file or folder \"none\"."),
    (["in", "-o", "none/master.csv"], 73, "none/master.csv"), ([], 64, "Missing expected argument"),
  ])
  func `Wrong arguments change nothing`(arguments: [String], status: Int32, message: String) async throws {
    let folder = try Self.folder()
    let before = try folder.text("map.csv")
    let run = try await CommandRun.run(
      CommandRun.plumbline, ["collect", "--datamap", "map.csv"] + arguments, in: folder.path)
    #expect(run.status == status, "\(run.err)")
    #expect(run.err.contains(message) || message.isEmpty, "\(run.err)")
    #expect(try folder.text("map.csv") == before)
    if status != 0 { #expect(try folder.entries() == ["in", "map.csv"]) }
  }

  @Test func `Where no form can be read nothing is written`() async throws {
    let folder = try Self.folder()
    try folder.write("bad/a.xlsx", "no workbook")
    let run = try await collect("bad", "-o", "master.csv", in: folder)
    #expect(run.status == 65)
    #expect(!folder.has("master.csv"))
  }

  @Test func `A datamap without its columns is refused`() async throws {
    let folder = try Self.folder()
    try folder.write("map.csv", "name,where\nA,B1\n")
    let run = try await collect("in", "-o", "master.csv", in: folder)
    #expect(run.status == 65)
    #expect(run.err.hasPrefix("error: map.csv: Line 1 of this datamap names no column \"key\", \"sheet\", \"cell\""))
  }
}

/// The return of a portfolio office, and what the office's own tool makes of it.
@Suite(
  .enabled(if: Corpus.isPresent || Corpus.isRequired, "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct CollectCorpusTests {
  @Test func `A return of a portfolio office is collected as its own tool collects it`() async throws {
    let folder = try Folder()
    let corpus = Corpus.folder + "/datamaps"
    let run = try await CommandRun.plumbline(
      "collect", "--datamap", corpus + "/datamap.csv", corpus + "/return-1.xlsm", "-o", "master.csv", in: folder)
    #expect(run.status == 0)
    #expect(run.isSilent, "\(run.err)")
    let expected = try String(contentsOfFile: corpus + "/expected-master.csv", encoding: .utf8)
    #expect(try folder.text("master.csv") == expected)
  }
}
