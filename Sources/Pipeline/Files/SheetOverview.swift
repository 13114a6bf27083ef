import Intake
import PMO
import Publishing
import Spreadsheets
import Tabular

/// What one sheet holds, for a reader: its size, its header, its columns with kinds and a sample, what it is taken for, what was odd.
struct SheetOverview {
  private let sheet: Sheet
  /// Whether the table lies on its side in the file: then it is shown turned upright.
  private let isTurned: Bool
  /// The cells in the file.
  private let used: CellRange?
  private let kind: Workbook.SheetKind
  private let header: Header?
  private let recognition: Recognition?
  private let trouble: String?
  private let file: String
  private let isTextFile: Bool

  init(_ sheet: Sheet, kind: Workbook.SheetKind, file: String, isTextFile: Bool, framework: Framework) {
    used = sheet.table.usedRange
    self.file = file
    self.isTextFile = isTextFile
    self.kind = kind
    var found: Recognition?
    do throws(IntakeError) {
      found = try Intake.recognise(sheet, file: file, framework: framework)
      trouble = nil
    } catch {
      trouble = error.description
    }
    recognition = found
    isTurned = found?.shape == .transposed
    self.sheet = found.map { Intake.upright(sheet, recognition: $0) } ?? sheet
    header = found?.header ?? Intake.header(of: sheet, file: file, framework: framework)
  }

  func lines(width: Int) -> [String] {
    var lines = [title]
    if sheet.visibility != .visible {
      lines.append("  This sheet is \(sheet.visibility == .hidden ? "hidden" : "very hidden (only a macro shows it)").")
    }
    guard let used = sheet.table.usedRange else { return lines }
    lines.append("  Taken for: \(taken)")
    if let source = recognition?.source {
      lines.append(
        "  Source: \(source.name) (\(source.confidence.rawValue)), by \(source.marks.joined(separator: ", "))")
    }
    if isTurned, let header {
      let column = CellAddress.columnName(header.rows.lowerBound)
      lines.append(
        "  Header: column \(column), \(Inspection.count(header.columns.count, "row")); the table lies on its side and is shown upright"
      )
    } else if let header {
      let rows = header.rows
      lines.append(
        "  Header: row \(rows.lowerBound + 1)\(rows.count > 1 ? " to \(rows.upperBound)" : ""), \(Inspection.count(header.columns.count, "column"))"
      )
    } else {
      lines.append("  Header: none found")
    }
    lines += extras
    lines.append("")
    lines += columns(used).lines(width: max(20, width - 2)).map { "  " + $0 }
    // A column that a further header row names has a name.
    let findings = sheet.findings.filter { finding in
      !(finding.rule == "blank-header" && finding.cell.flatMap { header?.name(of: $0.column) } != nil)
    }
    for finding in findings.prefix(Self.findingsShown) {
      lines.append("  \(finding.severity.rawValue): \(finding.place): \(finding.message) \(finding.hint)")
    }
    if findings.count > Self.findingsShown {
      lines.append("  … and \(findings.count - Self.findingsShown) more of the reader's findings")
    }
    if let recognition {
      let pinned = PinnedInput(recognition, path: file, sheet: isTextFile ? nil : sheet.name)
      lines += ["", "  In a job file:"] + pinned.lines.map { "    " + $0 }
    }
    return lines
  }

  private static let findingsShown = 20

  private var title: String {
    let size = used.map { used in
      "\(used), \(Inspection.count(sheet.table.cellCount, "cell"))"
    }
    let noun = kind == .worksheet ? "Sheet" : "\(kind.rawValue.capitalizedFirst) sheet"
    return "\(noun) \"\(sheet.name)\": \(size ?? "no cells")"
  }

  private var taken: String {
    if let trouble { return "nothing: \(trouble)" }
    guard let recognition else { return "no assessment that is known" }
    let layout =
      recognition.shape == .transposed ? "transposed \(recognition.layout.rawValue)" : recognition.shape.rawValue
    var text = "\(recognition.kind.rawValue), \(layout) (\(recognition.confidence.rawValue))"
    if let cycle = recognition.cycle { text += ", cycle \(cycle.value)" }
    if let office = recognition.office { text += ", PMO \(office.value)" }
    return text + ", by \(recognition.marks.joined(separator: ", "))"
  }

  private var extras: [String] {
    var lines: [String] = []
    if !sheet.merges.isEmpty { lines.append("  Merged ranges: \(sheet.merges.count)") }
    if !sheet.hiddenRows.isEmpty { lines.append("  Hidden rows: \(sheet.hiddenRows.count)") }
    if !sheet.hiddenColumns.isEmpty { lines.append("  Hidden columns: \(sheet.hiddenColumns.count)") }
    if !sheet.formulasWithoutValue.isEmpty {
      lines.append("  Formulas without a stored value: \(sheet.formulasWithoutValue.count)")
    }
    return lines
  }

  private func columns(_ used: CellRange) -> TerminalTable {
    let start = header?.rows.upperBound ?? used.rows.lowerBound
    let body = start..<max(start, used.rows.upperBound + 1)
    let names = Dictionary(header?.columns.map { ($0.index, $0.name) } ?? []) { first, _ in first }
    let rows = sheet.table.columns.map { column -> [String] in
      let counts = column.counts(in: body)
      let kinds = CellKind.allCases.filter { $0 != .empty && counts[$0] > 0 }
        .map { counts[$0] == counts.filled ? $0.description : "\(counts[$0]) \($0)" }
      let sample = body.lazy.map { sheet.table[$0, column.index] }.first { $0 != .empty }
      return [
        CellAddress.columnName(column.index), names[column.index] ?? "", kinds.joined(separator: ", "),
        NumberText.grouped(counts.filled), (sample?.text ?? "").singleLine,
      ]
    }
    return TerminalTable(
      columns: [("Column", .left), ("Header", .left), ("Kind", .left), ("Filled", .right), ("First value", .left)],
      rows: rows.map { [$0[0], $0[1].singleLine, $0[2], $0[3], $0[4]] })
  }
}

extension String {
  /// Line breaks as a mark, so that a table's rows stay rows.
  fileprivate var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " ⏎ ") }
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
