import Testing

@testable import Spreadsheets

@Suite struct StyleTableWritingTests {
  @Test func equalStylesAreStoredOnce() throws {
    var table = StyleTable()
    let styles = [
      CellStyle.plain, CellStyle(isBold: true), CellStyle(isBold: true, fill: .black), CellStyle(isBold: true),
      CellStyle(fill: .black), .plain, CellStyle(border: CellBorder([])),
    ]
    let positions = try styles.map { try table.position(of: $0, numberFormat: $0.numberFormat) }
    #expect(positions == [0, 1, 2, 1, 3, 0, 0])
    #expect(table.fonts.values.count == 2)
    #expect(table.fills.values == [.black])
    #expect(table.borders.values == [nil])
  }

  @Test(arguments: [
    (
      CellStyle(numberFormat: "0.00%"),
      "numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    ),
    (
      CellStyle(numberFormat: "0.0 \"x\""),
      "numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    ),
    (CellStyle(isItalic: true), "numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"),
    (CellStyle(fill: .white), "numFmtId=\"0\" fontId=\"0\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFill=\"1\"/>"),
    (
      CellStyle(border: CellBorder()),
      "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\"/>"
    ),
    (
      CellStyle(horizontal: .center, vertical: .top, wraps: true, rotation: 45),
      Self.aligned("horizontal=\"center\" vertical=\"top\" textRotation=\"45\" wrapText=\"1\"")
    ),
    (CellStyle(indent: 2, rotation: -90), Self.aligned("horizontal=\"left\" textRotation=\"180\" indent=\"2\"")),
  ])
  func cellFormats(style: CellStyle, expected: String) throws {
    var table = StyleTable()
    _ = try table.position(of: style, numberFormat: style.numberFormat)
    let formats = try content(of: "cellXfs", in: Self.xml(table))
    #expect(formats == "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf \(expected)")
  }

  @Test func fontsFillsBordersAndFormats() throws {
    var table = StyleTable()
    let style = CellStyle(
      numberFormat: "0.0 \"x\"", isBold: true, isItalic: true, isUnderlined: true, size: 14.5,
      color: CellColor(0x123456),
      fill: CellColor(0xABCDEF), border: CellBorder([.left, .bottom], color: .white))
    _ = try table.position(of: style, numberFormat: style.numberFormat)
    let xml = Self.xml(table)
    #expect(xml.contains("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0 &quot;x&quot;\"/></numFmts>"))
    #expect(
      xml.contains(
        "<font><b/><i/><u/><sz val=\"14.5\"/><color rgb=\"FF123456\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
      ))
    #expect(
      xml.contains(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFABCDEF\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
      ))
    #expect(
      xml.contains(
        joined(
          "<border><left style=\"thin\"><color rgb=\"FFFFFFFF\"/></left><right/><top/>",
          "<bottom style=\"thin\"><color rgb=\"FFFFFFFF\"/></bottom><diagonal/></border></borders>")))
  }

  @Test func stylesOfConditionalFormatsSayWhatDiffers() throws {
    var table = StyleTable()
    let style = CellStyle(numberFormat: "0.000", isBold: true, color: .white, fill: .black)
    #expect(try table.differentialPosition(of: style) == 0)
    #expect(try table.differentialPosition(of: CellStyle(fill: .black)) == 1)
    #expect(try table.differentialPosition(of: style) == 0)
    let fill =
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF000000\"/><bgColor rgb=\"FF000000\"/></patternFill></fill>"
    #expect(
      try content(of: "dxfs", in: Self.xml(table))
        == joined(
          "<dxf><font><b/><color rgb=\"FFFFFFFF\"/></font><numFmt numFmtId=\"164\" formatCode=\"0.000\"/>\(fill)</dxf>",
          "<dxf>\(fill)</dxf>"))
  }

  @Test(arguments: [
    CellStyle(size: 0), CellStyle(size: .nan), CellStyle(size: 410), CellStyle(rotation: 91), CellStyle(indent: -1),
    CellStyle(numberFormat: ""), CellStyle(numberFormat: String(repeating: "0", count: 256)),
  ])
  func impossibleStylesAreRefused(style: CellStyle) {
    var table = StyleTable()
    let error = #expect(throws: SpreadsheetError.self) {
      try table.position(of: style, numberFormat: style.numberFormat)
    }
    #expect(error?.code == .invalid)
  }

  @Test func tooManyStylesAreRefused() throws {
    var table = StyleTable()
    for color in 1..<65_490 {
      _ = try table.position(of: CellStyle(fill: CellColor(UInt32(color))), numberFormat: "General")
    }
    #expect(throws: SpreadsheetError.self) {
      try table.position(of: CellStyle(fill: CellColor(65_490)), numberFormat: "General")
    }
  }

  private static func aligned(_ alignment: String) -> String {
    "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }

  private static func xml(_ table: StyleTable) -> String {
    var out = OutputBytes()
    table.write(to: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
