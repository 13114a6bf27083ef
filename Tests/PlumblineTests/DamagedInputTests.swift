import Testing

/// One damaged or foreign file among sound inputs: the run says which part is at fault, and publishes nothing.
@Suite struct DamagedInputTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let bytes: @Sendable () throws -> [UInt8]
    /// What has to be said, file and part first.
    let says: [String]

    init(_ name: String, _ file: String = "bad.xlsx", says: String..., bytes: @escaping @Sendable () throws -> [UInt8])
    {
      testDescription = name
      self.file = file
      self.bytes = bytes
      self.says = says
    }
  }

  private static let oleHead: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  static let damages = [
    Damage("truncated", says: "bad.xlsx: ") { Array(try Exports.workbook().dropLast(300)) },
    Damage("wrong checksum", says: "bad.xlsx, sheet \"Answers\" (xl/worksheets/sheet1.xml): ", "checksum") {
      var sheet = Archive.sheet(row)
      sheet.checksum ^= 1
      return Archive(sheet: sheet).bytes
    },
    Damage(
      "a part that is missing",
      says: #"bad.xlsx: The workbook lists the sheet "Answers", and the file does not have it."#
    ) { Archive(sheet: nil).bytes },
    Damage(
      "XML that breaks off", says: "bad.xlsx, sheet \"Answers\" (xl/worksheets/sheet1.xml), 1:", "The XML is broken"
    ) {
      Archive(sheet: .init(Archive.sheetName, "<worksheet><sheetData><row>")).bytes
    },
    Damage("a document type", says: "bad.xlsx, sheet \"Answers\" (xl/worksheets/sheet1.xml): ", "DOCTYPE") {
      Archive(sheet: Archive.sheet(row, before: #"<!DOCTYPE worksheet [<!ENTITY e "x">]>"#)).bytes
    },
    Damage("a bomb", says: "bad.xlsx, sheet \"Answers\" (xl/worksheets/sheet1.xml): ", "zip bomb") {
      Archive(sheet: Archive.bomb).bytes
    },
    Damage("an old workbook", says: "bad.xlsx: This is an old Office file (.xls or another), which is not read.") {
      oleHead + Array(repeating: 0, count: 504)
    },
    Damage("an encrypted workbook", says: "bad.xlsx: This workbook is encrypted with a password.") {
      // Sectors of 512 bytes, the first of them the directory.
      var bytes = oleHead + Array(repeating: 0, count: 504)
      bytes[30] = 9
      bytes += Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xff), 0] } + Array(repeating: 0, count: 480)
      bytes[512 + 64] = 34
      return bytes
    },
    Damage("an OpenDocument spreadsheet", says: "bad.xlsx: ", "OpenDocument") {
      var archive = Archive(sheet: nil)
      archive.parts = [
        .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), .init("content.xml", "<x/>"),
      ]
      return archive.bytes
    },
    Damage("an empty file", says: "bad.xlsx: ") { [] },
    Damage("no workbook at all", says: "bad.xlsx: ") { Array("hello".utf8) },
    Damage("a web page", says: "bad.xlsx: This is a web page") { Array("<html><table><tr></tr></table></html>".utf8) },
    Damage("gzip that breaks off", "bad.csv.gz", says: "bad.csv.gz: ") { [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b] },
  ]

  @Test(arguments: damages)
  func `A damaged file among the inputs publishes nothing`(damage: Damage) async throws {
    let folder = try Exports.folder()
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    let before = try folder.content(of: "out")
    try folder.write(damage.file, try damage.bytes())

    let run = try await CommandRun.plumbline("run", in: folder)
    #expect(run.status == 65)
    #expect(run.err.hasPrefix("error: " + damage.says[0]), "\(run.err)")
    for text in damage.says { #expect(run.err.contains(text), "\(run.err)") }
    #expect(run.err.count { $0 == "\n" } == 1, "one line: \(run.err)")
    #expect(try folder.content(of: "out") == before)
    #expect(try folder.entries() == [".out.lock", damage.file, "maturity.csv", "out"].sorted())
  }

  @Test func `An OpenDocument spreadsheet that a job names is an error at its place`() async throws {
    let folder = try Exports.folder()
    try folder.write("survey.ods", "x")
    try folder.write("job.yml", Exports.job([], ["  - path: survey.ods"]))
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 65)
    #expect(
      run.err.contains(#"job.yml:4:11: "survey.ods" is of a kind that is not read. Save it as .xlsx or .csv"#),
      "\(run.err)")
  }
}
