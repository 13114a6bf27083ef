import Spreadsheets
import Tabular

/// A sheet that a user maintains by hand: named columns, a row an entry. Unlike an export it must be right, so what is
/// wrong in it throws.
struct CatalogueTable {
  private let sheet: Sheet
  private let file: String
  private let header: Header?
  private let columns: [Int?]

  /// - Parameters:
  ///   - names: the columns that the table must have, folded alike; in the order in which rows give their texts.
  ///   - optional: columns that it may lack, whose texts come after the others and are then empty.
  init(_ sheet: Sheet, file: String, columns names: [String], optional: [String] = []) throws(IntakeError) {
    self.sheet = sheet
    self.file = file
    let folded = Set((names + optional).map { Folding.folded($0) })
    let header = HeaderFinder { folded.contains(Folding.folded($0)) }.header(of: sheet)
    self.header = header
    var columns: [Int?] = []
    for name in names {
      guard let column = header?.column(named: name) else {
        throw .columnMissing(name, file: file, sheet: sheet.name, header: header)
      }
      columns.append(column.index)
    }
    for name in optional { columns.append(header?.column(named: name)?.index) }
    self.columns = columns
  }

  /// The texts of a row's columns, trimmed, and the row's number; rows without any text are passed over.
  func forEachRow(_ body: (_ texts: [String], _ row: Int) throws(IntakeError) -> Void) throws(IntakeError) {
    let start = header?.rows.upperBound ?? 0
    for row in start..<max(start, sheet.table.rows.upperBound) {
      let texts = columns.map { $0.map { Folding.trimmed(sheet.table[row, $0].text) } ?? "" }
      if texts.contains(where: { !$0.isEmpty }) { try body(texts, row) }
    }
  }

  /// The error for a text that cannot stand in a column, with the nearest of those that can.
  func invalid(_ text: String, row: Int, column position: Int, what: String, possible: [String]) -> IntakeError {
    let cell = CellAddress(row: row, column: columns[position] ?? 0)
    let meant = Similarity.nearest(to: text, among: possible).map { "Did you mean \"\($0)\"?" }
    let remedy =
      meant
      ?? (possible.count <= 8 && !possible.isEmpty
        ? "Write one of: \(possible.joined(separator: ", "))." : "Correct the cell.")
    return IntakeError(
      .invalidCatalogue, "\(cell): \(text.isEmpty ? "an empty cell" : "\"\(text)\"") is \(what).", remedy: remedy,
      file: file,
      sheet: sheet.name, headers: header?.columns.map(\.name) ?? [])
  }
}
