public import Spreadsheets
import Tabular

/// `findings.xlsx`: what was odd in the inputs, rule by rule and cell by cell, with links back to file and cell, and the rows that were
/// left out as they stand. For those who mend the inputs.
public struct FindingsWorkbook: Sendable {
  /// The workbook, to be encoded or written. Its bytes depend on the facts alone.
  public let document: WorkbookDocument

  /// Cost: one pass over findings and left-out rows; each sheet holds at most 100,000 rows.
  public init(_ facts: RunFacts) {
    let links = FileLink(paths: facts.paths)
    var sheets = [Self.rules(facts), Self.findings(facts, links)]
    if !facts.leftOut.isEmpty { sheets.append(Self.leftOut(facts, links)) }
    document = WorkbookDocument(sheets, title: "\(facts.title): findings")
  }

  // MARK: - Rules

  private static func rules(_ facts: RunFacts) -> Worksheet {
    struct Count {
      var severity: Finding.Severity
      var findings = 0
      var occurrences = 0
    }
    var counts: [String: Count] = [:]
    for finding in facts.findings {
      counts[finding.rule, default: Count(severity: finding.severity)].findings += 1
      counts[finding.rule]?.occurrences += finding.occurrences
      if finding.severity > counts[finding.rule]?.severity ?? .info {
        counts[finding.rule]?.severity = finding.severity
      }
    }
    var sheet = Worksheet("Rules")
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: 2...2)
    sheet.columnWidths = [0: 24, 1: 11, 2: 30, 3: 10, 4: 13, 5: 44, 6: 52]
    sheet.frozenRows = 3
    sheet.append([.text("Findings by rule", SheetLook.title)])
    let total =
      facts.findings.isEmpty
      ? "Nothing was odd in the inputs." : "The gravest first; each finding is on the sheet Findings."
    sheet.append([.text(total, SheetLook.caption)])
    let header = SheetLook.header(isLeft: true)
    sheet.append(
      ["Rule", "Severity", "What was found", "Findings", "Occurrences", "Why it matters", "How to mend it"]
        .map { .text($0, header) }, height: 32)
    let order = counts.sorted { ($1.value.severity, $0.key) < ($0.value.severity, $1.key) }
    for (rule, count) in order {
      let text = facts.rules[rule]
      let look = SheetLook.text
      sheet.append(
        [
          .text(rule, look), .text(count.severity.rawValue, look), .text(text?.title ?? "", look),
          .integer(count.findings, CellStyle(numberFormat: "#,##0", vertical: .top)),
          .integer(count.occurrences, CellStyle(numberFormat: "#,##0", vertical: .top)),
          .text(text?.reason ?? "", look),
          .text(text?.remedy ?? "", look),
        ], height: 15 * Double(max(1, lines(text?.title, 30), lines(text?.reason, 44), lines(text?.remedy, 52))))
    }
    return sheet
  }

  /// Lines that a text takes in a column, with some room for words that do not break.
  private static func lines(_ text: String?, _ width: Int) -> Int {
    (TerminalText.width(of: text ?? "") + width - 5) / (width - 4)
  }

  // MARK: - Findings

  private static let findingColumns: [(title: String, width: Double)] = [
    ("Severity", 10), ("Rule", 22), ("File", 34), ("Sheet", 16), ("Cell", 9), ("Column", 20), ("It holds", 24),
    ("Taken as", 18), ("What is odd", 56), ("How to mend it", 48), ("Occurrences", 13),
    ("Further cells", 30),
  ]

  private static func findings(_ facts: RunFacts, _ links: FileLink) -> Worksheet {
    let shown = facts.findings.prefix(ListingSheet.rowLimit)
    var sheet = table("Findings", name: "findings", columns: findingColumns, rows: shown.count)
    for (place, finding) in shown.enumerated() {
      let link = place < FileLink.limit ? links.link(to: finding.file, sheet: finding.sheet, finding.cell) : nil
      let style = link == nil ? CellStyle.plain : .link
      sheet.append([
        .text(finding.severity.rawValue), .text(finding.rule), .bounded(finding.file), .bounded(finding.sheet ?? ""),
        SheetCell(.text(finding.cell?.description ?? (link == nil ? "" : "open")), style: style, link: link),
        .bounded(finding.columnName ?? ""), .bounded(finding.raw ?? ""), .bounded(finding.takenAs ?? ""),
        .bounded(finding.message), .bounded(finding.hint), .integer(finding.occurrences),
        .bounded(finding.furtherCells() ?? ""),
      ])
    }
    return sheet
  }

  // MARK: - Left-out rows

  private static func leftOut(_ facts: RunFacts, _ links: FileLink) -> Worksheet {
    let rows = facts.leftOut.flatMap { source in source.rows.indices.map { (source, $0) } }.prefix(
      ListingSheet.rowLimit)
    // Cells beyond these columns are in the CSV file.
    let width = min(200, facts.leftOut.compactMap { $0.cells.usedRange?.last.column }.max().map { $0 + 1 } ?? 0)
    let columns: [(String, Double)] =
      [("File", 34), ("Sheet", 16), ("Row", 9), ("Rule", 22), ("Why it was left out", 34)]
      + (0..<width).map { ("Column " + CellAddress.columnName($0), 16) }
    var sheet = table("Left-out rows", name: "left_out_rows", columns: columns, rows: rows.count)
    sheet.frozenColumns = 3
    // Too wide for a page.
    sheet.pageSetup = nil
    for (place, (source, position)) in rows.enumerated() {
      let cell = source.address(position, column: 0)
      let row: Cell =
        source.isTurned
        ? .text("column \(CellAddress.columnName(cell.column))") : .number(Double(cell.row + 1))
      let link = place < FileLink.limit ? links.link(to: source.source.file, sheet: source.source.sheet, cell) : nil
      let head: [SheetCell] = [
        .bounded(source.source.file), .bounded(source.source.sheet ?? ""),
        SheetCell(row, style: link == nil ? .plain : .link, link: link),
        .text(source.rules[position]), .text(facts.rules[source.rules[position]]?.title ?? ""),
      ]
      sheet.append(
        head + (0..<width).map { column in shown(source.shown(position, column: column, without: facts.withheldNames)) }
      )
    }
    return sheet
  }

  /// A cell as it stands, errors and times as text.
  private static func shown(_ cell: Cell) -> SheetCell {
    switch cell {
    case .date(let date) where date.milliseconds >= 0:
      SheetCell(cell, style: CellStyle(numberFormat: date.timeOfDay == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"))
    case .empty, .number, .boolean: SheetCell(cell)
    case .text, .error, .date, .time, .duration: .bounded(cell.text)
    }
  }

  private static func table(
    _ title: String, name: String, columns: [(title: String, width: Double)], rows: Int
  ) -> Worksheet {
    var sheet = Worksheet(title)
    sheet.tabColor = SheetLook.dataTab
    sheet.frozenRows = 1
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: 0...0)
    for (place, column) in columns.enumerated() { sheet.columnWidths[place] = column.width }
    let header = SheetLook.header(isLeft: true)
    sheet.append(columns.map { .text($0.title, header) }, height: 32)
    if rows > 0 {
      sheet.tables = [
        ListObject(
          name,
          range: CellRange(CellAddress(row: 0, column: 0), CellAddress(row: rows, column: columns.count - 1)))
      ]
    }
    return sheet
  }
}
