import Foundation
import Testing

@testable import Spreadsheets

/// Parts whose bytes are not in the encoding that they declare: an error like any other, and nothing on standard error.
@Suite(.serialized) struct XMLEncodingTests {
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

  /// What is written to standard error while `body` runs, which is written there all the same.
  private func standardError(_ body: () throws -> Void) throws -> String {
    try withTemporaryFolder { folder in
      let path = folder + "/stderr"
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      let kept = dup(2)
      dup2(file, 2)
      defer {
        close(kept)
        close(file)
      }
      do {
        defer { dup2(kept, 2) }
        try body()
      }
      let text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      FileHandle.standardError.write(Data(text.utf8))
      return text
    }
  }

  @Test(arguments: Self.parts.indices) func `an error, and silence`(part: Int) throws {
    let file = try MiniWorkbook(rows: "").with("xl/worksheets/sheet1.xml", Self.parts[part]).open()
    let text = try standardError {
      for lane in [Lane.plain, .judge] {
        let error = caught(SpreadsheetError.self) { _ = try file.read(0, lane: lane) }
        #expect(error?.code == .corrupt, "part \(part)")
        #expect(error?.message.hasPrefix("The XML is broken: ") == true)
      }
    }
    #expect(!text.contains("encod") && !text.contains("conv"), "\(text)")
  }
}
