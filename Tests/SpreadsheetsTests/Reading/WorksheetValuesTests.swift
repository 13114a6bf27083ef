import Tabular
import Testing

@testable import Spreadsheets

/// What a cell holds, by its type and format.
struct WorksheetValuesTests {
  @Test(arguments: [
    (#"<c><v>42</v></c>"#, Cell.number(42)), (#"<c t="n"><v>-1.5E-3</v></c>"#, .number(-0.0015)),
    (#"<c><v> 42 </v></c>"#, .number(42)), ("<c><v>\n\t42\r\n</v></c>", .number(42)),
    (#"<c><v>0.1</v></c>"#, .number(0.1)), (#"<c s="999"><v>1</v></c>"#, .number(1)),
    (#"<c s="-1"><v>1</v></c>"#, .number(1)), (#"<c t="unheard"><v>1</v></c>"#, .number(1)),
    (#"<c t="b"><v>1</v></c>"#, .boolean(true)), (#"<c t="b"><v>0</v></c>"#, .boolean(false)),
    (#"<c t="b"><v> 1 </v></c>"#, .boolean(true)), (#"<c t="b"><v>true</v></c>"#, .boolean(true)),
    (#"<c t="b"><v>false</v></c>"#, .boolean(false)),
    (#"<c t="e"><v>#N/A</v></c>"#, .error("#N/A")), (#"<c t="e"><v>#DIV/0!</v></c>"#, .error("#DIV/0!")),
    (#"<c t="str"><v>text</v></c>"#, .text("text")), (#"<c t="str"><v>a_x000A_b</v></c>"#, .text("a\nb")),
    (#"<c t="str"><v xml:space="preserve"> a </v></c>"#, .text(" a ")), (#"<c t="str"><v>007</v></c>"#, .text("007")),
    (#"<c t="inlineStr"><is><t>in</t></is></c>"#, .text("in")), (#"<c><is><t>in</t></is></c>"#, .text("in")),
    (#"<c t="d"><v>2026-11-23</v></c>"#, day("2026-11-23")),
    (#"<c t="d"><v>2026-11-23T08:30:00</v></c>"#, day("2026-11-23T08:30:00")),
    (#"<c t="d"><v>2026-11-23T08:30:00.5Z</v></c>"#, day("2026-11-23T08:30:00.500")),
    (#"<c t="d"><v>T08:30:00</v></c>"#, .time(milliseconds: 30_600_000)),
    (#"<c t="d"><v>08:30</v></c>"#, .time(milliseconds: 30_600_000)),
    (#"<c t="d"><v>10:59:59.9999999999984025</v></c>"#, .time(milliseconds: 39_600_000)),
    // As a serial number that rounds up to 1 does.
    (#"<c t="d"><v>23:59:59.9999</v></c>"#, day("1900-01-01")),
    (#"<c t="d"><v>soon</v></c>"#, .text("soon")), (#"<c t="d"><v>2026-02-30</v></c>"#, .text("2026-02-30")),
    // A formula's stored value counts; the formula does not.
    (#"<c><f>1+1</f><v>2</v></c>"#, .number(2)), (#"<c t="str"><f>"a"</f><v>a</v></c>"#, .text("a")),
    (#"<c t="b"><f>TRUE()</f><v>1</v></c>"#, .boolean(true)), (#"<c t="e"><f>NA()</f><v>#N/A</v></c>"#, .error("#N/A")),
    (#"<c><v>2</v><f>1+1</f></c>"#, .number(2)), (#"<c><f t="shared" si="4294967295"/><v>3</v></c>"#, .number(3)),
    // Comments, CDATA and instructions inside a value.
    (#"<c><v>4<!-- x -->2</v></c>"#, .number(42)), (#"<c><v><![CDATA[42]]></v></c>"#, .number(42)),
    (#"<c><v>4<?x?>2</v></c>"#, .number(42)), (#"<c><extLst><ext/></extLst><v>42</v></c>"#, .number(42)),
  ])
  func `a cell by its type`(xml: String, cell: Cell) throws {
    let sheet = try MiniWorkbook(rows: "<row>\(xml)</row>").sheet()
    #expect(sheet.cells == ["A1": cell])
    #expect(sheet.findings.isEmpty)
  }

  @Test(arguments: [
    "<c/>", "<c></c>", "<c><v/></c>", "<c><v></v></c>", "<c><v>  </v></c>", #"<c t="s"><v/></c>"#, #"<c t="s"/>"#,
    #"<c t="b"><v/></c>"#, #"<c t="e"><v/></c>"#, #"<c t="str"><v/></c>"#, #"<c t="d"><v/></c>"#,
    #"<c t="inlineStr"/>"#, #"<c t="inlineStr"><is/></c>"#, #"<c t="inlineStr"><is><t/></is></c>"#, #"<c s="1"/>"#,
    #"<c t="str"><f>""</f><v></v></c>"#,
  ])
  func `cells without content are empty, and the next keeps its place`(xml: String) throws {
    let sheet = try MiniWorkbook(rows: "<row><c><v>1</v></c>\(xml)<c><v>3</v></c></row>").sheet()
    #expect(sheet.cells == ["A1": .number(1), "C1": .number(3)])
    #expect(sheet.findings.isEmpty)
    #expect(sheet.formulasWithoutValue.isEmpty)
  }

  @Test func `a formula without a stored value is listed, not lost`() throws {
    let sheet = try MiniWorkbook(
      rows: #"<row r="3"><c r="B3"><f>A1+1</f></c><c r="C3"><f>A1</f><v>1</v></c><c r="D3" t="str"><f>X</f></c></row>"#
    ).sheet()
    #expect(sheet.formulasWithoutValue.map(\.description) == ["B3", "D3"])
    #expect(sheet.cells == ["C3": .number(1)])
  }

  @Test func `what says it is a number and is none becomes a text with a finding`() throws {
    let sheet = try MiniWorkbook(rows: #"<row r="2"><c r="B2"><v>1,5</v></c><c r="C2"><v>NaN</v></c></row>"#).sheet()
    #expect(sheet.cells == ["B2": .text("1,5"), "C2": .text("NaN")])
    #expect(sheet.findings.map(\.rule) == ["not-a-number", "not-a-number"])
    #expect(sheet.findings.map { $0.cell?.description } == ["B2", "C2"])
    #expect(sheet.findings.first?.takenAs == "text")
  }

  @Test(arguments: ["TRUE", "2", "yes"])
  func `what says it is a boolean and is none becomes a text with a finding`(value: String) throws {
    let sheet = try MiniWorkbook(rows: #"<row><c t="b"><v>\#(value)</v></c></row>"#).sheet()
    #expect(sheet.cells == ["A1": .text(value)])
    #expect(sheet.findings.map(\.rule) == ["not-a-boolean"])
  }

  @Test func `a plain value in a cell that announces an inline text is noted`() throws {
    let sheet = try MiniWorkbook(rows: #"<row><c t="inlineStr"><v>ghost</v></c></row>"#).sheet()
    #expect(sheet.cells.isEmpty)
    #expect(sheet.findings.map(\.rule) == ["value-without-place"])
    #expect(sheet.findings.first?.raw == "ghost")
  }

  @Test func `a fraction of a second with hundreds of digits`() throws {
    let value = "2026-11-23T08:30:00." + String(repeating: "9", count: 300)
    #expect(
      try MiniWorkbook(rows: #"<row><c t="d"><v>\#(value)</v></c></row>"#).cells()
        == ["A1": day("2026-11-23T08:30:01")])
  }

  @Test func `one row's value does not leak into the next`() throws {
    let workbook = MiniWorkbook(
      rows: """
        <row><c t="str"><f>A</f><v>a</v></c></row><row><c/></row><row><c t="inlineStr"><is><t>b</t></is></c></row>\
        <row><c t="inlineStr"/></row><row><c s="1"><v>5</v></c></row><row><c><v>6</v></c></row>
        """, formats: ["yyyy-mm-dd"])
    #expect(try workbook.cells() == ["A1": .text("a"), "A3": .text("b"), "A5": day("1900-01-05"), "A6": .number(6)])
  }

  @Test func `findings of a damaged sheet are bounded`() throws {
    let sheet = try MiniWorkbook(rows: "<row>" + String(repeating: "<c><v>x</v></c>", count: 1500) + "</row>").sheet()
    #expect(sheet.findings.count == 1000)
    #expect(sheet.table.cellCount == 1500)
  }
}
