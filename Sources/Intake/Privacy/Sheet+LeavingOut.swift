import Spreadsheets
import Tabular

extension Sheet {
  /// The sheet without some columns: neither their headers nor their cells get any further.
  ///
  /// Cost: a copy of the columns that stay.
  func leavingOut(_ columns: Set<Int>) -> Sheet {
    var builder = TableBuilder()
    for column in table.columns where !columns.contains(column.index) {
      var codes = TextMap<UInt64>(texts: table.texts.count)
      for run in column.runs {
        for (offset, kind) in run.kinds.enumerated() where kind != .empty {
          let content = run.contents[offset]
          let isText = kind == .text || kind == .error
          let code =
            isText
            ? codes.value(of: content) {
              table.texts.withBytes(of: Int(content)) { UInt64(builder.texts.intern($0)) }
            } : content
          builder.append(kind, code ?? 0, row: run.firstRow + offset, column: column.index)
        }
      }
    }
    return Sheet(
      name: name, visibility: visibility, table: builder.finish(), merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns, formulasWithoutValue: formulasWithoutValue,
      findings: findings.filter { $0.cell.map { !columns.contains($0.column) } ?? true }, lines: lines)
  }
}
