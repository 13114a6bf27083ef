import PMO
import Spreadsheets
import Tabular

/// The reading of one sheet: what it was taken for, which rows are still open, and what was found so far.
///
/// Each kind of assessment reads its key columns first, which closes the rows that do not count, then the others.
struct Reading {
  let sheet: Sheet
  let table: Table
  let file: FileName
  let recognition: Recognition
  let framework: Framework
  let settings: SourceSettings
  let matchers: CatalogueMatchers
  /// The rows below the header.
  let rows: Range<Int>
  var ledger: RowLedger
  var findings: FindingLog
  var observations = Observations()
  var unknownLabels = 0
  /// Customers whose name and address both stand in the sheet.
  var customerNames: [CustomerName] = []

  init(
    _ sheet: Sheet, source: Source, recognition: Recognition, framework: Framework, settings: SourceSettings,
    matchers: CatalogueMatchers
  ) {
    self.sheet = sheet
    table = sheet.table
    file = FileName(source.file)
    self.recognition = recognition
    self.framework = framework
    self.settings = settings
    self.matchers = matchers
    let end = table.rows.upperBound
    rows = min(recognition.header.rows.upperBound, end)..<end
    ledger = RowLedger(rows: rows, of: table.columns)
    findings = FindingLog(source: source)
    findings.isTurned = recognition.shape == .transposed
    observations.sources = [source]
  }

  /// The sheet's column of a field; nil where it has none, or none with cells.
  func column(_ field: Field) -> Column? { recognition.columns[field].flatMap { table.column(at: $0) } }

  func columnName(_ index: Int) -> String? { recognition.header.name(of: index) }

  /// A column as the user sees it: in a table on its side it is a row.
  func columnPlace(_ index: Int) -> String {
    recognition.shape == .transposed ? "Row \(index + 1)" : "Column \(CellAddress.columnName(index))"
  }

  func cell(row: Int, column: Int) -> CellAddress { CellAddress(row: row, column: column) }

  /// The cell of the file that a cell of the table is.
  func origin(row: Int, column: Int) -> Origin {
    recognition.shape == .transposed
      ? Origin(source: 0, row: column, column: row) : Origin(source: 0, row: row, column: column)
  }

  /// The row of the table that an observation came from.
  func row(of origin: Origin) -> Int { Int(recognition.shape == .transposed ? origin.column : origin.row) }

  /// Closes a row that does not count, and says why.
  mutating func reject(
    _ row: Int, column: Int, _ rule: Rule, content: UInt64? = nil,
    _ text: () -> (raw: String?, takenAs: String?, message: String, hint: String?)
  ) {
    ledger.reject(row, rule)
    findings.note(
      rule, cell: CellAddress(row: row, column: column), columnName: columnName(column), content: content, text)
  }

  /// The columns that are read: those of fields, and those of answers.
  var usedColumns: [Int] {
    Array(Set(recognition.columns.values).union(recognition.answers.map(\.index))).sorted()
  }
}
