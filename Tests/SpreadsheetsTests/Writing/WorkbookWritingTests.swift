import Tabular
import Testing

@testable import Spreadsheets

@Suite struct WorkbookWritingTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  @Test func smallestWorkbookPartByPart() throws {
    let parts = try ZipParts(WorkbookDocument([Worksheet("A & B")], title: "Gaps <1>").encoded())
    #expect(
      parts.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
      ])
    let expected = [
      "[Content_Types].xml":
        joined(
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
          "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
          "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
          "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
          "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
          "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>",
          "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
          "</Types>"),
      "_rels/.rels":
        joined(
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
          "<Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>",
          "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
          "<Relationship Id=\"rId3\" Type=\"\(Self.office)/extended-properties\" Target=\"docProps/app.xml\"/>",
          "</Relationships>"),
      "docProps/core.xml":
        joined(
          "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"",
          " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"",
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>Gaps &lt;1&gt;</dc:title>",
          "<dc:creator>Plumbline</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z",
          "</dcterms:created></cp:coreProperties>"),
      "docProps/app.xml":
        joined(
          "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">",
          "<Application>Plumbline</Application></Properties>"),
      "xl/workbook.xml":
        joined(
          "<workbook xmlns=\"\(Self.spreadsheet)\" xmlns:r=\"\(Self.office)\"><workbookPr/>",
          "<bookViews><workbookView/></bookViews>",
          "<sheets><sheet name=\"A &amp; B\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
      "xl/_rels/workbook.xml.rels":
        joined(
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
          "<Relationship Id=\"rId1\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
          "<Relationship Id=\"rId2\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>",
          "<Relationship Id=\"rId3\" Type=\"\(Self.office)/sharedStrings\" Target=\"sharedStrings.xml\"/>",
          "</Relationships>"),
      "xl/styles.xml":
        joined(
          "<styleSheet xmlns=\"\(Self.spreadsheet)\">",
          "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>",
          "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>",
          "<fill><patternFill patternType=\"gray125\"/></fill></fills>",
          "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
          "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
          "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>",
          "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
          "<dxfs count=\"0\"></dxfs>",
          "<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\" defaultPivotStyle=\"PivotStyleLight16\"/>",
          "</styleSheet>"),
      "xl/sharedStrings.xml": "<sst xmlns=\"\(Self.spreadsheet)\" count=\"0\" uniqueCount=\"0\"></sst>",
      "xl/worksheets/sheet1.xml":
        joined(
          "<worksheet xmlns=\"\(Self.spreadsheet)\" xmlns:r=\"\(Self.office)\"><dimension ref=\"A1\"/>",
          "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>",
          "<sheetFormatPr defaultRowHeight=\"15\"/><sheetData></sheetData></worksheet>"),
    ]
    for name in parts.names { #expect(try parts.text(name) == Self.declaration + (expected[name] ?? "")) }
  }

  @Test func hiddenSheetsAndNames() throws {
    var hidden = Worksheet("Lists")
    hidden.isHidden = true
    var shown = Worksheet("It's")
    shown.pageSetup = PageSetup(titleRows: 0...1, titleColumns: 0...0)
    shown.append([.formula("1+1")])
    var document = WorkbookDocument([hidden, shown])
    document.definedNames = [
      DefinedName(
        "Levels", sheet: "Lists", range: CellRange(CellAddress(row: 1, column: 0), CellAddress(row: 5, column: 0)))
    ]
    let parts = try ZipParts(document.encoded())
    let workbook = try parts.text("xl/workbook.xml")
    #expect(
      workbook.hasSuffix(
        joined(
          "<bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews>",
          "<sheets><sheet name=\"Lists\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>",
          "<sheet name=\"It's\" sheetId=\"2\" r:id=\"rId2\"/></sheets><definedNames>",
          "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'It''s'!$A:$A,'It''s'!$1:$2</definedName>",
          "<definedName name=\"Levels\">'Lists'!$A$2:$A$6</definedName></definedNames>",
          "<calcPr fullCalcOnLoad=\"1\"/></workbook>")))
    #expect(try !parts.text("xl/worksheets/sheet1.xml").contains("tabSelected"))
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("tabSelected"))
  }

  @Test func sameDocumentSameBytes() throws {
    let document = SampleDocuments.everything
    #expect(try document.encoded() == document.encoded())
    var later = document
    later.created = DateTime(milliseconds: 1_790_000_000_000)
    #expect(try later.encoded() != document.encoded())
  }

  @Test func sharedTextsBeyondTheBudgetStandInline() throws {
    var sheet = Worksheet("S")
    sheet.append(["abcd", "efgh", " ijkl", "abcd", " ijkl"])
    let members = try WorkbookEncoder.members(of: WorkbookDocument([sheet]), sharedTextBudget: 8)
    func text(_ name: String) throws -> String {
      let member = try #require(members.first { $0.name == name })
      return String(decoding: try inflated(member.packed, windowBits: -15), as: UTF8.self)
    }
    let inline = "t=\"inlineStr\"><is><t xml:space=\"preserve\"> ijkl</t></is></c>"
    #expect(
      try content(of: "sheetData", in: text("xl/worksheets/sheet1.xml"))
        == joined(
          "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" \(inline)",
          "<c r=\"D1\" t=\"s\"><v>0</v></c><c r=\"E1\" \(inline)</row>"))
    #expect(
      try text("xl/sharedStrings.xml").hasSuffix(
        "count=\"3\" uniqueCount=\"2\"><si><t>abcd</t></si><si><t>efgh</t></si></sst>"))
  }
}
