import Spreadsheets
import Tabular

extension Sheet {
  /// The filled cells by their addresses.
  var cells: [String: Cell] {
    var cells: [String: Cell] = [:]
    table.forEachCell { address, kind, content in cells[address.description] = table.cell(kind, content) }
    return cells
  }

  /// Each row from the first of the sheet as the texts of its cells, `nil` where a row has none.
  var rows: [[String]] {
    (0..<table.rows.upperBound).map { row in
      let last = table.columns.last { $0.stored(row: row).kind != .empty }?.index ?? -1
      return (0..<(last + 1)).map { table[row, $0].text }
    }
  }
}

/// A day as a cell.
func day(_ text: String) -> Cell {
  guard let moment = DateTime(text) else { return .error("no date: \(text)") }
  return .date(moment)
}

/// A text file as a sheet.
func sheet(csv text: String, name: String = "test.csv", limits: Limits = .standard) throws(SpreadsheetError) -> Sheet {
  try sheet(csv: Array(text.utf8), name: name, limits: limits)
}

func sheet(csv bytes: [UInt8], name: String = "test.csv", limits: Limits = .standard) throws(SpreadsheetError) -> Sheet
{
  try Workbook(bytes: bytes, name: name, limits: limits).read(0)
}
