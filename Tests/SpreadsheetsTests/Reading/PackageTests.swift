import Tabular
import Testing

@testable import Spreadsheets

/// From the archive to the sheets: names, targets, states and namespaces as producers spell them.
struct PackageTests {
  private let plain = MiniWorkbook(
    rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>35981</v></c></row>"#,
    strings: "<si><t>a</t></si>", formats: ["yyyy-mm-dd"])
  private let expected: [String: Cell] = ["A1": .text("a"), "B1": day("1998-07-05")]

  private func related(_ folder: String) -> String {
    MiniWorkbook.relationships([
      ("rId1", "worksheet", "\(folder)worksheets/sheet1.xml"), ("rId2", "sharedStrings", "\(folder)sharedStrings.xml"),
      ("rId3", "styles", "\(folder)styles.xml"),
    ])
  }

  @Test(arguments: ["", "/xl/", "./", "../xl/", "../../xl/", "\\xl\\", "/XL/", "%2Fxl%2F"])
  func `relative, absolute, backslashed and odd-case targets`(folder: String) throws {
    #expect(try plain.with("xl/_rels/workbook.xml.rels", related(folder)).cells() == expected)
  }

  @Test(arguments: ["xl\\%", "/xl/%", "XL/%", "Xl\\%"])
  func `part names with backslashes and in another case`(pattern: String) throws {
    var workbook = plain
    for part in plain.archive.members.map(\.name) where part.hasPrefix("xl/") {
      let rest = part.dropFirst(3).replacing("/", with: pattern.contains("\\") ? "\\" : "/")
      workbook = workbook.renaming(part, pattern.replacing("%", with: rest))
    }
    #expect(try workbook.cells() == expected)
  }

  @Test func `parts where nobody writes them`() throws {
    let workbook =
      plain
      .with(
        "_rels/.rels",
        MiniWorkbook.relationships([("a", "extended-properties", "app.xml"), ("b", "officeDocument", "/doc/book.xml")])
      )
      .renaming("xl/workbook.xml", "doc/book.xml")
      .renaming("xl/_rels/workbook.xml.rels", "doc/_rels/book.xml.rels")
      .with("doc/_rels/book.xml.rels", related("../xl/"))
    #expect(try workbook.cells() == expected)
  }

  @Test func `without the package's relationships the workbook is where everybody writes it`() throws {
    #expect(try plain.without("_rels/.rels").cells() == expected)
  }

  /// A workbook as some producer writes it: another form, the same cells.
  struct Variant<Content>: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Content) -> Content

    init(_ name: String, _ change: @escaping @Sendable (Content) -> Content) {
      (testDescription, self.change) = (name, change)
    }
  }

  private static let spellings: [Variant<String>] = [
    Variant(
      "strict OOXML: its namespaces and relationship types",
      {
        $0.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      }
    ),
    Variant(
      "namespaces with a prefix: x:row",
      { xml in
        xml.replacing("</", with: "\u{1}").replacing("<", with: "<x:").replacing("\u{1}", with: "</x:")
          .replacing("xmlns=", with: "xmlns:x=")
      }
    ),
    Variant(
      "another prefix for relationships",
      { $0.replacing("r:id", with: "d3p1:id").replacing("xmlns:r", with: "xmlns:d3p1") }
    ),
    Variant("single quotes", { $0.replacing("\"", with: "'") }),
    Variant("line breaks in tags", { $0.replacing(" ", with: "\r\n\t") }),
    Variant(
      "an XML declaration and comments", { #"<?xml version="1.0" encoding="UTF-8"?><!-- a > b --><?mso x?>"# + $0 }),
    Variant("a byte-order mark", { "\u{FEFF}" + $0 }),
    Variant("blanks between all tags", { $0.replacing("><", with: ">\n  <") }),
  ]

  @Test(arguments: spellings)
  func `spellings of XML`(spelling: Variant<String>) throws {
    var workbook = plain
    for index in workbook.archive.members.indices {
      let text = spelling.change(String(decoding: workbook.archive.members[index].bytes, as: UTF8.self))
      workbook.archive.members[index].bytes = Array(text.utf8)
    }
    #expect(try workbook.cells() == expected)
  }

  @Test(arguments: [false, true])
  func `parts in UTF-16`(isBig: Bool) throws {
    var workbook = plain
    for index in workbook.archive.members.indices {
      let text = "\u{FEFF}" + String(decoding: workbook.archive.members[index].bytes, as: UTF8.self)
      workbook.archive.members[index].bytes = text.utf16.flatMap {
        isBig ? [UInt8($0 >> 8), UInt8($0 & 0xff)] : [UInt8($0 & 0xff), UInt8($0 >> 8)]
      }
    }
    #expect(try workbook.cells() == expected)
  }

  private static let archives: [Variant<ZipMaker>] = [
    Variant("stored members", { $0.mapping { $0.isStored = true } }),
    Variant("data descriptors", { $0.mapping { $0.hasDescriptor = true } }),
    Variant("zip64 members", { $0.mapping { $0.isZip64 = true } }),
    Variant(
      "zip64 end record",
      {
        var zip = $0
        zip.hasZip64End = true
        return zip
      }
    ),
    Variant(
      "bytes before the zip",
      {
        var zip = $0
        zip.preamble = Array("junk\r\n".utf8)
        return zip
      }
    ),
    Variant("members in reverse", { ZipMaker($0.members.reversed()) }),
  ]

  @Test(arguments: archives)
  func `archives as producers write them`(archive: Variant<ZipMaker>) throws {
    let workbook = try Workbook(bytes: archive.change(plain.archive).bytes(), name: "book.xlsx")
    #expect(try workbook.read(0).cells == expected)
  }

  @Test func `escaped names; hidden and very hidden sheets; chart, dialog and macro sheets`() throws {
    let workbook = try plain.with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(
        """
        <sheet name="A &amp; B &lt;&#x20AC;&gt; &quot;q&quot;" sheetId="1" r:id="rId1"/>
        <sheet name="Hidden" sheetId="2" state="hidden" r:id="rId1"/>
        <sheet name="Very" sheetId="3" state="veryHidden" r:id="rId1"/>
        <sheet name="Odd" sheetId="4" state="peekaboo" r:id="rId1"/>
        <sheet name="Chart" sheetId="5" r:id="rId5"/><sheet name="Dialog" sheetId="6" r:id="rId6"/>
        <sheet name="Macro" sheetId="7" r:id="rId7"/>
        """)
    ).with(
      "xl/_rels/workbook.xml.rels",
      MiniWorkbook.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId5", "chartsheet", "chartsheets/sheet1.xml"),
        ("rId6", "dialogsheet", "nowhere.xml"), ("rId7", "xlMacrosheet", "worksheets/sheet1.xml"),
        ("rId8", "sharedStrings", "sharedStrings.xml"), ("rId9", "styles", "styles.xml"),
      ])
    ).with("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"\(MiniWorkbook.namespace)\"><drawing/></chartsheet>")
      .open()
    #expect(
      workbook.sheets.map(\.name) == ["A & B <€> \"q\"", "Hidden", "Very", "Odd", "Chart", "Dialog", "Macro"])
    #expect(
      workbook.sheets.map(\.visibility)
        == [.visible, .hidden, .veryHidden, .visible, .visible, .visible, .visible])
    #expect(
      workbook.sheets.map(\.kind)
        == [.worksheet, .worksheet, .worksheet, .worksheet, .chart, .dialog, .macro])
    for index in [0, 1, 2, 3, 6] { #expect(try workbook.read(index).cells == expected) }
    for index in [4, 5] { #expect(try workbook.read(index).cells.isEmpty) }
    #expect(try workbook.read(sheet: "very").visibility == .veryHidden)
  }

  @Test func `a sheet whose part is missing fails alone`() throws {
    let sheet = MiniWorkbook.worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>")
    let workbook = try MiniWorkbook(sheets: [sheet, sheet, sheet]).without("xl/worksheets/sheet2.xml").open()
    #expect(workbook.sheets.count == 3)
    #expect(try workbook.read(0).cells == ["A1": .number(1)])
    #expect(try workbook.read(2).cells == ["A1": .number(1)])
    let error = caught(SpreadsheetError.self) { _ = try workbook.read(1) }
    #expect(error?.code == .notFound)
    #expect(error?.message.contains("\"S2\"") == true)
  }

  @Test func `a sheet without a relationship, one with an external link`() throws {
    let workbook = try plain.with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(#"<sheet name="No" sheetId="1"/><sheet name="Out" sheetId="2" r:id="rIdX"/>"#)
    ).with(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="rIdX" Type="t/worksheet" Target="file:///etc/passwd" TargetMode="External"/>
      </Relationships>
      """
    ).open()
    for index in 0...1 { #expect(caught(SpreadsheetError.self) { _ = try workbook.read(index) }?.code == .notFound) }
  }

  @Test func `two sheets of one name are both there; by name, the first`() throws {
    let sheets = [1, 2].map { MiniWorkbook.worksheet("<sheetData><row><c><v>\($0)</v></c></row></sheetData>") }
    let workbook = try MiniWorkbook(sheets: sheets).with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(
        #"<sheet name="Same" sheetId="1" r:id="rId1"/><sheet name="same" sheetId="2" r:id="rId2"/>"#)
    ).open()
    #expect(try workbook.read(sheet: "SAME").cells == ["A1": .number(1)])
    #expect(try workbook.read(1).cells == ["A1": .number(2)])
  }

  @Test func `a sheet that there is not: the error lists those there are`() throws {
    let error = caught(SpreadsheetError.self) { _ = try plain.open().read(sheet: "Q3") }
    #expect(error?.code == .notFound)
    #expect(error?.description == #"mini.xlsx: There is no sheet "Q3". The workbook has "S1"."#)
  }

  @Test(arguments: [("1", true), ("true", true), ("0", false), ("false", false), ("", false)])
  func `the date system's flag`(flag: String, is1904: Bool) throws {
    let workbook = plain.with(
      "xl/workbook.xml",
      MiniWorkbook.workbook(
        #"<sheet name="S1" sheetId="1" r:id="rId1"/>"#, properties: #"<workbookPr date1904="\#(flag)"/>"#))
    #expect(try workbook.cells()["B1"] == day(is1904 ? "2002-07-06" : "1998-07-05"))
  }

  @Test func `a part that stands twice is read once and noted`() throws {
    var workbook = plain
    workbook.archive.members.append(
      .init("XL/worksheets/sheet1.xml", MiniWorkbook.worksheet("<sheetData><row><c><v>666</v></c></row></sheetData>")))
    #expect(try workbook.cells() == expected)
    let findings = try workbook.open().findings
    #expect(findings.map(\.rule) == ["repeated-part"])
    #expect(findings.first?.raw == "XL/worksheets/sheet1.xml")
  }

  @Test func `a workbook without sheets, and one with more than the limit`() {
    let empty = plain.with("xl/workbook.xml", MiniWorkbook.workbook(""))
    let error = caught(SpreadsheetError.self) { _ = try empty.open() }
    #expect(error?.code == .corrupt)
    #expect(error?.part == "xl/workbook.xml")
    let three = MiniWorkbook(sheets: ["<worksheet/>", "<worksheet/>", "<worksheet/>"])
    #expect(caught(SpreadsheetError.self) { _ = try three.open(limits: Limits(sheets: 2)) }?.code == .limit)
    #expect(throws: Never.self) { try three.open(limits: Limits(sheets: 3)) }
  }

  @Test(
    arguments: [
      ("xl/workbook.bin", "xl/workbook.bin", ".xlsb"), ("content.xml", nil, ".ods"),
      ("word/document.xml", "word/document.xml", "no workbook"),
      ("readme.txt", nil, "no workbook"),
    ] as [(String, String?, String)])
  func `zips that are no workbook, by what they are`(part: String, document: String?, what: String) {
    var zip = ZipMaker([.init(part, #"<w:document xmlns:w="urn:w"/>"#)])
    if let document {
      zip.members.append(.init("_rels/.rels", MiniWorkbook.relationships([("r", "officeDocument", document)])))
    }
    let error = caught(SpreadsheetError.self) { _ = try Workbook(bytes: zip.bytes(), name: "f.xlsx") }
    #expect(error?.message.contains(what) == true, "\(String(describing: error))")
    #expect(error?.remedy.isEmpty == false)
    #expect(error?.file == "f.xlsx")
  }
}
