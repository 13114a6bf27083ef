public import Tabular

extension CSVWriter {
  /// Appends a table as it is: row 0 of the sheet is the first row, column 0 the first field, and all rows have the same number of
  /// fields.
  ///
  /// - Throws: `.limit` for a table whose few cells lie so far apart that the file would be nothing but delimiters.
  public mutating func append(_ table: Table) throws(SpreadsheetError) {
    try append(table) { (_) throws(SpreadsheetError) in }
  }

  /// The same, with a place to hand on what has been written after each row.
  mutating func append(
    _ table: Table, afterRow: (inout CSVWriter) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    guard let used = table.usedRange else { return }
    try Self.check(used, cells: table.cellCount)
    let width = used.last.column + 1
    var row = 0
    var column = 0
    try table.forEachCell { (address, kind, content) throws(SpreadsheetError) in
      while row < address.row {
        endRow(emptyFields: width - column)
        try afterRow(&self)
        row += 1
        column = 0
      }
      while column < address.column {
        appendEmpty()
        column += 1
      }
      append(kind, content, of: table)
      column += 1
    }
    endRow(emptyFields: width - column)
    try afterRow(&self)
  }

  private mutating func append(_ kind: CellKind, _ content: UInt64, of table: Table) {
    switch kind {
    case .empty: appendEmpty()
    case .number: append(number: Double(bitPattern: content))
    case .text, .error: table.texts.withBytes(of: Int(truncatingIfNeeded: content)) { append(text: $0) }
    case .boolean: append(boolean: content != 0)
    case .date: append(date: DateTime(milliseconds: Int64(bitPattern: content)))
    case .time, .duration: append(clock: Int64(bitPattern: content))
    }
  }

  private mutating func endRow(emptyFields: Int) {
    for _ in 0..<emptyFields { appendEmpty() }
    endRow()
  }

  /// Empty fields that are written without asking, and above that, empty fields for each cell.
  private static let emptyFieldLimit = 100_000_000
  private static let emptyFieldsPerCell = 100

  private static func check(_ used: CellRange, cells: Int) throws(SpreadsheetError) {
    let (fields, overflow) = (used.last.row + 1).multipliedReportingOverflow(by: used.last.column + 1)
    guard overflow || fields > emptyFieldLimit, overflow || fields / emptyFieldsPerCell > cells else { return }
    throw SpreadsheetError(
      .limit, "The table has \(cells) cells and reaches \(used.last): as CSV it would be nothing but delimiters.",
      remedy: "Delete the cells that lie far from the others.", cell: used.last)
  }
}
