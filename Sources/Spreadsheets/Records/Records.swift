public import Tabular

/// Rows of a sheet and the columns that were asked for, in the order in which they were asked for.
///
///     let records = try workbook.read(0, columns: ["Group", "Level now"])
///     for row in records.rows { print(records[row, 0].text, records[row, "Level now"]) }
public struct Records: Sendable {
  /// The sheet, with cells of these columns alone; rows and columns are those of the sheet, so each cell's place is its own origin. Of a
  /// batch it holds the batch's rows, and nothing of hidden rows and columns, merged ranges and lines.
  public let sheet: Sheet
  /// The row that names the columns; nil where nobody asked for names.
  public let header: HeaderRow?
  /// The columns on the sheet, counted from zero, in the order in which they were asked for; from 0 to the last one with a cell where all
  /// were.
  public let columns: [Int]
  /// The rows of the sheet, counted from zero: from below the header to the last row with a cell in these columns. A row of
  /// them may be blank.
  public let rows: Range<Int>

  private let positions: [String: Int]

  init(_ sheet: Sheet, header: HeaderRow? = nil, names: [String] = [], columns: [Int], rows: Range<Int>) {
    self.sheet = sheet
    self.header = header
    self.columns = columns
    self.rows = rows
    positions = Dictionary(names.enumerated().map { (HeaderRow.key($1), $0) }) { first, _ in first }
  }

  /// The cells. Its columns are the fast way through many rows: see `Column`.
  public var table: Table { sheet.table }

  /// The cell of a row of the sheet in the column at a position among `columns`; `.empty` where there is none. Cost: a binary search, and a
  /// `String` for text.
  public subscript(row: Int, position: Int) -> Cell {
    columns.indices.contains(position) ? table[row, columns[position]] : .empty
  }

  /// The cell of a row of the sheet in the column of a name that was asked for; `.empty` where there is none, and for any other name. Cost:
  /// as by position, and a look-up of the name.
  public subscript(row: Int, name: String) -> Cell {
    positions[HeaderRow.key(name)].map { self[row, $0] } ?? .empty
  }

  /// The cells of the column of a name that was asked for; nil where it has none.
  public func column(named name: String) -> Column? {
    positions[HeaderRow.key(name)].flatMap { table.column(at: columns[$0]) }
  }
}
