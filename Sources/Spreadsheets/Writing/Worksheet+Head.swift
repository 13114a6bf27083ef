import Tabular

extension Worksheet {
  /// Writes everything of the sheet's part before `sheetData`, in the order that `CT_Worksheet` demands.
  func writeHead(isSelected: Bool, to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write("<worksheet")
    out.write("xmlns", XMLPart.spreadsheetNamespace)
    out.write("xmlns:r", XMLPart.relationshipNamespace)
    out.write(">")
    writeProperties(to: &out)
    out.write("<dimension")
    out.write("ref", "\(usedRange)")
    out.write("/>")
    writeView(isSelected: isSelected, to: &out)
    out.write("<sheetFormatPr defaultRowHeight=\"15\"/>")
    writeColumnWidths(to: &out)
  }

  private func writeProperties(to out: inout OutputBytes) {
    let fitsWidth = pageSetup?.fitsWidth == true
    guard tabColor != nil || fitsWidth else { return }
    out.write("<sheetPr>")
    if let tabColor { out.write(tabColor, as: "tabColor") }
    if fitsWidth { out.write("<pageSetUpPr fitToPage=\"1\"/>") }
    out.write("</sheetPr>")
  }

  /// The smallest range that holds all cells; `A1` for a sheet without cells.
  private var usedRange: CellRange {
    var range: CellRange?
    for (position, row) in rows.enumerated() {
      let cells = cells(ofRowAt: position)
      guard let first = cells.first, let last = cells.last else { continue }
      let left = min(range?.first.column ?? .max, Int(first.column))
      let right = max(range?.last.column ?? 0, Int(last.column))
      range = CellRange(
        CellAddress(row: range?.first.row ?? row.index, column: left), CellAddress(row: row.index, column: right))
    }
    return range ?? CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 0))
  }

  private func writeView(isSelected: Bool, to out: inout OutputBytes) {
    out.write("<sheetViews><sheetView")
    if !showsGridlines { out.write("showGridLines", 0) }
    if isSelected { out.write("tabSelected", 1) }
    if zoom != 100 {
      out.write("zoomScale", zoom)
      out.write("zoomScaleNormal", zoom)
    }
    out.write("workbookViewId", 0)
    if frozenRows > 0 || frozenColumns > 0 {
      let pane: StaticString =
        frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight"
      out.write("><pane")
      if frozenColumns > 0 { out.write("xSplit", frozenColumns) }
      if frozenRows > 0 { out.write("ySplit", frozenRows) }
      out.write("topLeftCell", "\(CellAddress(row: frozenRows, column: frozenColumns))")
      out.write("activePane", pane)
      out.write("state", "frozen")
      out.write("/><selection")
      out.write("pane", pane)
      out.write("/></sheetView></sheetViews>")
    } else {
      out.write("/></sheetViews>")
    }
  }

  private func writeColumnWidths(to out: inout OutputBytes) {
    guard !columnWidths.isEmpty else { return }
    out.write("<cols>")
    for (column, width) in columnWidths.sorted(by: { $0.key < $1.key }) {
      out.write("<col")
      out.write("min", column + 1)
      out.write("max", column + 1)
      out.write("width", Self.storedWidth(characters: width))
      out.write("customWidth", 1)
      out.write("/>")
    }
    out.write("</cols>")
  }

  /// The width that the file holds for a width that Excel shows: with 5 pixels of padding, and characters of 7 pixels (Calibri, 11
  /// points), in 256ths. Below one character the padding shrinks along. From ISO/IEC 29500-1, 18.3.1.13.
  private static func storedWidth(characters: Double) -> Double {
    let pixels = (characters < 1 ? characters * 12 : characters * 7 + 5) + 0.5
    return (pixels.rounded(.down) / 7 * 256).rounded(.down) / 256
  }

  /// What the name `Print_Titles` of this sheet stands for.
  var printTitles: String? {
    let sheet = SheetReference.quoted(name)
    let columns = pageSetup?.titleColumns.map {
      "\(sheet)!$\(CellAddress.columnName($0.lowerBound)):$\(CellAddress.columnName($0.upperBound))"
    }
    let rows = pageSetup?.titleRows.map { "\(sheet)!$\($0.lowerBound + 1):$\($0.upperBound + 1)" }
    let titles = [columns, rows].compactMap(\.self)
    return titles.isEmpty ? nil : titles.joined(separator: ",")
  }
}
