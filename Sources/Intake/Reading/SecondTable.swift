import Tabular

/// Finds a second table below the first one of a sheet, and leaves its rows out.
///
/// It begins below a blank row, with a row of texts alone: two at least that are names of columns, and not the header of
/// the table itself (that is a title row). Tables beside each other share their rows, and their columns are told apart
/// by the header.
enum SecondTable {
  /// Gaps that are looked at; a sheet with more is no table with another below.
  private static let gaps = 100

  static func close(_ reading: inout Reading) {
    guard !reading.file.isTextFile, reading.table.columns.count > 1 else { return }
    guard let start = start(in: reading) else { return }
    let column = reading.table.columns.first { $0.stored(row: start).kind != .empty }?.index ?? 0
    var count = 0
    for row in start..<reading.rows.upperBound where reading.ledger.isOpen(row) {
      reading.ledger.reject(row, .severalTables)
      count += 1
    }
    let left = count
    reading.findings.note(.severalTables, cell: CellAddress(row: start, column: column)) {
      (nil, nil, "A second table begins here; its \(left) rows are left out.", nil)
    }
  }

  private static func start(in reading: Reading) -> Int? {
    let words = HeaderWords()
    var seen = 0
    var wasBlank = false
    for row in reading.rows {
      defer { wasBlank = reading.ledger.isBlank(row) }
      guard wasBlank, reading.ledger.isOpen(row) else { continue }
      seen += 1
      guard seen <= gaps else { return nil }
      let cells = reading.table.columns.map { (index: $0.index, cell: $0.stored(row: row)) }
        .filter { $0.cell.kind != .empty }
      guard cells.count >= 2, cells.allSatisfy({ $0.cell.kind == .text }) else { continue }
      let texts = cells.map { reading.table.texts[Int(truncatingIfNeeded: $0.cell.content)] }
      if Set(texts.filter { !words.fields(of: $0).isEmpty }.map { Folding.folded($0) }).count >= 2 { return row }
    }
    return nil
  }
}
