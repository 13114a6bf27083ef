import Tabular
import Testing

@testable import Spreadsheets

/// Damaged and hostile workbooks: an error with its place and remedy, or the right cells; never a crash.
struct WorkbookDamageTests {
  private static let whole = MiniWorkbook(
    rows:
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>35981</v></c></row><row r="2"><c r="C2"><v>7</v></c></row>"#,
    strings: "<si><t>text</t></si>", formats: ["yyyy-mm-dd"])
  private static let cells: [String: Cell] = ["A1": .text("text"), "B1": day("1998-07-05"), "C2": .number(7)]

  /// The cells of all sheets with what was odd about them, or the error.
  private func noted(_ bytes: [UInt8]) -> Result<(cells: [[String: Cell]], findings: [Finding]), SpreadsheetError> {
    Result { () throws(SpreadsheetError) in
      let workbook = try Workbook(bytes: bytes, name: "f.xlsx")
      var (cells, findings): ([[String: Cell]], [Finding]) = ([], workbook.findings)
      for index in workbook.sheets.indices {
        let sheet = try workbook.read(index)
        cells.append(sheet.cells)
        findings += sheet.findings
      }
      return (cells, findings)
    }
  }

  /// The cells of all sheets, or the error.
  private func outcome(_ bytes: [UInt8], name: String = "f.xlsx") -> Result<[[String: Cell]], SpreadsheetError> {
    do throws(SpreadsheetError) {
      let workbook = try Workbook(bytes: bytes, name: name)
      var all: [[String: Cell]] = []
      for index in workbook.sheets.indices { all.append(try workbook.read(index).cells) }
      return .success(all)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [false, true])
  func `every prefix of a workbook is an error`(isStored: Bool) {
    let bytes = Self.whole.archive.mapping { $0.isStored = isStored }.bytes()
    var odd: [Int] = []
    for count in 0..<bytes.count {
      guard case .failure(let error) = outcome(Array(bytes[..<count])), error.code == .corrupt, error.file == "f.xlsx",
        !error.remedy.isEmpty
      else {
        odd.append(count)
        continue
      }
    }
    #expect(odd.isEmpty)
    #expect(outcome(bytes) == .success([Self.cells]))
  }

  /// Parts have checksums, so a flip that goes unnoticed changes no cell, whether they are packed or not. Where a part's name is hit, the
  /// part is not found, which is said.
  @Test(arguments: [0x01, 0x20, 0x80, 0xff] as [UInt8], [false, true])
  func `every flipped byte of a workbook: an error, or the right cells, or what is missing`(mask: UInt8, isStored: Bool)
  {
    let bytes = Self.whole.archive.mapping { $0.isStored = isStored }.bytes()
    var unnoticed = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= mask
      switch noted(changed) {
      case .failure(let error):
        #expect(!error.message.isEmpty && !error.remedy.isEmpty && error.file == "f.xlsx", "byte \(index)")
      case .success(let (cells, findings)):
        unnoticed += 1
        #expect(cells == [Self.cells] || !findings.isEmpty, "byte \(index): \(cells)")
      }
    }
    // Times, versions, attributes of members and the like mean nothing to a reader.
    #expect(unnoticed > 0 && unnoticed < bytes.count / 2)
  }

  /// The same with right checksums: the XML itself is damaged, and whatever comes of it comes of both lanes.
  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func `every flipped byte inside a part`(part: String) throws {
    var workbook = Self.whole
    let position = try #require(workbook.archive.members.firstIndex { $0.name == part })
    let original = workbook.archive.members[position].bytes
    for index in original.indices {
      for mask: UInt8 in [0x01, 0x20, 0xff] {
        workbook.archive.members[position].bytes = original
        workbook.archive.members[position].bytes[index] ^= mask
        let bytes = workbook.archive.bytes()
        if case .failure(let error) = outcome(bytes) { #expect(!error.remedy.isEmpty) }
        let difference = LaneComparison.difference { () throws(SpreadsheetError) in
          try Workbook(bytes: bytes, name: "f.xlsx")
        }
        #expect(difference == nil, "byte \(index)")
      }
    }
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func `every prefix of a part is broken XML in that part`(part: String) throws {
    var workbook = Self.whole
    let position = try #require(workbook.archive.members.firstIndex { $0.name == part })
    let original = workbook.archive.members[position].bytes
    var odd: [Int] = []
    for count in original.indices {
      workbook.archive.members[position].bytes = Array(original[..<count])
      guard case .failure(let error) = outcome(workbook.archive.bytes()), error.code == .corrupt,
        error.part?.contains(part) == true
      else {
        odd.append(count)
        continue
      }
    }
    #expect(odd.isEmpty)
  }

  @Test func `broken XML says where: file, sheet, part, line`() {
    let workbook = Self.whole.with(
      "xl/worksheets/sheet1.xml", MiniWorkbook.worksheet("<sheetData>\n<row>\n<c><v>1</c></row></sheetData>"))
    guard case .failure(let error) = outcome(workbook.archive.bytes()) else {
      Issue.record("no error")
      return
    }
    #expect(error.part == #"sheet "S1" (xl/worksheets/sheet1.xml)"#)
    #expect(error.line == 3)
    #expect(error.description.hasPrefix(#"f.xlsx, sheet "S1" (xl/worksheets/sheet1.xml), 3:"#))
    #expect(error.description.hasSuffix("save it."))
  }

  @Test func `a wrong checksum says which sheet`() {
    var workbook = Self.whole
    for index in workbook.archive.members.indices where workbook.archive.members[index].name.contains("sheet1") {
      workbook.archive.members[index].checksum = 0
    }
    guard case .failure(let error) = outcome(workbook.archive.bytes()) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == .corrupt)
    #expect(error.part == #"sheet "S1" (xl/worksheets/sheet1.xml)"#)
  }

  @Test func `a zip bomb, and an honest sheet that unpacks a hundredfold`() throws {
    let bomb = MiniWorkbook(rows: String(repeating: " ", count: 2_000_000) + "<row><c><v>1</v></c></row>")
    let error = caught(SpreadsheetError.self) {
      _ = try bomb.sheet(limits: Limits(inflatedBytes: 100_000, inflationRatio: 100))
    }
    #expect(error?.code == .limit)
    #expect(error?.part == #"sheet "S1" (xl/worksheets/sheet1.xml)"#)
    #expect(error?.remedy.contains("bomb") == true)
    #expect(try bomb.sheet(limits: Limits(inflatedBytes: 3_000_000, inflationRatio: 100)).cells == ["A1": .number(1)])
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"])
  func `a DOCTYPE in any part is refused`(part: String) {
    let laughs = #"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><x>&c;</x>"#
    guard case .failure(let error) = outcome(Self.whole.with(part, laughs).archive.bytes()) else {
      Issue.record("no error")
      return
    }
    #expect(error.message.contains("DOCTYPE"))
    #expect(error.part?.contains(part) == true)
  }

  @Test func `a deep nest of elements in a sheet`() {
    let nest = String(repeating: "<x>", count: 50_000) + String(repeating: "</x>", count: 50_000)
    guard case .failure(let error) = outcome(MiniWorkbook(rows: nest).archive.bytes()) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == .limit)
  }

  @Test func `a text beyond the limit names its cell`() {
    let long = String(repeating: "x", count: 1001)
    let workbook = MiniWorkbook(rows: #"<row r="2"><c r="B2" t="str"><v>\#(long)</v></c></row>"#)
    let error = caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(textLength: 1000)) }
    #expect(error?.part?.contains(#"sheet "S1""#) == true)
    #expect(error?.cell == CellAddress("B2"))
  }

  @Test func `a text beyond the limit in a value and inline`() {
    let long = String(repeating: "x", count: 1001)
    for cell in [#"<c t="str"><v>\#(long)</v></c>"#, #"<c t="inlineStr"><is><t>\#(long)</t></is></c>"#] {
      let workbook = MiniWorkbook(rows: "<row>\(cell)</row>")
      #expect(
        caught(SpreadsheetError.self) { _ = try workbook.sheet(limits: Limits(textLength: 1000)) }?.code == .limit)
      #expect(throws: Never.self) { try workbook.sheet(limits: Limits(textLength: 1001)) }
    }
  }

  @Test func `a cell outside all rows is refused`() {
    let error = caught(SpreadsheetError.self) { _ = try MiniWorkbook(rows: "<c><v>1</v></c>").sheet() }
    #expect(error?.code == .corrupt)
  }

  @Test func `elements where they do not belong leave the rows that are right`() throws {
    let workbook = MiniWorkbook(
      rows: "<v>9</v><is><t>x</t></is><f/><row><v>3</v><row/></row><row r=\"7\"><v>5</v><c><v>4</v></c><f>A1</f></row>")
    #expect(try workbook.cells() == ["A7": .number(4)])
  }
}
