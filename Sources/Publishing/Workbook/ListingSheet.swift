import Spreadsheets
import Tabular

/// A table as a sheet: an Excel table from `A1` on, with filters and a header that stays.
struct ListingSheet {
  let name: String
  /// The Excel table's name.
  let tableName: String
  let listing: TableListing

  /// More rows than anybody filters by hand; all of them are in the CSV file.
  static let rowLimit = 100_000

  var worksheet: Worksheet {
    var sheet = Worksheet(name)
    sheet.tabColor = SheetLook.dataTab
    sheet.frozenRows = 1
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: 0...0)
    for (place, column) in listing.columns.enumerated() { sheet.columnWidths[place] = width(of: place, column) }
    let header = SheetLook.header(isLeft: true)
    sheet.append(listing.columns.map { .text($0.title, header) }, height: 32)
    let styles = listing.columns.map(style)
    for row in listing.rows {
      sheet.append(zip(row, styles).map { Self.cell($0, $1) })
    }
    sheet.tables = [
      ListObject(
        tableName,
        range: CellRange(
          CellAddress(row: 0, column: 0),
          CellAddress(row: listing.rows.count, column: listing.columns.count - 1)))
    ]
    return sheet
  }

  private static func cell(_ value: Cell, _ style: CellStyle) -> SheetCell {
    if case .text(let text) = value { .bounded(text, style) } else { SheetCell(value, style: style) }
  }

  private func style(of column: TableListing.Column) -> CellStyle {
    switch column.type {
    case .number: CellStyle(numberFormat: column.unit?.format ?? "General")
    case .date: CellStyle(numberFormat: "yyyy-mm-dd")
    case .string, .integer, .boolean: .plain
    }
  }

  /// Wide enough for the header's longest word and its filter button, and for what the first rows hold.
  private func width(of place: Int, _ column: TableListing.Column) -> Double {
    let words = column.title.split(separator: " ").map { TerminalText.width(of: String($0)) }
    let head = (words.max() ?? 0) + 4
    let content = listing.rows.prefix(500).map { row -> Int in
      switch row[place] {
      case .text(let text): TerminalText.width(of: text) + 1
      case .date: 11
      case .number(let value) where column.unit == .money: NumberText.grouped(Int(clamping: Int64(value))).count + 1
      case .number(let value) where column.unit == nil: NumberText.shortest(value).count + 1
      default: 7
      }
    }
    return Double(min(max(head, content.max() ?? 0, 8), 60))
  }
}
