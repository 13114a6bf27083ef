import Testing

@testable import Spreadsheets

struct RelationshipMapTests {
  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/", "xl/worksheets/sheet1.xml"), ("/xl/sheet1.xml", "xl/", "xl/sheet1.xml"),
    ("/sheet1.xml", "xl/", "sheet1.xml"), ("../sheet1.xml", "xl/", "sheet1.xml"), ("./a.xml", "xl/", "xl/a.xml"),
    ("../../../a.xml", "xl/", "a.xml"), ("a/../../b.xml", "xl/", "b.xml"), ("a//b.xml", "xl/", "xl/a/b.xml"),
    ("worksheets\\sheet1.xml", "xl/", "xl/worksheets/sheet1.xml"), ("\\xl\\sheet1.xml", "xl/", "xl/sheet1.xml"),
    ("my%20sheet.xml", "xl/", "xl/my sheet.xml"), ("%C3%A9.xml", "", "é.xml"), ("100%.xml", "", "100%.xml"),
    ("%zz%4.xml", "", "%zz%4.xml"), ("%é1.xml", "", "%é1.xml"), ("%+1.xml", "", "%+1.xml"), ("", "xl/", "xl"),
    ("%2e%2e/a.xml", "xl/", "a.xml"),
  ])
  func `targets as the archive names them`(target: String, folder: String, path: String) {
    #expect(RelationshipMap.resolve(target, in: folder) == path)
  }

  private func map(_ entries: String, part: String = "xl/workbook.xml") throws -> RelationshipMap {
    let zip = ZipMaker([
      .init(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(MiniWorkbook.packageNamespace)\">\(entries)</Relationships>")
    ])
    let archive = try ZipArchive(FileContents(bytes: zip.bytes(), name: "f"), limits: .standard)
    return try RelationshipMap(archive, of: part, limits: .standard)
  }

  @Test func `by id and by type, transitional and strict alike`() throws {
    let found = try map(
      """
      <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="s.xml"/>
      <Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="w.xml"/>
      <Relationship Id="c" Type="worksheet" Target="v.xml"/>
      """)
    #expect(found.first(type: "styles")?.target == "xl/s.xml")
    #expect(found.first(type: "worksheet")?.id == "b")
    #expect(found["c"]?.target == "xl/v.xml")
    #expect(found["d"] == nil)
  }

  @Test func `external links and half entries are left out`() throws {
    let found = try map(
      """
      <Relationship Id="a" Type="t/worksheet" Target="file:///C:/secret.xlsx" TargetMode="External"/>
      <Relationship Id="b" Type="t/worksheet"/><Relationship Type="t/worksheet" Target="x"/>
      <Relationship Id="d" Target="x"/>
      """)
    #expect(found.all.isEmpty)
  }

  @Test func `a part without relationships`() throws {
    #expect(try map("", part: "xl/other.xml").all.isEmpty)
  }
}
