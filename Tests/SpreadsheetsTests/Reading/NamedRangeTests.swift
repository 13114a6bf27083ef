import Tabular
import Testing

@testable import Spreadsheets

/// Tables and defined names, which a job can name as its source, and parts beside the sheets that a reader lets lie.
struct NamedRangeTests {
  private static func range(_ text: String) -> CellRange { CellRange(text)! }

  @Test(arguments: [
    ("Sheet1!$A$1:$B$5", "Sheet1", "A1:B5"), ("Lists!C7", "Lists", "C7"), ("=Lists!$c$7", "Lists", "C7"),
    ("'Service levels'!$A$2:$A$6", "Service levels", "A2:A6"), ("'It''s 50% & more'!A1", "It's 50% & more", "A1"),
    ("Data!$A:$C", "Data", "A1:C1048576"), ("Data!$2:$4", "Data", "A2:XFD4"), ("'A!B'!$B$2", "A!B", "B2"),
    ("Übersicht!$B$2:$A$1", "Übersicht", "A1:B2"),
  ])
  func `references to one area`(formula: String, sheet: String, range: String) {
    #expect(AreaReference(formula)?.sheet == sheet)
    #expect(AreaReference(formula)?.range == Self.range(range))
  }

  @Test(arguments: [
    "", "0.19", "\"text\"", "#REF!", "Sheet1!#REF!", "$A$1", "[1]Sheet1!$A$1", "'[Book.xlsx]S'!$A$1", "S1:S3!$A$1",
    "S!$A$1,S!$C$1", "S!$A$1:$B$2:$C$3", "OFFSET(S!$A$1,0,0,2)", "S!$A:$3", "S!$A$0", "S!$XFE$1", "S!", "!$A$1",
    "'S!$A$1", "'S'T'!$A$1", "S!A1 ",
  ])
  func `what is no reference to one area`(formula: String) {
    #expect(AreaReference(formula)?.range == nil)
  }

  private static let sheets = MiniWorkbook(
    sheets: ["A", "B"].map { text in
      MiniWorkbook.worksheet(#"<sheetData><row><c t="str"><v>\#(text)</v></c></row></sheetData><tableParts/>"#)
    })

  private static let names = """
    <definedNames><definedName name="Levels">S2!$A$2:$A$6</definedName>\
    <definedName name="Rate">0.19</definedName><definedName name="Gone">S1!#REF!</definedName>\
    <definedName name="_xlnm.Print_Area" localSheetId="0">S1!$A$1:$B$9</definedName>\
    <definedName name="Local" localSheetId="1" hidden="1"> s1!$B:$B </definedName>\
    <definedName name="Elsewhere">Nowhere!$A$1</definedName></definedNames>
    """

  private static var workbook: MiniWorkbook {
    sheets.with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(
        #"<sheet name="S1" sheetId="1" r:id="rId1"/><sheet name="S2" sheetId="2" r:id="rId2"/>"#
      ).replacing("</workbook>", with: names + "</workbook>")
    )
    .with(
      "xl/worksheets/_rels/sheet2.xml.rels",
      MiniWorkbook.relationships([
        ("a", "table", "../tables/table1.xml"), ("b", "comments", "../comments1.xml"), ("c", "table", "gone.xml"),
        ("d", "table", "/xl/tables/table2.xml"), ("e", "table", "/xl/tables/odd.xml"),
      ])
    )
    .with(
      "xl/tables/table1.xml",
      #"<table xmlns="\#(MiniWorkbook.namespace)" name="T1" displayName="Services" ref="A3:D9" totalsRowCount="1"><x/></table>"#
    )
    .with("xl/tables/table2.xml", #"<x:table xmlns:x="m" name="Plain" ref="F1:G2" headerRowCount="0"/>"#)
    .with("xl/tables/odd.xml", #"<table name="Odd" ref="none"/>"#)
  }

  @Test func `tables with their sheets and ranges`() throws {
    let tables = try Self.workbook.open().tables()
    #expect(
      tables == [
        NamedRange("Services", kind: .table, sheet: 1, range: Self.range("A3:D9"), headerRows: 1, totalsRows: 1),
        NamedRange("Plain", kind: .table, sheet: 1, range: Self.range("F1:G2")),
      ])
  }

  @Test func `defined names for cells; constants, lost references and Excel's own names are left out`() throws {
    #expect(
      try Self.workbook.open().definedNames == [
        NamedRange("Levels", kind: .definedName, sheet: 1, range: Self.range("A2:A6")),
        NamedRange("Local", kind: .definedName, sheet: 0, range: Self.range("B1:B1048576"), scope: 1),
      ])
  }

  @Test(arguments: [("services", "A3:D9"), ("LEVELS", "A2:A6"), ("Local", "B1:B1048576")])
  func `cells by name, in any case`(name: String, range: String) throws {
    #expect(try Self.workbook.open().range(named: name).range == Self.range(range))
  }

  @Test func `a name that there is not: the error lists those there are`() throws {
    let workbook = try Self.workbook.open()
    let error = caught(SpreadsheetError.self) { _ = try workbook.range(named: "Rate") }
    #expect(error?.code == .notFound)
    #expect(error?.remedy == #"The workbook has "Services", "Plain", "Levels", "Local"."#)
  }

  @Test func `a text file has no names`() throws {
    let file = try Workbook(bytes: Array("a,b\n".utf8), name: "f.csv")
    #expect(try file.tables().isEmpty && file.definedNames.isEmpty)
    #expect(caught(SpreadsheetError.self) { _ = try file.range(named: "x") }?.code == .notFound)
  }

  @Test func `a broken table part says where`() throws {
    let workbook = try Self.workbook.with("xl/tables/table1.xml", "<table name='x'").open()
    let error = caught(SpreadsheetError.self) { _ = try workbook.tables() }
    #expect(error?.part == "xl/tables/table1.xml")
    #expect(try workbook.read(1).cells == ["A1": .text("B")], "and the cells do not depend on it")
  }

  @Test func `names that the writer writes are read again`() throws {
    let bytes = try SampleDocuments.everything.encoded()
    let workbook = try Workbook(bytes: bytes, name: "sample.xlsx")
    let services = try workbook.range(named: "Services")
    #expect(workbook.sheets[services.sheet].name == "Summary & more")
    #expect(services.range == Self.range("A3:D8"))
    #expect(try workbook.range(named: "Levels").range == Self.range("A1:A5"))
  }

  /// External links, macros, comments, images, charts, pivot caches: there, and of no account, even where they are broken.
  @Test func `parts beside the sheets are let lie`() throws {
    var workbook = Self.workbook
    for (name, type) in [
      ("xl/externalLinks/externalLink1.xml", "externalLink"), ("xl/vbaProject.bin", "vbaProject"),
      ("xl/comments1.xml", "comments"), ("xl/media/image1.png", "image"), ("xl/charts/chart1.xml", "chart"),
      ("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition"), ("xl/calcChain.xml", "calcChain"),
    ] {
      workbook = workbook.with(name, "<broken \(type)")
    }
    workbook = workbook.with(
      "xl/_rels/workbook.xml.rels",
      MiniWorkbook.relationships([
        ("x", "externalLink", "externalLinks/externalLink1.xml"), ("v", "vbaProject", "vbaProject.bin"),
        ("p", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
      ]))
    #expect(try workbook.sheet(0).cells == ["A1": .text("A")])
    #expect(try workbook.sheet(1).cells == ["A1": .text("B")])
    #expect(try workbook.open().findings.isEmpty)
  }
}
