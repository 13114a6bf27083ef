import Foundation
import Testing

@testable import Spreadsheets

/// Parts whose bytes are not in the encoding that they declare: an error like any other, and nothing on standard error.
@Suite struct XMLEncodingTests {
  private static func utf16(_ units: some Sequence<UInt16>) -> [UInt8] {
    [0xff, 0xfe] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  /// A worksheet that begins well and breaks in its tenth thousand of rows.
  static let parts: [[UInt8]] = {
    let start = "<worksheet><sheetData>" + String(repeating: "<row><c><v>1</v></c></row>", count: 10_000)
    let end = "<row><c><v>2</v></c></row></sheetData></worksheet>"
    var parts: [[UInt8]] = []
    for broken: [UInt16] in [[0xd800], [0xdc00], [0xdc00, 0xd800]] {
      parts.append(utf16(Array(start.utf16) + broken + Array(end.utf16)))
    }
    for encoding in ["US-ASCII", "EUC-JP", "SHIFT_JIS", "UTF-8", "ISO-2022-JP"] {
      let declaration = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
      for broken: [UInt8] in [[0xff], [0xff, 0x20], [0x31, 0xff]] {
        parts.append(Array((declaration + start).utf8) + broken + Array(end.utf8))
      }
    }
    parts.append(Array("<?xml version=\"1.0\" encoding=\"UCS-4\"?><worksheet>".utf8))
    parts.append(Array("<?xml version=\"1.0\" encoding=\"no such\"?><worksheet>".utf8))
    parts.append([0xff, 0xfe] + Array("<worksheet>".utf8))
    return parts
  }()

  @Test(arguments: Self.parts.indices) func `an error`(part: Int) throws {
    let file = try MiniWorkbook(rows: "").with("xl/worksheets/sheet1.xml", Self.parts[part]).open()
    for lane in [Lane.plain, .judge] {
      let error = caught(SpreadsheetError.self) { _ = try file.read(0, lane: lane) }
      #expect(error?.code == .corrupt, "part \(part)")
      #expect(error?.message.hasPrefix("The XML is broken: ") == true)
    }
  }

  /// In a process of its own, since others write to the standard error of this one.
  @Test func `silence`() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      for part in XMLEncodingTests.parts {
        let file = try MiniWorkbook(rows: "").with("xl/worksheets/sheet1.xml", part).open()
        for lane in [Lane.plain, .judge] {
          _ = try? file.read(0, lane: lane)
        }
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.isEmpty, "\(text)")
  }
}
