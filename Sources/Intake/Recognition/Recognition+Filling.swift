import Spreadsheets
import Tabular

extension Recognition {
  /// The sheet with the groups of a grouped list in every row: a blank cell in front of the key column has the value
  /// above it. Other sheets come back as they are.
  ///
  /// Cost: none for them, else a copy of the table.
  func fillingFromAbove(_ sheet: Sheet) -> Sheet {
    guard source?.source.inheritsFromAbove == true, let key = columns[.project], let keys = sheet.table.column(at: key),
      case let groups = sheet.table.columns.filter({ $0.index < key && header.column(at: $0.index) != nil }),
      !groups.isEmpty
    else { return sheet }
    let rows = header.rows.upperBound..<max(header.rows.upperBound, sheet.table.rows.upperBound)
    var builder = TableBuilder()
    builder.append(sheet.table, at: 0)
    for group in groups {
      var above: Cell?
      keys.forEachFilled(in: rows) { row, _, _ in
        let cell = sheet.table[row, group.index]
        if !Folding.trimmed(cell.text).isEmpty {
          above = cell
        } else if let above {
          builder.append(above, row: row, column: group.index)
        }
      }
    }
    return Sheet(
      name: sheet.name, visibility: sheet.visibility, table: builder.finish(), merges: sheet.merges,
      hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns,
      formulasWithoutValue: sheet.formulasWithoutValue, findings: sheet.findings, lines: sheet.lines)
  }
}
