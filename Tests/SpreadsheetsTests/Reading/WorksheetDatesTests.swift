import Tabular
import Testing

@testable import Spreadsheets

/// Dates by number format, in both date systems, through a whole workbook.
struct WorksheetDatesTests {
  private static let formats = ["yyyy-mm-dd", "h:mm", "[h]:mm", "[Red]0.00", "0 \"days\"", "@"]

  private func cells(_ serial: String, date1904: Bool) throws -> [Cell] {
    let xml = (0...Self.formats.count).map { #"<c s="\#($0)"><v>\#(serial)</v></c>"# }.joined()
    let table = try MiniWorkbook(rows: "<row>\(xml)</row>", formats: Self.formats, date1904: date1904).sheet().table
    return (0...Self.formats.count).map { table[0, $0] }
  }

  @Test(arguments: [(false, "35981", 35_981.0), (true, "34519", 34_519)])
  func `5 July 1998 in both systems`(date1904: Bool, serial: String, number: Double) throws {
    let milliseconds = Int64(number) * 86_400_000
    #expect(
      try cells(serial, date1904: date1904) == [
        .number(number), day("1998-07-05"), day("1998-07-05"), .duration(milliseconds: milliseconds),
        .number(number), .number(number), .number(number),
      ])
  }

  @Test func `the day that never was, and its neighbours`() throws {
    #expect(
      try ["59", "60", "61"].map { try cells($0, date1904: false)[1] }
        == [day("1900-02-28"), day("1900-02-28"), day("1900-03-01")])
  }

  @Test func `half a day, and what is before and after all days`() throws {
    #expect(try cells("0.5", date1904: false)[1...3].map(\.text) == ["12:00:00", "12:00:00", "12:00:00"])
    #expect(try cells("0", date1904: true)[1] == day("1904-01-01"))
    #expect(try cells("-1", date1904: false)[1] == .number(-1))
    #expect(try cells("2958466", date1904: false)[1] == .number(2_958_466))
  }

  @Test func `built-in formats, and one that the workbook redefines`() throws {
    let styles = """
      <styleSheet xmlns="\(MiniWorkbook.namespace)"><numFmts><numFmt numFmtId="15" formatCode="0.0"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="15"/><xf/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs></styleSheet>
      """
    let xml = (0...5).map { #"<c s="\#($0)"><v>1.5</v></c>"# }.joined()
    let workbook = MiniWorkbook(rows: "<row>\(xml)</row>", formats: ["x"]).with("xl/styles.xml", styles)
    #expect(
      try workbook.cells() == [
        "A1": .number(1.5), "B1": day("1900-01-01T12:00:00"), "C1": .duration(milliseconds: 129_600_000),
        "D1": .number(1.5), "E1": .number(1.5), "F1": .number(1.5),
      ])
  }

  @Test func `formats without a styles part are General`() throws {
    let workbook = MiniWorkbook(rows: #"<row><c s="1"><v>5</v></c></row>"#, formats: ["yyyy"]).without("xl/styles.xml")
    #expect(try workbook.cells() == ["A1": .number(5)])
  }

  @Test func `a styles part that the file does not have is noted: days cannot be told from numbers`() throws {
    let workbook = MiniWorkbook(rows: #"<row><c s="1"><v>5</v></c></row>"#, formats: ["yyyy"])
    #expect(try workbook.open().findings.isEmpty)
    #expect(try workbook.without("xl/styles.xml").open().findings.map(\.rule) == ["missing-styles"])
  }

  @Test func `a text, a boolean or an error under a date format stays what it is`() throws {
    let workbook = MiniWorkbook(
      rows: #"<row><c s="1" t="str"><v>5</v></c><c s="1" t="b"><v>1</v></c><c s="1" t="e"><v>#N/A</v></c></row>"#,
      formats: ["yyyy"])
    #expect(try workbook.cells() == ["A1": .text("5"), "B1": .boolean(true), "C1": .error("#N/A")])
  }

  @Test func `more cell formats than the limit`() {
    let workbook = MiniWorkbook(rows: "", formats: ["0", "0.0", "0.00"])
    let error = caught(SpreadsheetError.self) { _ = try workbook.open(limits: Limits(styles: 3)) }
    #expect(error?.code == .limit)
    #expect(error?.part == "xl/styles.xml")
    #expect(throws: Never.self) { try workbook.open(limits: Limits(styles: 4)) }
  }
}
