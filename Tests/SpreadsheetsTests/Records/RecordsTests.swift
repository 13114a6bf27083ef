import Tabular
import Testing

@testable import Spreadsheets

/// Columns by the names of a header row, in workbooks and text files alike.
struct RecordsTests {
  private static let rows: [[Cell]] = [
    [.text("Group"), .text(" Level now "), .text("Note"), .number(2026)],
    [.text("A"), .number(3), .text("x"), .number(1)],
    [.text("B"), .number(4), .empty, .number(2)],
  ]

  /// The rows as a workbook and as a text file, below some rows of the same width.
  private static func files(above: [[Cell]] = []) throws -> [Workbook] {
    var sheet = Worksheet("Data")
    let rows = above + rows
    for row in rows { sheet.append(values: row) }
    let lines = rows.map { row in row.map(\.text).joined(separator: ",") + "\n" }
    return [
      try Workbook(bytes: WorkbookDocument([sheet]).encoded(), name: "data.xlsx"),
      try Workbook(bytes: Array(lines.joined().utf8), name: "data.csv"),
    ]
  }

  @Test func `columns in the order in which they are asked for, and no others`() throws {
    for file in try Self.files() {
      let records = try file.read(0, columns: ["Level now", "Group"])
      #expect(records.columns == [1, 0])
      #expect(records.rows == 1..<3)
      #expect(records.table.columns.map(\.index) == [0, 1], "the others are not built")
      #expect(
        records.rows.map { [records[$0, 0], records[$0, 1]] } == [[.number(3), .text("A")], [.number(4), .text("B")]])
      #expect(records[2, "LEVEL NOW"] == .number(4))
      #expect(records[2, "Note"] == .empty && records[2, 7] == .empty && records[2, -1] == .empty)
      #expect(records.column(named: "group")?.index == 0)
      #expect(records.column(named: "Note") == nil)
      #expect(records.header?.columns.map(\.name) == ["Group", "Level now", "Note", "2026"])
    }
  }

  @Test(arguments: ["group", "GROUP", " Group\u{A0}", "Group"])
  func `names as Excel's tables compare them`(name: String) throws {
    for file in try Self.files() { #expect(try file.read(0, columns: [name])[1, name] == .text("A")) }
  }

  @Test func `a header of digits is a name`() throws {
    for file in try Self.files() { #expect(try file.read(0, columns: ["2026"])[1, 0] == .number(1)) }
  }

  /// Blank rows above are passed over; titles are not, unless somebody says where the header is.
  @Test func `the header is the first filled row, or the one that is told`() throws {
    let title: [Cell] = [.text("Survey of autumn"), .empty, .empty, .empty]
    for file in try Self.files(above: [title, [.empty, .empty, .empty, .empty]]) {
      #expect(try file.header(0).columns == [.init(name: "Survey of autumn", index: 0)])
      #expect(try file.header(0, row: 2).columns.map(\.index) == [0, 1, 2, 3])
      let records = try file.read(0, columns: ["Note", "Level now"], headerRow: 2)
      #expect(records.rows == 3..<5 && records[3, 0] == .text("x"))
      #expect(records.header?.row == 2)
    }
    for file in try Self.files(above: [[.empty, .empty, .empty, .empty]]) {
      #expect(try file.header(0).row == 1)
      #expect(try file.read(0, columns: ["Group"])[2, 0] == .text("A"))
    }
  }

  @Test(arguments: [("Groop", "Group"), ("level nwo", "Level now"), ("Budget", nil)] as [(String, String?)])
  func `an unknown name: the error lists those there are and suggests the nearest`(name: String, nearest: String?)
    throws
  {
    for file in try Self.files() {
      let error = caught(SpreadsheetError.self) { _ = try file.read(0, columns: ["Group", name]) }
      #expect(error?.code == .notFound)
      #expect(error?.message == "There is no column \"\(name)\" in row 1.")
      let known = #"The columns are "Group", "Level now", "Note", "2026"."#
      #expect(error?.remedy == (nearest.map { "Did you mean \"\($0)\"? " } ?? "") + known)
      #expect(error?.file == file.name)
      #expect(error?.part == "sheet \"\(file.sheets[0].name)\"")
    }
  }

  @Test func `a name that several columns have`() throws {
    let file = try Workbook(bytes: Array("Level,Group,level \n1,2,3\n".utf8), name: "f.csv")
    let error = caught(SpreadsheetError.self) { _ = try file.read(0, columns: ["level"]) }
    #expect(error?.code == .ambiguous)
    #expect(error?.message == #"Row 1 names several columns "Level": A, C."#)
    #expect(try file.read(0, columns: ["Group"])[1, 0] == .number(2), "the others are as good as ever")
  }

  @Test func `a header row without cells, and a sheet without`() throws {
    for file in try Self.files() {
      let error = caught(SpreadsheetError.self) { _ = try file.read(0, columns: ["Group"], headerRow: 9) }
      #expect(error?.code == .notFound)
      #expect(error?.message == "There is no header in row 10: it has no cells.")
    }
    for file in [
      try MiniWorkbook(rows: "").open(), try Workbook(bytes: [], name: "f.csv"),
      try Workbook(bytes: Array("\n\n".utf8), name: "f.csv"),
    ] {
      #expect(
        caught(SpreadsheetError.self) { _ = try file.header(0) }?.message
          == "There is no header: the sheet has no cells.")
    }
  }

  @Test func `a header alone has no rows`() throws {
    let file = try Workbook(bytes: Array("Group,Level\n".utf8), name: "f.csv")
    #expect(try file.read(0, columns: ["Level"]).rows.isEmpty)
    #expect(
      try MiniWorkbook(rows: "<row><c t='str'><v>Level</v></c></row>").open().read(0, columns: ["Level"]).rows.isEmpty)
  }

  @Test func `a long list of columns is cut short`() throws {
    let names = (0..<60).map { "c\($0)x" }
    let file = try Workbook(bytes: Array((names.joined(separator: ",") + "\n").utf8), name: "f.csv")
    let error = caught(SpreadsheetError.self) { _ = try file.read(0, columns: ["Group"]) }
    #expect(error?.remedy.hasSuffix(#""c49x" and 10 more."#) == true)
  }

  @Test func `rows out of order, and a declared delimiter`() throws {
    let workbook = try MiniWorkbook(
      rows: """
        <row r="3"><c r="A3" t="str"><v>b</v></c></row><row r="1"><c r="A1" t="str"><v>Name</v></c></row>\
        <row r="2"><c r="A2" t="str"><v>a</v></c></row>
        """
    ).open()
    let records = try workbook.read(0, columns: ["Name"], headerRow: 0)
    #expect(records.rows.map { records[$0, 0].text } == ["a", "b"])
    let text = try Workbook(bytes: Array("sep=;\nName;Level\na;1\n".utf8), name: "f.csv")
    #expect(try text.read(0, columns: ["Level"])[2, 0] == .number(1))
  }
}
