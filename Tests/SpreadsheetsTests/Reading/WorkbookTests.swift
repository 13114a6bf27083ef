import Foundation
import Spreadsheets
import Tabular
import Testing

/// The door: files, names, threads.
struct WorkbookTests {
  @Test func `a file on disk`() throws {
    try withTemporaryFolder { folder in
      try write(MiniWorkbook(rows: "<row><c><v>1</v></c></row>").archive.bytes(), to: folder + "/book.xlsx")
      try write(Array("a\n1\n".utf8), to: folder + "/Größe.v2.csv")
      #expect(try Workbook(folder + "/book.xlsx").read(0).cells == ["A1": .number(1)])
      #expect(try Workbook(folder + "/Größe.v2.csv").read(0).cells == ["A1": .text("a"), "A2": .number(1)])
    }
  }

  @Test func `missing, a folder, and a file taken for a folder`() throws {
    try withTemporaryFolder { folder in
      try write([], to: folder + "/file")
      for (path, code) in [
        (folder + "/no.xlsx", SpreadsheetError.Code.missing), (folder, .io), (folder + "/file/x", .missing),
      ] {
        let error = caught(SpreadsheetError.self) { _ = try Workbook(path) }
        #expect(error?.code == code)
        #expect(error?.file == path)
        #expect(error?.description.hasPrefix(path + ": ") == true)
        #expect(error?.remedy.isEmpty == false)
      }
    }
  }

  @Test(arguments: [
    ("survey.csv", "survey"), ("/a/b/survey.csv.gz", "survey"), ("survey.TSV", "survey"), ("survey.txt", "survey"),
    ("survey.v2.csv", "survey.v2"), ("survey", "survey"), (".csv", ".csv"), ("a.csv/b.txt", "b"),
  ])
  func `a text file's sheet is named like the file`(name: String, title: String) throws {
    let workbook = try Workbook(bytes: Array("a".utf8), name: name)
    #expect(workbook.sheets.map(\.name) == [title])
    #expect(workbook.name == name)
    #expect(workbook.findings.isEmpty)
  }

  /// Twelve sheets with shared texts, each read three times by as many threads as there are.
  @Test func `reading sheets from several threads gives the same cells`() async throws {
    let texts = (0..<200).map { "<si><t>text \($0)</t></si>" }.joined()
    let sheets = (0..<12).map { sheet in
      let rows = (0..<40).map { row in
        #"<row><c t="s"><v>\#((row * 7 + sheet) % 200)</v></c><c t="inlineStr"><is><t>i\#(row)</t></is></c><c><v>\#(row)</v></c></row>"#
      }
      return MiniWorkbook.worksheet("<sheetData>\(rows.joined())</sheetData>")
    }
    let mini = MiniWorkbook(sheets: sheets, strings: texts)
    let expected = try (0..<12).map { try mini.open().read($0).cells }
    let shared = try mini.open()
    try await withThrowingTaskGroup(of: (Int, [String: Cell]).self) { group in
      for task in 0..<36 {
        group.addTask { @concurrent in (task % 12, try shared.read(task % 12).cells) }
      }
      for try await (index, cells) in group { #expect(cells == expected[index], "sheet \(index)") }
    }
    #expect(expected[3]["A1"] == .text("text 3"))
  }

  #if os(Linux)
    /// Sheets of five megabytes whose first row is refused: what unpacks the rest must not wait for a reader for ever.
    @Test func `reading that ends early leaves no thread behind`() throws {
      let blanks = String(repeating: " ", count: 5_000_000)
      let workbook = try MiniWorkbook(rows: #"<row><c r="XFE1"><v>1</v></c></row>"# + blanks).open()
      let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
      for _ in 0..<60 { #expect(throws: SpreadsheetError.self) { try workbook.read(0) } }
      // Other tests run beside this one, and their threads come and go.
      #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count < before + 40)
    }
  #endif

  @Test func `a failure of the shared texts is the same for every thread`() async throws {
    let sheet = MiniWorkbook.worksheet(#"<sheetData><row><c t="s"><v>0</v></c></row></sheetData>"#)
    let workbook = try MiniWorkbook(sheets: [sheet, sheet, sheet], strings: "<si><t>").open()
    await withTaskGroup(of: SpreadsheetError?.self) { group in
      for index in 0..<3 {
        group.addTask { @concurrent in caught(SpreadsheetError.self) { _ = try workbook.read(index) } }
      }
      for await error in group {
        #expect(error?.code == .corrupt)
        #expect(error?.part == "xl/sharedStrings.xml")
      }
    }
  }
}
