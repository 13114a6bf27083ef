import Tabular
import Testing

@testable import Spreadsheets

/// What a file is by what it holds, and which formats are named and refused.
struct FileSignatureTests {
  private static let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  private func error(_ bytes: [UInt8], _ name: String) -> SpreadsheetError? {
    caught(SpreadsheetError.self) { _ = try Workbook(bytes: bytes, name: name) }
  }

  @Test(arguments: ["book.xlsx", "book.csv", "book"])
  func `a workbook under any name`(name: String) throws {
    let bytes = MiniWorkbook(rows: "<row><c><v>1</v></c></row>").archive.bytes()
    #expect(try Workbook(bytes: bytes, name: name).format == .xlsx)
  }

  @Test(arguments: [
    "a,b\n1,2\n", "PK,name\n1,a\n", "PKID;x\n", "P", "PK", "\u{FEFF}a,b\n", "id,body\n1,<html>\n",
    "page,markup\n1,\"<table><tr><td>\"\n", "tag,use\nhead,<!DOCTYPE html>\n", " ", "\n", "{\"a\": 1}",
  ])
  func `text files`(text: String) throws {
    #expect(try Workbook(bytes: Array(text.utf8), name: "f.csv").format == .csv)
  }

  @Test func `an encrypted workbook and an old one`() {
    let encrypted = error(CompoundMaker(names: ["Root Entry", "EncryptedPackage"]).bytes(), "book.xlsx")
    #expect(encrypted?.code == .unsupported)
    #expect(encrypted?.message == "This workbook is encrypted with a password.")
    #expect(encrypted?.remedy.contains("password") == true)
    let old = error(Self.compound + [UInt8](repeating: 0, count: 1000), "book.xls")
    #expect(old?.code == .unsupported)
    #expect(old?.message.contains(".xls") == true)
    #expect(error(Self.compound, "book.xlsx")?.code == .unsupported)
  }

  @Test(arguments: [
    "<html><body><table>", "<!DOCTYPE html>\n<html>", "\r\n <HTML xmlns:x=\"urn\">", "<table><tr><td>1",
    "\u{FEFF}<html>",
    "<meta http-equiv=\"Content-Type\"><html>",
  ])
  func `a web page named like a workbook`(text: String) {
    for name in ["book.xlsx", "book.xls", "book.csv"] {
      let error = error(Array(text.utf8), name)
      #expect(error?.code == .unsupported, "\(name)")
      #expect(error?.message.hasPrefix("This is a web page") == true)
      #expect(error?.remedy.contains(".xlsx") == true)
    }
  }

  @Test func `an XML Spreadsheet 2003`() {
    let text = #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#
    #expect(error(Array(text.utf8), "book.xml")?.message.contains("XML Spreadsheet 2003") == true)
  }

  @Test(arguments: ["a,b\n1,2\n", "x", "{}"])
  func `a text named like a workbook`(text: String) {
    let error = error(Array(text.utf8), "BOOK.XLSX")
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains("Its name says workbook") == true)
  }

  @Test func `an empty file is a table without rows, or no workbook`() throws {
    let sheet = try Workbook(bytes: [], name: "f.csv").read(0)
    #expect(sheet.table.usedRange == nil)
    #expect(sheet.findings.isEmpty)
    for name in ["f.xlsx", "f.xlsm", "f.XLSX"] { #expect(error([], name)?.message.contains("It is empty") == true) }
  }
}
