import Tabular
import Testing

@testable import Spreadsheets

/// The XML of a sheet's part, feature by feature.
@Suite struct WorksheetWritingTests {
  private func parts(_ sheet: Worksheet) throws -> ZipParts {
    try ZipParts(WorkbookDocument([sheet]).encoded())
  }

  private func xml(_ sheet: Worksheet) throws -> String { try parts(sheet).text("xl/worksheets/sheet1.xml") }

  @Test(arguments: [
    (SheetCell.number(3.0), "><v>3</v></c>"),
    (.number(0.1), "><v>0.1</v></c>"),
    (.number(.nan), " t=\"e\"><v>#NUM!</v></c>"),
    (.number(-.infinity), " t=\"e\"><v>#NUM!</v></c>"),
    (SheetCell(.boolean(true)), " t=\"b\"><v>1</v></c>"),
    (SheetCell(.boolean(false)), " t=\"b\"><v>0</v></c>"),
    (SheetCell(.error("#N/A")), " t=\"e\"><v>#N/A</v></c>"),
    (SheetCell(.error("#ODD!")), " t=\"s\"><v>0</v></c>"),
    (.text("00123"), " t=\"s\"><v>0</v></c>"),
    (.text(""), " t=\"s\"><v>0</v></c>"),
    (.blank(CellStyle(isBold: true)), " s=\"1\"/>"),
    (SheetCell(.date(DateTime(milliseconds: 0))), " s=\"1\"><v>25569</v></c>"),
    (SheetCell(.date(DateTime(milliseconds: 43_200_000))), " s=\"1\"><v>25569.5</v></c>"),
    (
      SheetCell(.date(DateTime(milliseconds: -3_000_000_000_000))),
      " s=\"1\" t=\"inlineStr\"><is><t>1874-12-07T18:40:00</t></is></c>"
    ),
    (SheetCell(.time(milliseconds: 21_600_000)), " s=\"1\"><v>0.25</v></c>"),
    (SheetCell(.duration(milliseconds: -129_600_000)), " s=\"1\"><v>-1.5</v></c>"),
    (.formula("A1&\"<x>\""), "><f>A1&amp;&quot;&lt;x&gt;&quot;</f></c>"),
    (.formula("1+1", result: .number(2)), "><f>1+1</f><v>2</v></c>"),
    (.formula("X", result: .text("a\rb")), " t=\"str\"><f>X</f><v>a_x000D_b</v></c>"),
    (.formula("X", result: .boolean(true)), " t=\"b\"><f>X</f><v>1</v></c>"),
    (.formula("X", result: .error("#REF!")), " t=\"e\"><f>X</f><v>#REF!</v></c>"),
    (.formula("X", result: .error("odd")), " t=\"str\"><f>X</f><v>odd</v></c>"),
    (.formula("X", result: .number(.nan)), " t=\"e\"><f>X</f><v>#NUM!</v></c>"),
    (.formula("X", result: .date(DateTime(milliseconds: 0))), " s=\"1\"><f>X</f><v>25569</v></c>"),
    (.formula("X", result: .duration(milliseconds: 86_400_000)), " s=\"1\"><f>X</f><v>1</v></c>"),
  ])
  func cells(cell: SheetCell, expected: String) throws {
    var sheet = Worksheet("S")
    sheet.append([cell])
    #expect(try content(of: "sheetData", in: xml(sheet)) == "<row r=\"1\"><c r=\"A1\"" + expected + "</row>")
  }

  @Test func rowsColumnsAndHeights() throws {
    var sheet = Worksheet("S")
    sheet.skipRows(2)
    sheet.append([1, .blank(), 2], column: 25, height: 30.5)
    sheet.append([])
    sheet.append([], height: 12)
    sheet.append(values: [.number(5)], style: CellStyle(numberFormat: "0%"), column: 1)
    #expect(sheet.nextRow == 6)
    let xml = try xml(sheet)
    #expect(xml.contains("<dimension ref=\"B3:AB6\"/>"))
    #expect(
      try content(of: "sheetData", in: xml)
        == joined(
          "<row r=\"3\" ht=\"30.5\" customHeight=\"1\"><c r=\"Z3\"><v>1</v></c><c r=\"AB3\"><v>2</v></c></row>",
          "<row r=\"5\" ht=\"12\" customHeight=\"1\"></row><row r=\"6\"><c r=\"B6\" s=\"1\"><v>5</v></c></row>"))
  }

  @Test func aTableStandsAsItIs() throws {
    var builder = TableBuilder()
    builder.append(text: "a", row: 3, column: 2)
    builder.append(number: 1.5, row: 9, column: 1)
    builder.append(text: "a", row: 9, column: 702)
    builder.append(.error("#N/A"), row: 9, column: 3)
    var sheet = Worksheet("T", table: builder.finish())
    #expect(sheet.nextRow == 10)
    sheet.append(["a"])
    #expect(
      try content(of: "sheetData", in: xml(sheet))
        == joined(
          "<row r=\"4\"><c r=\"C4\" t=\"s\"><v>0</v></c></row><row r=\"10\"><c r=\"B10\"><v>1.5</v></c>",
          "<c r=\"D10\" t=\"e\"><v>#N/A</v></c><c r=\"AAA10\" t=\"s\"><v>0</v></c></row>",
          "<row r=\"11\"><c r=\"A11\" t=\"s\"><v>0</v></c></row>"))
    #expect(try xml(Worksheet("Empty", table: .empty)).contains("<sheetData></sheetData>"))
  }

  @Test func headOfASheet() throws {
    var sheet = Worksheet("S")
    sheet.tabColor = CellColor(0x0A0B0C)
    sheet.showsGridlines = false
    sheet.zoom = 85
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.columnWidths = [3: 20, 0: 10, 1: 0.5]
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true)
    let xml = try xml(sheet)
    #expect(
      xml.contains(
        joined(
          "<sheetPr><tabColor rgb=\"FF0A0B0C\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1\"/>",
          "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" zoomScale=\"85\" zoomScaleNormal=\"85\"",
          " workbookViewId=\"0\"><pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\"",
          " state=\"frozen\"/><selection pane=\"bottomRight\"/></sheetView></sheetViews>",
          "<sheetFormatPr defaultRowHeight=\"15\"/><cols>",
          "<col min=\"1\" max=\"1\" width=\"10.7109375\" customWidth=\"1\"/>",
          "<col min=\"2\" max=\"2\" width=\"0.85546875\" customWidth=\"1\"/>",
          "<col min=\"4\" max=\"4\" width=\"20.7109375\" customWidth=\"1\"/></cols><sheetData>")))
    #expect(xml.hasSuffix("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/></worksheet>"))
  }

  @Test(arguments: [
    (1, 0, "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"),
    (0, 3, "<pane xSplit=\"3\" topLeftCell=\"D1\" activePane=\"topRight\" state=\"frozen\"/>"),
  ])
  func frozenPanes(rows: Int, columns: Int, pane: String) throws {
    var sheet = Worksheet("S")
    sheet.frozenRows = rows
    sheet.frozenColumns = columns
    #expect(try xml(sheet).contains(pane))
  }

  @Test func tables() throws {
    var sheet = Worksheet("S")
    sheet.append(["Key", "Two\nlines"], column: 1)
    sheet.skipRows()
    sheet.append(["X"], column: 1)
    sheet.append(["1"], column: 1)
    sheet.tables = [
      ListObject("Empty_One", range: Self.range("B1:C1")),
      ListObject("Second", range: Self.range("B3:B4"), style: .none),
    ]
    let parts = try parts(sheet)
    #expect(
      try parts.text("xl/tables/table1.xml").hasSuffix(
        joined(
          " id=\"1\" name=\"Empty_One\" displayName=\"Empty_One\" ref=\"B1:C2\" totalsRowShown=\"0\">",
          "<autoFilter ref=\"B1:C2\"/><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"Key\"/>",
          "<tableColumn id=\"2\" name=\"Two_x000A_lines\"/></tableColumns><tableStyleInfo name=\"TableStyleMedium2\"",
          " showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>")))
    #expect(try parts.text("xl/tables/table2.xml").contains("<tableStyleInfo showFirstColumn"))
    #expect(
      try parts.text("xl/worksheets/sheet1.xml").hasSuffix(
        "<tableParts count=\"2\"><tablePart r:id=\"rId1\"/><tablePart r:id=\"rId2\"/></tableParts></worksheet>"))
    #expect(try parts.text("xl/worksheets/_rels/sheet1.xml.rels").contains("Target=\"../tables/table2.xml\""))
    #expect(try parts.text("[Content_Types].xml").contains("PartName=\"/xl/tables/table2.xml\""))
  }

  @Test func linksShareTheAddressesTheyHaveInCommon() throws {
    var sheet = Worksheet("It's")
    sheet.append([
      .link("a", to: .address("https://a.example/?q=1&_x0041_")),
      .link("b", to: .place(sheet: "it's", CellAddress(row: 6, column: 1))),
      .link("c", to: .address("https://a.example/?q=1&_x0041_")),
      .link("d", to: .file("../in/a%20b.xlsx", sheet: "Q 3", CellAddress(row: 0, column: 2))),
    ])
    let parts = try parts(sheet)
    #expect(
      try content(of: "hyperlinks", in: parts.text("xl/worksheets/sheet1.xml"))
        == joined(
          "<hyperlink ref=\"A1\" r:id=\"rId1\"/><hyperlink ref=\"B1\" location=\"'it''s'!B7\"/>",
          "<hyperlink ref=\"C1\" r:id=\"rId1\"/>",
          "<hyperlink ref=\"D1\" r:id=\"rId2\" location=\"'Q 3'!C1\"/>"))
    #expect(
      try parts.text("xl/worksheets/_rels/sheet1.xml.rels").contains(
        "Target=\"https://a.example/?q=1&amp;_x0041_\" TargetMode=\"External\"/>"))
  }

  @Test(arguments: [
    (
      ConditionalFormat.Rule.colorScale([
        .init(.lowest, .white), .init(.percentile(50), .black), .init(.highest, .white),
      ]),
      joined(
        "<cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"min\"/><cfvo type=\"percentile\" val=\"50\"/>",
        "<cfvo type=\"max\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FF000000\"/><color rgb=\"FFFFFFFF\"/></colorScale></cfRule>"
      )
    ),
    (
      .dataBar(.black, from: .number(0), to: .number(1)),
      joined(
        "<cfRule type=\"dataBar\" priority=\"1\"><dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>",
        "<color rgb=\"FF000000\"/></dataBar></cfRule>")
    ),
    (
      .value(.between(-0.5, 2), .plain),
      "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"between\"><formula>-0.5</formula><formula>2</formula></cfRule>"
    ),
    (
      .value(.equalText("\"A\" & B"), .plain),
      "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"equal\"><formula>&quot;&quot;&quot;A&quot;&quot; &amp; B&quot;</formula></cfRule>"
    ),
  ])
  func conditionalFormats(rule: ConditionalFormat.Rule, expected: String) throws {
    var sheet = Worksheet("S")
    sheet.conditionalFormats = [ConditionalFormat([Self.range("B2:D4"), Self.range("F1")], rule)]
    #expect(
      try xml(sheet).contains(
        "<conditionalFormatting sqref=\"B2:D4 F1\">\(expected)</conditionalFormatting></worksheet>"))
  }

  @Test func dropDownLists() throws {
    var sheet = Worksheet("S")
    sheet.dropDownLists = [
      DropDownList(
        [Self.range("A1:A9")], choices: .items(["Yes", "\"No\""]), prompt: .init(title: "Pick", text: "One\nof two"),
        refusal: .init(title: "Oh", text: "Not that")),
      DropDownList([Self.range("B1")], choices: .cells(sheet: "S", Self.range("C1:C3"))),
      DropDownList([Self.range("D1")], choices: .name("Levels")),
    ]
    let begin = "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\""
    #expect(
      try content(of: "dataValidations", in: xml(sheet))
        == joined(
          "\(begin) errorTitle=\"Oh\" error=\"Not that\" promptTitle=\"Pick\" prompt=\"One_x000A_of two\" sqref=\"A1:A9\">",
          "<formula1>&quot;Yes,&quot;&quot;No&quot;&quot;&quot;</formula1></dataValidation>",
          "\(begin) sqref=\"B1\"><formula1>'S'!$C$1:$C$3</formula1></dataValidation>",
          "\(begin) sqref=\"D1\"><formula1>Levels</formula1></dataValidation>"))
  }

  @Test func elementsStandInTheOrderOfTheSchema() throws {
    let parts = try ZipParts(SampleDocuments.everything.encoded())
    let order = [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting",
      "dataValidations", "hyperlinks", "pageMargins", "pageSetup", "tableParts",
    ]
    let xml = try parts.text("xl/worksheets/sheet1.xml")
    let places = try order.map { try #require(xml.firstRange(of: "<\($0)"), "no \($0)").lowerBound }
    #expect(places == places.sorted())
  }

  static func range(_ text: String) -> CellRange { CellRange(text)! }
}
