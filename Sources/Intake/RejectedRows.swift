import PMO
public import Tabular

/// The rows of one sheet that were left out, kept aside as they stand.
public struct RejectedRows: Sendable {
  public let source: Source
  /// The rows on the sheet, counted from zero, in ascending order.
  public let rows: [Int]
  /// Why each was left out.
  public let rules: [Rule]
  /// Their cells: row `n` of this table is `rows[n]` of the sheet.
  public let cells: Table
  /// The header of each column that has one.
  public let headers: [Int: String]

  public var isEmpty: Bool { rows.isEmpty }

  init(_ reading: Reading) {
    source = reading.observations.sources[0]
    let rejected = reading.ledger.rejected.sorted { $0.row < $1.row }
    rows = rejected.map(\.row)
    rules = rejected.map(\.rule)
    cells = reading.table.picking(rows)
    headers = Dictionary(reading.recognition.header.columns.map { ($0.index, $0.name) }) { first, _ in first }
  }
}
