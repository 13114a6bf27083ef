import Tabular
import Testing

@testable import Spreadsheets

struct PartChecksumTests {
  private static let text = "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"

  private func cells(checksum: UInt32?, block: Int) throws(SpreadsheetError) -> Int {
    var member = ZipMaker.Member("sheet.xml", Self.text)
    member.checksum = checksum
    let archive = try ZipArchive(FileContents(bytes: ZipMaker([member]).bytes(), name: "f.xlsx"), limits: .standard)
    let reader = WorksheetReader(
      .init(name: "S", visibility: .visible, kind: .worksheet), styles: Styles(), dateSystem: .from1900,
      limits: .standard, file: "f.xlsx"
    ) {
      TextPool()
    }
    try SheetLane.parse(archive, archive.members[0], with: reader, limits: .standard, blockSize: block)
    return reader.finish().table.cellCount
  }

  /// Blocks that end before the part, at its end and behind it: the thread that parses compares the checksum.
  @Test(arguments: [1, 30, text.utf8.count - 1, text.utf8.count, text.utf8.count + 1, 1000])
  func `the checksum of a part that is unpacked on a thread of its own`(block: Int) throws {
    #expect(try cells(checksum: nil, block: block) == 1)
    let error = caught(SpreadsheetError.self) { _ = try cells(checksum: 1, block: block) }
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains("checksum") == true)
  }
}
