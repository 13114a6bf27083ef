import Spreadsheets
import Tabular

/// A heatmap as a sheet: title, what the numbers are, colours explained, and the matrix under a header that stays.
struct HeatmapSheet {
  let name: String
  let heatmap: Heatmap
  /// Where the reasons for missing figures are.
  let dataSheet: String

  /// More would make a sheet that nobody reads, and Excel ends at 16,384.
  static let columnLimit = 1_000
  static let rowLimit = 100_000

  private static let headerRow = 4
  /// Narrow columns with names on end, where there are many.
  private var isDense: Bool { heatmap.columns.count > 12 }
  private var hasCodes: Bool { heatmap.sections.contains { $0.rows.contains { $0.label.code != nil } } }
  private var labelColumns: Int { hasCodes ? 2 : 1 }

  var worksheet: Worksheet {
    var sheet = Worksheet(name)
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = labelColumns
    // A long and narrow matrix fits on one upright page.
    let rows = heatmap.sections.reduce(0) { $0 + $1.rows.count }
    sheet.pageSetup = PageSetup(
      isLandscape: isDense || rows < 25, fitsWidth: true, titleRows: Self.headerRow...Self.headerRow)
    let columns = min(heatmap.columns.count, Self.columnLimit)
    setWidths(of: &sheet, columns: columns)

    sheet.append([.bounded(heatmap.title, SheetLook.title)])
    sheet.append([.bounded(heatmap.caption, SheetLook.caption)])
    sheet.append(legend)
    sheet.append([.text(notes(columns: columns), SheetLook.caption)])
    sheet.append(header(columns: columns), height: headerHeight(columns: columns))
    let isTitled = heatmap.sections.count > 1
    var shaded: [CellRange] = []
    for section in heatmap.sections where sheet.nextRow < Self.rowLimit {
      if isTitled {
        let rest = Array(repeating: SheetCell.blank(SheetLook.section), count: labelColumns - 1 + columns)
        sheet.append([.bounded(section.title, SheetLook.section)] + rest)
      }
      let rows = section.rows.prefix(Self.rowLimit - sheet.nextRow)
      if let range = shadedRange(of: rows, from: sheet.nextRow, columns: columns) { shaded.append(range) }
      for row in rows { sheet.append(cells(of: row, columns: columns)) }
    }
    if !shaded.isEmpty { sheet.conditionalFormats.append(ConditionalFormat(shaded, .colorScale(heatmap.colors.stops))) }
    return sheet
  }

  /// The cells of a section from the first to the last column with a shade; columns beside the matrix have none.
  private func shadedRange(of rows: ArraySlice<Heatmap.Row>, from first: Int, columns: Int) -> CellRange? {
    let isShaded = (0..<columns).filter { column in
      rows.contains { row in
        if case .value(_, .some, _) = row.entries[column] { true } else { false }
      }
    }
    guard let left = isShaded.first, let right = isShaded.last else { return nil }
    return CellRange(
      CellAddress(row: first, column: labelColumns + left),
      CellAddress(row: first + rows.count - 1, column: labelColumns + right))
  }

  private func setWidths(of sheet: inout Worksheet, columns: Int) {
    let names = heatmap.sections.flatMap(\.rows).map { TerminalText.width(of: $0.label.name) }
    if hasCodes { sheet.columnWidths[0] = 7 }
    sheet.columnWidths[labelColumns - 1] = Double(min(max(names.max() ?? 0, 18) + 2, 45))
    for column in 0..<columns { sheet.columnWidths[labelColumns + column] = isDense ? 6 : 13 }
  }

  private var legend: [SheetCell] {
    let swatches = heatmap.legend.map { SheetCell.text($0.text, SheetLook.shaded($0.shade)) }
    let before = Array(repeating: SheetCell.blank(), count: labelColumns - 1)
    return before + [.text("Colours", CellStyle(color: SheetLook.grey, horizontal: .right))] + swatches
  }

  private func notes(columns: Int) -> String {
    var notes: [String] = []
    if let mark = heatmap.mark { notes.append("* and italic: \(mark).") }
    notes.append("\(Heatmap.absentText) no figure; the sheet \(dataSheet) says why.")
    let rows = heatmap.sections.reduce(0) { $0 + $1.rows.count }
    if columns < heatmap.columns.count || rows > Self.rowLimit - Self.headerRow - heatmap.sections.count {
      notes.append("Not all fit here: \(rows) rows and \(heatmap.columns.count) columns are in the data.")
    }
    return notes.joined(separator: " ")
  }

  /// Excel does not fit the heights of files that it did not write.
  private func headerHeight(columns: Int) -> Double {
    guard !isDense else { return 130 }
    let lines = heatmap.columns.prefix(columns).map { TerminalText.broken($0.text, to: 12).count }
    return Double(min(lines.max() ?? 1, 6)) * 15 + 4
  }

  private func header(columns: Int) -> [SheetCell] {
    let corner = hasCodes ? [SheetCell.blank(SheetLook.header())] : []
    return corner + [.text(heatmap.rowTitle, SheetLook.header(isLeft: true))]
      + heatmap.columns.prefix(columns).map { .bounded($0.text, SheetLook.header(isRotated: isDense)) }
  }

  private func cells(of row: Heatmap.Row, columns: Int) -> [SheetCell] {
    let style = row.isSummary ? SheetLook.summaryLabel : SheetLook.rowLabel
    let label: [SheetCell] =
      hasCodes
      ? [row.label.code.map { .bounded($0, style) } ?? .blank(style), .bounded(row.label.name, style)]
      : [.bounded(row.label.name, style)]
    return label + row.entries.prefix(columns).map { cell($0, isSummary: row.isSummary) }
  }

  private func cell(_ entry: Heatmap.Entry, isSummary: Bool) -> SheetCell {
    switch entry {
    case .blank: return .blank(SheetLook.blank)
    case .absent: return .text(Heatmap.absentText, SheetLook.absent)
    case .value(let value, let shade, let isMarked):
      let format = format(of: value, isSigned: heatmap.isSigned && shade != nil, isMarked: isMarked)
      guard let shade else { return .number(value, SheetLook.number(format, isBold: isSummary, isItalic: isMarked)) }
      return .number(value, SheetLook.shaded(shade, format: format, isBold: isSummary, isItalic: isMarked))
    }
  }

  /// Where marks are used, the other numbers leave the place of one, so that all stand under each other.
  private func format(of value: Double, isSigned: Bool, isMarked: Bool) -> String {
    let digits = heatmap.decimals > 0 ? "0." + String(repeating: "0", count: heatmap.decimals) : "0"
    let end = isMarked ? "\"*\"" : heatmap.mark == nil ? "" : "_*"
    guard isSigned else { return digits + end }
    // Without a sign where it would stand before a zero.
    let signs = heatmap.isZero(value) ? ("", "") : ("+", "-")
    return "\(signs.0)\(digits)\(end);\(signs.1)\(digits)\(end);\(digits)\(end)"
  }
}
