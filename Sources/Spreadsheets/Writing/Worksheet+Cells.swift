import Tabular

extension Worksheet {
  /// Writes `sheetData`.
  ///
  /// - Throws: `.invalid`, naming the cell, for cells beyond the sheet's end, and for texts and formulas that are too long.
  func writeCells(
    to part: inout ZipMemberWriter, texts sharedTexts: inout SharedTexts, styles table: inout StyleTable
  ) throws(SpreadsheetError) {
    var encoder = CellEncoder(sheet: self)
    part.out.write("<sheetData>")
    for (position, row) in rows.enumerated() {
      let cells = cells(ofRowAt: position)
      guard row.height != nil || !cells.isEmpty else { continue }
      guard row.index < CellAddress.rowLimit else {
        throw Self.beyondTheEnd(CellAddress(row: row.index, column: Int(cells.first?.column ?? 0)))
      }
      part.out.write("<row")
      part.out.write("r", row.index + 1)
      if let height = row.height {
        part.out.write("ht", height)
        part.out.write("customHeight", 1)
      }
      part.out.write(">")
      for cell in cells {
        try encoder.write(cell, row: row.index, to: &part.out, texts: &sharedTexts, styles: &table)
      }
      part.out.write("</row>")
      try part.flushIfFull()
    }
    part.out.write("</sheetData>")
  }

  func cells(ofRowAt position: Int) -> ArraySlice<StoredCell> {
    let end = position + 1 < rows.count ? rows[position + 1].firstCell : cells.count
    return cells[rows[position].firstCell..<end]
  }

  /// The cells of a row of the sheet. Cost: a binary search.
  func cells(ofRow row: Int) -> ArraySlice<StoredCell> {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].index == row ? cells(ofRowAt: low) : []
  }

  static func beyondTheEnd(_ address: CellAddress) -> SpreadsheetError {
    SpreadsheetError(
      .invalid, "The cell in row \(address.row + 1), column \(address.column + 1) lies beyond XFD1048576.",
      remedy: "Spread the rows over several sheets, or write CSV.", cell: address)
  }
}
