import Tabular

/// Finds a second table below the first one of a sheet, and leaves its rows out.
///
/// It begins below a blank row, with a row of texts alone, and not with the header of the table itself (that is a title row): two of
/// them at least are names of columns, or one stands in a column that has numbers or dates above it and below. Tables beside each
/// other share their rows: the second begins behind a blank column, and nothing is taken from any column of it.
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
      if cells.contains(where: { standsAmongValues(row, column: $0.index, in: reading) }) { return row }
    }
    return nil
  }

  /// Whether the nearest cells above and below are both numbers, or both dates.
  private static func standsAmongValues(_ row: Int, column: Int, in reading: Reading) -> Bool {
    guard let column = reading.table.column(at: column) else { return false }
    func nearest(_ rows: some Sequence<Int>) -> CellKind {
      rows.lazy.map { column.stored(row: $0).kind }.first { $0 != .empty } ?? .empty
    }
    let above = nearest((reading.rows.lowerBound..<row).suffix(gaps).reversed())
    let below = nearest((row + 1..<reading.rows.upperBound).prefix(gaps))
    return above == below && (above == .number || above == .date)
  }

  /// The columns of a table that stands beside the one that is read; nil if there is none.
  static func beside(unread: [Header.Column], used: Set<Int>, in reading: Reading) -> [Header.Column]? {
    guard !reading.file.isTextFile, let last = used.max() else { return nil }
    let headed = Set(reading.recognition.header.columns.map(\.index))
    let right = unread.filter { $0.index > last }
    guard right.count >= 2, let first = right.first else { return nil }
    let isApart = (last + 1..<first.index).contains { reading.table.column(at: $0) == nil && !headed.contains($0) }
    return isApart ? right : nil
  }
}
