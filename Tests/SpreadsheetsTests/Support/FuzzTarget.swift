import Tabular

@testable import Spreadsheets

/// What is fuzzed, each a way from bytes into the reader: run by the fuzzer of `Fuzz/`, and by the tests on what it once found.
///
/// A crash, a hang or too much memory shows by itself; `fault` says what else was wrong.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// The bytes are a workbook.
  case zip
  /// The bytes are a worksheet's part; both lanes must read the same, in blocks of any length.
  case sheet
  /// The bytes are the shared strings of a workbook whose cells name the first of them.
  case sharedStrings
  /// The bytes are the styles of a workbook.
  case styles
  /// The bytes are a text file.
  case csv

  /// Small, so that a bomb is refused before it takes the fuzzer's time.
  private static let limits = Limits(
    inflatedBytes: 8 << 20, inflationRatio: 1, cells: 200_000, textBytes: 8 << 20, styles: 1000)

  /// What is wrong with how the bytes are read; nil for an error that says what and how to mend it, and for any sheet.
  func fault(_ bytes: [UInt8]) -> String? {
    switch self {
    case .zip: Self.difference(bytes, name: "f.xlsx")
    case .csv: Self.difference(bytes, name: "f.csv")
    case .styles: Self.difference(parts: ["xl/styles.xml": bytes])
    case .sharedStrings: Self.difference(parts: ["xl/sharedStrings.xml": bytes]) ?? Self.stringBlocks(bytes)
    case .sheet: Self.difference(parts: ["xl/worksheets/sheet1.xml": bytes]) ?? Self.blocks(bytes)
    }
  }

  private static func difference(_ bytes: [UInt8], name: String) -> String? {
    do throws(SpreadsheetError) {
      _ = try Workbook(bytes: bytes, name: name, limits: limits)
    } catch {
      return error.message.isEmpty || error.remedy.isEmpty ? "an error without a word: \(error)" : nil
    }
    return LaneComparison.difference { () throws(SpreadsheetError) in
      try Workbook(bytes: bytes, name: name, limits: limits)
    }
  }

  /// A small workbook with some parts put in place of its own.
  private static func difference(parts: [String: [UInt8]]) -> String? {
    let plain: [(String, String)] = [
      ("xl/workbook.xml", "<workbook xmlns:r='relationships'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='a' Type='worksheet' Target='worksheets/sheet1.xml'/></R>"),
      ("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><t> b </t></si></sst>"),
      (
        "xl/worksheets/sheet1.xml",
        """
        <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>\
        <row><c s="1"><v>1.5</v></c><c s="2"><v>60</v></c><c s="3"><v>40000.25</v></c></row></sheetData></worksheet>
        """
      ),
    ]
    var members = plain.filter { parts[$0.0] == nil }.map { ZipMaker.Member($0.0, $0.1) }
    for (name, bytes) in parts { members.append(.init(name, bytes)) }
    for index in members.indices { members[index].isStored = true }
    return difference(ZipMaker(members).bytes(), name: "f.xlsx")
  }

  /// A length that the bytes choose; nil where they name an encoding, which the first block must hold whole.
  private static func blockLength(_ bytes: [UInt8]) -> Int? {
    if String(decoding: bytes.prefix(400), as: UTF8.self).contains("encoding") { return nil }
    return 1 + bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xff }
  }

  /// The sheet in blocks of some length: whatever a block's end cuts, the cells are the same.
  private static func blocks(_ bytes: [UInt8]) -> String? {
    guard let length = blockLength(bytes) else { return nil }
    let lengths = [PartBlock.size, length]
    let sheets = lengths.map { length in Result { () throws(SpreadsheetError) in try sheet(bytes, block: length) } }
    if case (.failure, .failure) = (sheets[0], sheets[1]) { return nil }
    return LaneComparison.difference(sheets[1], sheets[0]).map { "in blocks of \(length): \($0)" }
  }

  /// The sheet of a part, read in blocks of a length.
  static func sheet(_ part: [UInt8], block: Int) throws(SpreadsheetError) -> Sheet {
    let archive = try archive(part)
    let reader = WorksheetReader(
      .init(name: "S", visibility: .visible, kind: .worksheet), styles: Styles(), dateSystem: .from1900,
      limits: limits, file: "f.xlsx"
    ) {
      var texts = TextPool()
      for text in ["a", "b"] { _ = texts.append(text) }
      return texts
    }
    try SheetLane.parse(archive, archive.members[0], with: reader, limits: limits, blockSize: block)
    return reader.finish()
  }

  /// The same for shared strings.
  private static func stringBlocks(_ bytes: [UInt8]) -> String? {
    guard let length = blockLength(bytes) else { return nil }
    let pools = [PartBlock.size, length].map { length in
      Result { () throws(SpreadsheetError) in try texts(bytes, block: length) }
    }
    return switch (pools[0], pools[1]) {
    case (.success(let a), .success(let b)): a == b ? nil : "texts in blocks of \(length)"
    case (.failure, .failure): nil
    default: "in blocks of \(length) an error, or none"
    }
  }

  /// The texts of a part, read in blocks of a length.
  static func texts(_ part: [UInt8], block: Int) throws(SpreadsheetError) -> [String] {
    let archive = try archive(part)
    let handler = SharedStringsHandler(limits: limits, file: "f.xlsx", part: "part.xml")
    try SharedStringsLane.parse(archive, archive.members[0], with: handler, limits: limits, blockSize: block)
    return (0..<handler.pool.count).map { handler.pool[$0] }
  }

  private static func archive(_ part: [UInt8]) throws(SpreadsheetError) -> ZipArchive {
    var member = ZipMaker.Member("part.xml", part)
    member.isStored = true
    return try ZipArchive(FileContents(bytes: ZipMaker([member]).bytes(), name: "f.xlsx"), limits: limits)
  }
}
