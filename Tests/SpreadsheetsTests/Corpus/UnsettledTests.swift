import Foundation
import Spreadsheets
import Tabular
import Testing

/// The workbooks of the corpus on which the outside readers differ, held to what was decided by ECMA-376 and by what Excel does.
///
/// `unsettled.tsv` says for each sheet how many cells it has and their checksum, for cells in dispute what they are, and why.
struct UnsettledTests {
  struct Line: Sendable {
    let workbook: String
    let sheet: String
    let ref: String
    let type: String
    let value: String
    let reason: String
  }

  private static let table: (lines: [Line], reasons: [String: String]) = {
    var lines: [Line] = []
    var reasons: [String: String] = [:]
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("unsettled.tsv")
    for line in ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields[0] == "#reason" { reasons[fields[1]] = fields[2] }
      guard !line.hasPrefix("#") else { continue }
      lines.append(
        Line(
          workbook: fields[0], sheet: fields[1], ref: fields[2], type: fields[3], value: fields[4], reason: fields[5]))
    }
    return (lines, reasons)
  }()

  private static let workbooks = Array(Set(table.lines.map(\.workbook))).sorted()

  @Test func `every workbook has an expectation, and every expectation a reason`() {
    #expect(Self.workbooks.count == 94)
    for line in Self.table.lines {
      #expect(Self.table.reasons[line.reason]?.isEmpty == false, "\(line.workbook): \(line.reason)")
    }
  }

  @Test(.enabled(if: Corpus.has("unsettled"), "\(Corpus.absent)"))
  func `no workbook is there without an expectation`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Corpus.path("unsettled")).filter {
      $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm")
    }
    #expect(files.sorted() == Self.workbooks)
  }

  @Test(.enabled(if: Corpus.has("unsettled"), "\(Corpus.absent)"), arguments: workbooks)
  func `cells as decided`(workbook name: String) throws {
    let lines = Self.table.lines.filter { $0.workbook == name }
    let opened = Result { () throws(SpreadsheetError) in try Workbook(Corpus.path("unsettled/" + name), name: name) }
    if let error = lines.first(where: { $0.type == "error" && $0.sheet.isEmpty }) {
      #expect(throws: SpreadsheetError.self) { try opened.get() }
      if case .failure(let failure) = opened { #expect(failure.code.description == error.value) }
      return
    }
    let workbook = try opened.get()
    let cellSheets = Set(lines.map(\.sheet))
    for info in workbook.sheets where info.kind == .worksheet {
      #expect(cellSheets.contains(info.name), "nothing is said of \(info.name)")
    }
    for sheetName in cellSheets.sorted() {
      let about = lines.filter { $0.sheet == sheetName }
      if let error = about.first(where: { $0.type == "error" && $0.ref.isEmpty }) {
        let failure = caught(SpreadsheetError.self) { _ = try workbook.read(sheet: sheetName) }
        #expect(failure?.code.description == error.value)
        continue
      }
      let sheet = try workbook.read(sheet: sheetName)
      for line in about {
        if line.ref == "*" {
          #expect(Self.summary(sheet) == line.value, "\(sheetName): \(line.reason)")
        } else {
          let address = try #require(CellAddress(line.ref))
          #expect(sheet.table[address] == Self.cell(line), "\(sheetName)!\(line.ref): \(line.reason)")
        }
      }
    }
  }

  private static func cell(_ line: Line) -> Cell? {
    switch line.type {
    case "number": Double(line.value).map { .number($0) }
    case "boolean": .boolean(line.value == "true")
    case "date": Int64(line.value).map { .date(DateTime(milliseconds: $0)) }
    case "time": Int64(line.value).map { .time(milliseconds: $0) }
    case "error": .error(unescaped(line.value))
    case "text": .text(unescaped(line.value))
    default: nil
    }
  }

  private static func unescaped(_ text: String) -> String {
    var out = ""
    var isEscape = false
    for character in text {
      if isEscape {
        out.append(["t": "\t", "n": "\n", "r": "\r", "0": "\0"][character] ?? character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        out.append(character)
      }
    }
    return out
  }

  /// Number of cells, and the CRC-32 of a line for each: reference, tab, a letter for its kind, its content. Times of day and
  /// durations share a letter: the outside readers do not tell them apart.
  private static func summary(_ sheet: Sheet) -> String {
    var count = 0
    var bytes: [UInt8] = []
    sheet.table.forEachCell { address, kind, content in
      count += 1
      let hex = String(content, radix: 16)
      let text =
        switch kind {
        case .number: "n" + String(repeating: "0", count: 16 - hex.count) + hex
        case .boolean: "b\(content)"
        case .date: "d\(Int64(bitPattern: content))"
        case .time, .duration: "t\(Int64(bitPattern: content))"
        case .text: "s" + sheet.table.texts[Int(content)]
        case .error: "e" + sheet.table.texts[Int(content)]
        case .empty: ""
        }
      bytes += Array("\(address)\t\(text)\n".utf8)
    }
    let checksum = String(ZipMaker.checksum(bytes), radix: 16)
    return "\(count) " + String(repeating: "0", count: 8 - checksum.count) + checksum
  }
}
