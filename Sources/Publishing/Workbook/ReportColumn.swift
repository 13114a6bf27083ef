import Analysis
import Spreadsheets
import Tabular

/// A column of a sheet for those who decide: what stands above it and in it.
struct ReportColumn<Row> {
  let heading: String
  let width: Double
  /// The colours of the column's numbers; nil for none.
  let colors: ColorScale?
  let cell: (Row) -> SheetCell

  static func text(_ heading: String, _ width: Double, wraps: Bool = false, _ text: @escaping (Row) -> String) -> Self {
    ReportColumn(heading: heading, width: width, colors: nil) {
      .bounded(text($0), wraps ? ReportLook.wrapped : ReportLook.label)
    }
  }

  /// A number; a dash where there is none.
  static func number(
    _ heading: String, _ format: String, width: Double = 10, colors: ColorScale? = nil,
    _ number: @escaping (Row) -> Double?
  ) -> Self {
    ReportColumn(heading: heading, width: width, colors: colors) {
      guard let value = number($0) else { return .text(Heatmap.absentText, ReportLook.absent) }
      return .number(value, ReportLook.number(format, colors?.shade(of: value)))
    }
  }
}

/// The looks of rows that are as high as their text needs: everything stands at the top of its cell.
enum ReportLook {
  static let label = CellStyle(border: SheetLook.line, vertical: .top)
  static let wrapped = CellStyle(border: SheetLook.line, vertical: .top, wraps: true)
  static let absent = CellStyle(color: SheetLook.grey, border: SheetLook.line, horizontal: .center, vertical: .top)

  static func number(_ format: String, _ shade: ColorScale.Shade?) -> CellStyle {
    guard let shade else {
      return CellStyle(numberFormat: format, border: SheetLook.line, horizontal: .center, vertical: .top)
    }
    return CellStyle(
      numberFormat: format, color: shade.text, fill: shade.fill, border: SheetLook.line, horizontal: .center,
      vertical: .top)
  }
}

extension Worksheet {
  /// A sheet for those who decide: its title and what the numbers are.
  static func report(_ name: String, title: String, captions: [String]) -> Worksheet {
    var sheet = Worksheet(name)
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true)
    sheet.append([.bounded(title, SheetLook.title)], height: 26)
    for caption in captions { sheet.append([.bounded(caption, SheetLook.caption)]) }
    return sheet
  }

  /// Appends a header and the rows, each as high as its longest wrapped text needs.
  ///
  /// - Parameter heading: above the header; nil for none.
  mutating func append<Row>(_ heading: String?, _ columns: [ReportColumn<Row>], _ rows: [Row]) {
    skipRows()
    if let heading { append([.text(heading, SheetLook.heading)]) }
    append(columns.map { .text($0.heading, SheetLook.header(isLeft: $0.colors == nil && $0.width > 14)) }, height: 32)
    for (place, column) in columns.enumerated() {
      columnWidths[place] = max(columnWidths[place] ?? 0, column.width)
    }
    let first = nextRow
    for row in rows.prefix(HeatmapSheet.rowLimit) {
      let cells = columns.map { $0.cell(row) }
      let lines = zip(cells, columns).map { cell, column in
        cell.style.wraps ? TerminalText.wrapped(cell.value.text, to: max(Int(column.width * 1.15), 8)).count : 1
      }
      append(cells, height: Double(min(lines.max() ?? 1, 8)) * 15 + 2)
    }
    guard nextRow > first else { return }
    for (place, column) in columns.enumerated() {
      guard let colors = column.colors else { continue }
      let range = CellRange(CellAddress(row: first, column: place), CellAddress(row: nextRow - 1, column: place))
      conditionalFormats.append(ConditionalFormat([range], .colorScale(colors.stops)))
    }
  }
}
