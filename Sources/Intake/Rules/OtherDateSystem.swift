import Tabular

extension Rule {
  /// Days counted from 1904: a workbook with dates that counts its days from 1904, as Excel for Macintosh once did.
  ///
  /// - Matters: The dates are read rightly; copied into another workbook, or from one, they are off by 1,462 days.
  /// - Mend: Untick "Use 1904 date system" in Excel's options, and check the dates afterwards.
  static let otherDateSystem = Rule("other-date-system", .info)

  /// Notes the first date of a sheet that counts so.
  static func checkDateSystem(_ reading: inout Reading) {
    var first: (cell: CellAddress, text: String)?
    for index in reading.usedColumns {
      guard first == nil, let column = reading.table.column(at: index), column.counts(in: reading.rows)[.date] > 0
      else {
        continue
      }
      column.forEachFilled(in: reading.rows) { row, kind, content in
        if first == nil, kind == .date {
          first = (CellAddress(row: row, column: index), reading.table.cell(kind, content).text)
        }
      }
    }
    guard let first else { return }
    reading.findings.note(.otherDateSystem, cell: first.cell, columnName: reading.columnName(first.cell.column)) {
      (nil, nil, "The workbook counts its days from 1904; its dates are read so.", nil)
    }
  }
}
