import Tabular
import Testing

@testable import Spreadsheets

/// Texts of cells, shared and inline: both are rich text, read by the same rules.
struct SharedStringsTests {
  /// A text's XML and what it says, shared and inline.
  private func expect(_ text: String, of xml: String) throws {
    let shared = MiniWorkbook(rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: "<si>\(xml)</si>")
    let inline = MiniWorkbook(rows: #"<row r="1"><c r="A1" t="inlineStr"><is>\#(xml)</is></c></row>"#)
    #expect(try shared.cells() == ["A1": .text(text)])
    #expect(try inline.cells() == ["A1": .text(text)])
  }

  @Test(arguments: [
    ("<t>plain</t>", "plain"), ("<t>a &amp; b &lt;c&gt; &#233; &#x1F600;</t>", "a & b <c> é 😀"),
    ("<t><![CDATA[<raw> & _x0041_]]></t>", "<raw> & A"), ("<t>42</t>", "42"), ("<t>007</t>", "007"),
  ])
  func `plain texts, numbers as text among them`(xml: String, text: String) throws { try expect(text, of: xml) }

  @Test(arguments: [
    ("<r><t>one</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>two</t></r>", "onetwo"),
    ("<r><t xml:space=\"preserve\">one </t></r><r><t>two</t></r>", "one two"), ("<r><t/></r><r><t>x</t></r>", "x"),
    ("<r><rPr><rFont val=\"&lt;t>\"/></rPr><t>a</t></r><r/><r><t>b</t></r>", "ab"),
  ])
  func `rich text is its runs, joined, whatever their properties`(xml: String, text: String) throws {
    try expect(text, of: xml)
  }

  @Test(arguments: [
    ("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>", "東京"),
    ("<rPh sb=\"0\" eb=\"1\"><t>a</t></rPh><t>b</t><rPh sb=\"1\" eb=\"2\"><t>c</t></rPh>", "b"),
    ("<r><t>東</t></r><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh><r><t>京</t></r>", "東京"),
  ])
  func `phonetic runs tell how to pronounce the text, and are none of it`(xml: String, text: String) throws {
    try expect(text, of: xml)
  }

  @Test(arguments: [
    ("<t>  a b  </t>", "a b"), ("<t xml:space=\"preserve\">  a b  </t>", "  a b  "),
    ("<t xml:space=\"default\"> a </t>", "a"), ("<t>\n  a\n</t>", "a"),
    ("<t>\u{A0}a\u{A0}</t>", "\u{A0}a\u{A0}"), ("<t xml:space=\"preserve\">a\nb</t>", "a\nb"),
  ])
  func `blanks at the ends count where xml:space preserves them`(xml: String, text: String) throws {
    try expect(text, of: xml)
  }

  @Test(arguments: [
    ("<t>a_x000D_b</t>", "a\rb"), ("<t>_x005F_x000D_</t>", "_x000D_"), ("<t>_xD83D__xDE00_</t>", "😀"),
    // Decoded after trimming: a blank that an escape gives stays.
    ("<t> _x0020_a_x000A_ </t>", " a\n"), ("<t>_x00</t>", "_x00"),
    // An escape never spans two runs.
    ("<r><t>_x00</t></r><r><t>0D_</t></r>", "_x000D_"),
  ])
  func `escapes such as _x000D_`(xml: String, text: String) throws { try expect(text, of: xml) }

  @Test func `empty items keep their index`() throws {
    let workbook = MiniWorkbook(
      rows: "<row>" + (0...4).map { #"<c t="s"><v>\#($0)</v></c>"# }.joined() + "</row>",
      strings: "<si/><si><t>b</t></si><si><t/></si><si><t>d</t></si><si></si>")
    let sheet = try workbook.sheet()
    #expect(sheet.cells == ["B1": .text("b"), "D1": .text("d")], "and a cell with an empty one is empty")
    #expect(sheet.findings.isEmpty)
  }

  @Test func `counts that lie are of no account`() throws {
    let workbook = MiniWorkbook(rows: #"<row r="1"><c t="s"><v>1</v></c></row>"#, strings: "").with(
      "xl/sharedStrings.xml",
      """
      <sst xmlns="\(MiniWorkbook.namespace)" count="0" uniqueCount="4294967295"><si><t>a</t></si><si><t>b</t></si></sst>
      """)
    #expect(try workbook.cells() == ["A1": .text("b")])
  }

  @Test(arguments: ["2", "4294967295", "99999999999999999999", "-1", "1.0", "x", "1e0"])
  func `an index that no shared text has is noted, and the cell stays empty`(index: String) throws {
    let sheet = try MiniWorkbook(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>\#(index)</v></c><c r="C1"><v>5</v></c></row>"#,
      strings: "<si><t>a</t></si><si><t>b</t></si>"
    ).sheet()
    #expect(sheet.cells == ["A1": .text("a"), "C1": .number(5)])
    #expect(sheet.findings.map(\.rule) == ["missing-shared-string"])
    #expect(sheet.findings.first?.place == #"mini.xlsx, sheet "S1", B1"#)
    #expect(sheet.findings.first?.raw == index)
  }

  @Test func `a workbook whose shared texts are missing`() throws {
    let workbook = MiniWorkbook(
      rows: #"<row r="1"><c t="s"><v>0</v></c><c><v>5</v></c></row>"#, strings: "<si><t>a</t></si>")
    let sheet = try workbook.without("xl/sharedStrings.xml").sheet()
    #expect(sheet.cells == ["B1": .number(5)])
    #expect(sheet.findings.map(\.rule) == ["missing-shared-string"])
  }

  @Test func `a part that no relationship names is found where everybody writes it`() throws {
    let workbook = MiniWorkbook(rows: #"<row r="1"><c t="s"><v>0</v></c></row>"#, strings: "<si><t>a</t></si>")
      .with("xl/_rels/workbook.xml.rels", MiniWorkbook.relationships([("rId1", "worksheet", "worksheets/sheet1.xml")]))
    #expect(try workbook.cells() == ["A1": .text("a")])
  }

  @Test func `a broken part is not read for a sheet without texts`() throws {
    let workbook = MiniWorkbook(
      sheets: [
        MiniWorkbook.worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>"),
        MiniWorkbook.worksheet(#"<sheetData><row><c t="s"><v>0</v></c></row></sheetData>"#),
      ], strings: "<si><t>a</t></broken>")
    #expect(try workbook.sheet(0).cells == ["A1": .number(1)])
    let error = caught(SpreadsheetError.self) { _ = try workbook.sheet(1) }
    #expect(error?.code == .corrupt)
    #expect(error?.part == "xl/sharedStrings.xml")
  }

  @Test func `inline texts do not disturb the indexes of shared ones`() throws {
    let workbook = MiniWorkbook(
      rows: """
        <row r="1"><c t="inlineStr"><is><t>in</t></is></c><c t="s"><v>1</v></c><c t="str"><v>out</v></c>\
        <c t="s"><v>0</v></c><c t="e"><v>#N/A</v></c></row>
        """, strings: "<si><t>a</t></si><si><t>b</t></si>")
    #expect(
      try workbook.cells() == [
        "A1": .text("in"), "B1": .text("b"), "C1": .text("out"), "D1": .text("a"), "E1": .error("#N/A"),
      ])
  }

  @Test func `a text of a hundred kilobytes whole, one beyond the limit refused`() throws {
    let long = String(repeating: "0123456789", count: 10_000)
    let workbook = MiniWorkbook(rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: "<si><t>\(long)</t></si>")
    #expect(try workbook.cells() == ["A1": .text(long)])
    let error = caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(textLength: 99_999)) }
    #expect(error?.code == .limit)
    #expect(error?.part == "xl/sharedStrings.xml")
    #expect(throws: Never.self) { try workbook.sheet(limits: Limits(textLength: 100_000)) }
  }

  @Test func `more bytes of text than the limit`() {
    let workbook = MiniWorkbook(
      rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: String(repeating: "<si><t>abcde</t></si>", count: 20))
    #expect(caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(textBytes: 99)) }?.code == .limit)
    #expect(throws: Never.self) { try workbook.sheet(limits: Limits(textBytes: 100)) }
  }
}
