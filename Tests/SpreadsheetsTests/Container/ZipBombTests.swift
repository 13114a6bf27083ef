import Tabular
import Testing

@testable import Spreadsheets

/// Archives that are made to harm: entries that share bytes, sizes that lie, names that climb, archives inside archives.
struct ZipBombTests {
  private let plain = MiniWorkbook(rows: "<row><c><v>1</v></c></row>")

  private func failure(_ bytes: [UInt8]) -> SpreadsheetError? {
    caught(SpreadsheetError.self) { _ = try Workbook(bytes: bytes, name: "f.xlsx").read(0) }
  }

  /// One packed part that many entries of the directory name (David Fifield, "A better zip bomb", 2019).
  @Test func `entries that share their bytes are refused`() {
    var zip = plain.archive
    let first = zip.members[0]
    for number in 0..<50 {
      var copy = ZipMaker.Member("xl/copy\(number).xml", first.bytes)
      copy.offset = 0
      zip.members.append(copy)
    }
    let error = failure(zip.bytes())
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains("overlap") == true)
  }

  /// The kind of 42.zip: what is inside an archive is never unpacked as an archive.
  @Test func `archives inside the archive are let lie`() throws {
    var zip = plain.archive
    let inner = ZipMaker([.init("bomb.xml", [UInt8](repeating: 0, count: 1_000_000))]).bytes()
    for number in 0..<20 { zip.members.append(.init("xl/lib\(number).zip", inner)) }
    #expect(try Workbook(bytes: zip.bytes(), name: "f.xlsx").read(0).table.cellCount == 1)
  }

  @Test(arguments: [UInt32(0), 1, 7, 0x7fff_ffff, 0xffff_fffe])
  func `an unpacked size that lies is of no account`(size: UInt32) throws {
    let zip = plain.archive.mapping { $0.size = size }
    #expect(try Workbook(bytes: zip.bytes(), name: "f.xlsx").read(0).table.cellCount == 1)
  }

  @Test(arguments: [UInt32(0), 1, 7, 0x7fff_ffff, 0xffff_fffe])
  func `a packed size that lies is an error`(size: UInt32) {
    let zip = plain.archive.mapping { if $0.name.contains("sheet1") { $0.compressedSize = size } }
    #expect(failure(zip.bytes())?.code == .corrupt)
  }

  @Test func `names that climb lead nowhere`() throws {
    let workbook = plain.renaming("xl/worksheets/sheet1.xml", "../../../etc/passwd")
      .with("xl/_rels/workbook.xml.rels", MiniWorkbook.relationships([("rId1", "worksheet", "../../../etc/passwd")]))
    #expect(failure(workbook.archive.bytes())?.code == .notFound)
    let absolute = plain.with(
      "xl/_rels/workbook.xml.rels", MiniWorkbook.relationships([("rId1", "worksheet", "file:///etc/passwd")]))
    #expect(failure(absolute.archive.bytes())?.code == .notFound)
  }

  @Test func `more entries than the limit, and a directory that claims them`() {
    var zip = plain.archive
    for number in 0..<100 { zip.members.append(.init("x/\(number)", "")) }
    let bytes = zip.bytes()
    #expect(
      caught(SpreadsheetError.self) { _ = try Workbook(bytes: bytes, name: "f.xlsx", limits: Limits(parts: 50)) }?.code
        == .limit)
    var claims = plain.archive.bytes()
    let end = claims.count - 22
    claims.replaceSubrange((end + 8)..<(end + 12), with: [0xff, 0x4e, 0xff, 0x4e])
    #expect(failure(claims)?.code == .limit)
    claims.replaceSubrange((end + 8)..<(end + 12), with: [200, 0, 200, 0])
    #expect(failure(claims)?.code == .corrupt)
  }
}
