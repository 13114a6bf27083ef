import Spreadsheets
import Tabular

/// The top of a sheet, row by row, for those who look for its header and titles.
struct HeaderGrid {
  struct Cell {
    let column: Int
    /// Trimmed; nil for a cell that holds no text.
    let text: String?
  }

  /// Rows with cells, from the top.
  let rows: [Int]
  let merges: [CellRange]
  private let cells: [Int: [Cell]]
  /// The columns of the table: a range that claims to be merged beyond them names nothing.
  private let columns: Range<Int>

  /// Takes the first filled rows of a sheet, from a row on where one is given. Cost: the cells of those rows.
  init(_ sheet: Sheet, rows limit: Int, from firstRow: Int? = nil) {
    var filled = IndexRanges()
    let table = sheet.table
    for column in table.columns {
      var count = 0
      for run in column.runs where count < limit {
        for offset in run.kinds.indices where run.kinds[offset] != .empty && run.firstRow + offset >= firstRow ?? 0 {
          filled.insert((run.firstRow + offset)..<(run.firstRow + offset + 1))
          count += 1
          if count == limit { break }
        }
      }
    }
    rows = Array(filled.ranges.lazy.joined().prefix(limit))
    var cells: [Int: [Cell]] = [:]
    for row in rows {
      for column in table.columns {
        let (kind, content) = column.stored(row: row)
        guard kind != .empty else { continue }
        let text = kind == .text ? Folding.trimmed(table.texts[Int(truncatingIfNeeded: content)]) : nil
        if text != "" { cells[row, default: []].append(Cell(column: column.index, text: text)) }
      }
    }
    self.cells = cells
    columns = 0..<((table.columns.last?.index ?? -1) + 1)
    let last = rows.last ?? 0
    merges = sheet.merges.filter { $0.first.row <= last }
  }

  /// The filled cells of a row, from left to right.
  func cells(in row: Int) -> [Cell] { cells[row] ?? [] }

  /// The header that fills some rows. A merged cell names all its columns and rows. In a row that others lie below, a
  /// cell also names the nameless columns to its right that the row below gives a name of their own.
  func header(rows: Range<Int>) -> Header {
    var names: [Int: [String]] = [:]
    for row in rows {
      for (column, name) in self.names(in: row, of: rows) where names[column]?.last != name {
        names[column, default: []].append(name)
      }
    }
    let columns = names.sorted { $0.key < $1.key }.map { Header.Column(index: $0.key, path: $0.value) }
    return Header(rows: rows, columns: columns)
  }

  private func names(in row: Int, of rows: Range<Int>) -> [(column: Int, name: String)] {
    var names: [Int: String] = [:]
    var merged = Set<Int>()
    for cell in cells(in: row) { names[cell.column] = cell.text ?? "" }
    var texts: [Int: [Int: String]] = [:]
    for row in rows {
      texts[row] = Dictionary(cells(in: row).map { ($0.column, $0.text ?? "") }) { first, _ in first }
    }
    // Ranges that overlap, which no honest file has, must not cost more than the columns.
    var budget = columns.count
    for merge in merges where merge.rows.contains(row) && rows.contains(merge.first.row) {
      guard let name = texts[merge.first.row]?[merge.first.column], !name.isEmpty else { continue }
      let range = Range(merge.columns).clamped(to: columns)
      budget -= range.count
      guard budget >= 0 else { break }
      for column in range {
        names[column] = name
        merged.insert(column)
      }
    }
    if row + 1 < rows.upperBound {
      var left: (column: Int, name: String)?
      for column in Set(names.keys).union(cells(in: row + 1).map(\.column)).sorted() {
        if let name = names[column] {
          left = merged.contains(column) ? nil : (column, name)
        } else if let left {
          names[column] = left.name
        }
      }
    }
    return names.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
  }
}
