import Glibc
import Spreadsheets
import Tabular
import Testing

/// Documents that use what the writer can do. With PLUMBLINE_WRITE_SAMPLES they are also written to that folder, where
/// `Tests/Interop/test_writer.py` has other programs read them.
enum SampleDocuments {
  static let header = CellStyle(
    isBold: true, color: .white, fill: CellColor(0x1F4E79), horizontal: .center, wraps: true)

  static var everything: WorkbookDocument {
    var document = WorkbookDocument([summary, values, heatmap, questionnaire, lists], title: "Sample of everything")
    document.definedNames = [
      DefinedName("Levels", sheet: "Lists", range: CellRange("A1:A5")!), DefinedName("Rate", formula: "0.19"),
    ]
    return document
  }

  static var summary: Worksheet {
    var sheet = Worksheet("Summary & more")
    sheet.tabColor = CellColor(0x1F4E79)
    sheet.frozenRows = 3
    sheet.frozenColumns = 1
    sheet.columnWidths = [0: 28, 1: 12, 2: 12, 3: 16]
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: 2...2)
    sheet.append([.text("Service levels", CellStyle(isBold: true, size: 16))], height: 24)
    sheet.skipRows()
    sheet.append([.text("Service", header), .text("Level", header), .text("Share", header), .text("Reviewed", header)])
    let services = ["Planning", "Reporting", "Risk", "Value", "People"]
    for (index, service) in services.enumerated() {
      let date = DateTime(milliseconds: (20_000 + Int64(index) * 31) * DateTime.millisecondsPerDay)
      sheet.append([
        .link(service, to: .place(sheet: "Heatmap", CellAddress(row: index + 1, column: 0))),
        .number(Double(index) + 0.5, CellStyle(numberFormat: "0.0")),
        .number(Double(index) / 5, CellStyle(numberFormat: "0%")), SheetCell(.date(date)),
      ])
    }
    sheet.append([
      .text("Total", CellStyle(isBold: true, border: CellBorder(.top))),
      .formula(
        "SUM(B4:B8)", result: .number(12.5), CellStyle(numberFormat: "0.0", isBold: true, border: CellBorder(.top))),
      .formula("AVERAGE(C4:C8)", CellStyle(numberFormat: "0%", isBold: true, border: CellBorder(.top))),
      .blank(CellStyle(border: CellBorder(.top))),
    ])
    sheet.append([.link("Plumb lines", to: .address("https://example.org/?a=1&b=2"))])
    sheet.mergedRanges = [CellRange("A1:D1")!]
    sheet.tables = [ListObject("Services", range: CellRange("A3:D8")!)]
    sheet.conditionalFormats = [
      ConditionalFormat([CellRange("C4:C8")!], .dataBar(CellColor(0x5B9BD5), from: .number(0), to: .number(1))),
      ConditionalFormat(
        [CellRange("B4:B8")!],
        .value(.less(1), CellStyle(isBold: true, color: CellColor(0x9C0006), fill: CellColor(0xFFC7CE)))),
    ]
    sheet.dropDownLists = [DropDownList([CellRange("A12:A20")!], choices: .items(["Yes", "No"]))]
    return sheet
  }

  /// One value a row: what it is called, and the value.
  static var values: Worksheet {
    var sheet = Worksheet("Values")
    sheet.columnWidths = [0: 20, 1: 40]
    let rows: [(String, SheetCell)] = [
      ("integer", 42), ("negative", -7), ("third", .number(1 / 3)), ("huge", 1e300),
      ("tiny", .number(.leastNonzeroMagnitude)),
      ("sum", .number(0.1 + 0.2)), ("code", "00123"), ("blanks", "  two blanks  "), ("lines", "one\ntwo\r\nthree\ttab"),
      ("escape", "_x0041_ & <b> \"q\""), ("control", "a\u{1}b\u{1F}"), ("unicode", "Größe ✓ \u{1F600} 服务"),
      ("empty", ""),
      ("true", SheetCell(.boolean(true))), ("false", SheetCell(.boolean(false))), ("error", SheetCell(.error("#N/A"))),
      ("nan", .number(.nan)), ("date", SheetCell(.date(DateTime(milliseconds: 1_795_392_000_000)))),
      ("moment", SheetCell(.date(DateTime(milliseconds: 1_795_422_645_000)))),
      ("first", SheetCell(.date(DateTime("1900-01-01")!))), ("february", SheetCell(.date(DateTime("1900-02-28")!))),
      ("march", SheetCell(.date(DateTime("1900-03-01")!))), ("time", SheetCell(.time(milliseconds: 30_600_000))),
      ("duration", SheetCell(.duration(milliseconds: 180_000_000))),
      ("cached", .formula("1+1", result: .number(2))), ("uncached", .formula("2+2")),
      ("cached text", .formula("\"a\"&\"<b>\"", result: .text("a<b>"))),
    ]
    for (name, cell) in rows { sheet.append([.text(name), cell]) }
    return sheet
  }

  static var heatmap: Worksheet {
    var sheet = Worksheet("Heatmap")
    sheet.showsGridlines = false
    sheet.zoom = 90
    sheet.columnWidths = Dictionary(uniqueKeysWithValues: (0...8).map { ($0, $0 == 0 ? 14 : 6) })
    let turned = CellStyle(isBold: true, horizontal: .center, rotation: 60)
    sheet.append([.blank()] + (1...8).map { .text("Competence \($0)", turned) }, height: 70)
    let style = CellStyle(
      numberFormat: "0.0", border: CellBorder(color: .white), horizontal: .center, vertical: .center)
    for row in 0..<6 {
      let cells = (0..<8).map { SheetCell.number(Double((row * 7 + $0 * 3) % 11) / 2, style) }
      sheet.append([.text("Person \(row + 1)", CellStyle(indent: 1))] + cells, height: 20)
    }
    sheet.conditionalFormats = [
      ConditionalFormat(
        [CellRange("B2:I7")!],
        .colorScale([
          .init(.number(0), CellColor(0xB2182B)), .init(.number(2.5), CellColor(0xF7F7F7)),
          .init(.number(5), CellColor(0x2166AC)),
        ]))
    ]
    return sheet
  }

  static var questionnaire: Worksheet {
    var sheet = Worksheet("Questionnaire")
    sheet.columnWidths = [0: 40, 1: 16]
    sheet.append([.text("Question", header), .text("Answer", header)])
    for number in 1...3 {
      sheet.append(
        [
          .text(
            "\(number). How well does the service meet what was expected of it?", CellStyle(vertical: .top, wraps: true)
          ),
          .blank(CellStyle(fill: CellColor(0xFFF2CC), border: CellBorder(color: CellColor(0xBFBFBF)))),
        ], height: 30)
    }
    sheet.dropDownLists = [
      DropDownList(
        [CellRange("B2:B3")!], choices: .name("Levels"), prompt: .init(title: "Level", text: "Pick one of five."),
        refusal: .init(title: "Not a level", text: "Pick one from the list.")),
      DropDownList([CellRange("B4")!], choices: .cells(sheet: "Lists", CellRange("A1:A5")!)),
    ]
    return sheet
  }

  static var lists: Worksheet {
    var sheet = Worksheet("Lists")
    sheet.isHidden = true
    for level in ["Absent", "Initial", "Defined", "Managed", "Leading"] { sheet.append([.text(level)]) }
    return sheet
  }

  /// The same content as a table, for both writers.
  static var table: Table {
    var builder = TableBuilder()
    for (row, name) in ["name", "plain", "a,b", "say \"hi\"", "two\nlines", "=1+1", ""].enumerated() {
      builder.append(text: name, row: row, column: 0)
      if row > 0 { builder.append(number: Double(row) / 8, row: row, column: 2) }
    }
    builder.append(.date(DateTime(milliseconds: 1_795_422_645_000)), row: 2, column: 1)
    builder.append(.boolean(true), row: 3, column: 1)
    builder.append(.duration(milliseconds: 180_000_000), row: 4, column: 1)
    return builder.finish()
  }
}

@Suite struct SampleFilesWritingTests {
  @Test func samplesAreWrittenAndReadBack() throws {
    let folder = getenv("PLUMBLINE_WRITE_SAMPLES").map { String(cString: $0) } ?? "/tmp/plumbline-samples-\(getpid())"
    mkdir(folder, 0o755)
    try SampleDocuments.everything.write(to: "\(folder)/everything.xlsx")
    try WorkbookDocument([Worksheet("Data", table: SampleDocuments.table)]).write(to: "\(folder)/table.xlsx")
    for name in ["table.csv", "table.csv.gz"] {
      var file = try CSVFile("\(folder)/\(name)")
      try file.append(SampleDocuments.table)
      try file.commit()
    }
    for name in ["table.xlsx", "table.csv", "table.csv.gz"] {
      #expect(try Workbook("\(folder)/\(name)").read(0).table.rows == SampleDocuments.table.rows, "\(name)")
    }
    #expect(
      try Workbook("\(folder)/everything.xlsx").sheets.map(\.name) == SampleDocuments.everything.sheets.map(\.name))
  }
}
