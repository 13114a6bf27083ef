import PMO
public import Tabular

/// Rows of one sheet that were left out, kept aside as they stand.
public struct RejectedRows: Sendable {
  public let source: Source
  /// The rows of the table, counted from zero, in ascending order: the sheet's rows, or its columns where it `isTurned`.
  public let rows: [Int]
  /// Why each was left out.
  public let rules: [Rule]
  /// Their cells: row `n` of this table is `rows[n]`.
  public let cells: Table
  /// The header of each column that has one.
  public let headers: [Int: String]
  /// Whether the table lies on its side in the sheet: a cell stands there with row and column exchanged.
  public let isTurned: Bool
  /// Columns whose cells name raters or customers.
  public let raterColumns: Set<Int>
  /// The column whose cells name the people who are rated.
  public let personColumn: Int?

  public var isEmpty: Bool { rows.isEmpty }

  /// The rows that a reading rejected.
  init(rejectedBy reading: Reading) {
    self.init(reading.ledger.rejected.sorted { $0.row < $1.row }, of: reading)
  }

  /// The rows of a reading's projects, of which another sheet may turn out to state the same ones.
  init(projectsOf reading: Reading) {
    self.init(
      reading.observations.projects.map { (reading.row(of: $0.origin), .duplicateProject) }.sorted { $0.0 < $1.0 },
      of: reading)
  }

  private init(_ rejected: [(row: Int, rule: Rule)], of reading: Reading) {
    source = reading.observations.sources[0]
    rows = rejected.map(\.row)
    rules = rejected.map(\.rule)
    cells = reading.table.picking(rows)
    headers = Dictionary(reading.recognition.header.columns.map { ($0.index, $0.name) }) { first, _ in first }
    isTurned = reading.recognition.shape == .transposed
    let columns = reading.recognition.columns
    raterColumns = Set(
      columns.filter { $0.key.isPersonal && $0.key != .person && $0.key != .sponsor }.map(\.value))
    personColumn = columns[.person]
  }

  private init(_ all: RejectedRows, places: [Int]) {
    source = all.source
    rows = places.map { all.rows[$0] }
    rules = places.map { all.rules[$0] }
    cells = all.cells.picking(places)
    headers = all.headers
    isTurned = all.isTurned
    raterColumns = all.raterColumns
    personColumn = all.personColumn
  }

  /// Those of the rows that observations came from.
  public func picking(_ origins: [Origin]) -> RejectedRows {
    let wanted = Set(origins.map { Int(isTurned ? $0.column : $0.row) })
    return RejectedRows(self, places: rows.indices.filter { wanted.contains(rows[$0]) })
  }
}
