import PMO
import Spreadsheets
import Tabular

/// A table on its side, its header going down a column and every project, respondent or person in a column of its own: turned upright
/// for reading.
///
/// Everything is read from the upright table; what leads back to the file goes through `real`.
struct TurnedSheet {
  /// The sheet with rows and columns exchanged.
  let sheet: Sheet
  /// The header of a portfolio; nil for another table, of which the turned sheet itself is asked.
  let header: Header?

  /// The most rows that the sheet may have, as they become columns; also the columns of a workbook.
  static let mostRows = 16_384
  /// The columns in which the names of the fields may stand, and how far down they are looked for.
  static let labelColumns = 3
  static let labelRows = 200
  /// Fields down a column that make a portfolio on its side; one of them names the projects.
  static let fewest = 4

  /// The most cells that a sheet may have to be turned on the mere chance that it lies on its side.
  static let mostCells = 500_000

  /// A portfolio on its side; nil for a sheet that stands upright, or is no portfolio.
  ///
  /// - Parameter labels: the column of the header, where the job names it.
  init?(portfolio sheet: Sheet, labels: Int? = nil) {
    guard sheet.table.rows.count <= Self.mostRows else { return nil }
    var best: (column: Int, fields: Int, names: CellAddress?)?
    for column in sheet.table.columns.prefix(Self.labelColumns) where labels ?? column.index == column.index {
      let fields = Self.fields(down: column, of: sheet.table)
      let isNamed = !fields.isDisjoint(with: [.project, .projectName])
      let names = isNamed ? nil : Self.namelessRow(beside: column, of: sheet.table)
      guard isNamed || names != nil, fields.count > best?.fields ?? Self.fewest - 1 else { continue }
      best = (column.index, fields.count, names)
    }
    guard let best, Self.mostFieldsAcross(sheet.table) < best.fields else { return nil }
    let turned = Self.turned(sheet, naming: best.names)
    self.sheet = turned
    header = HeaderGrid(turned, rows: best.column + 1).header(rows: best.column..<(best.column + 1))
  }

  /// Any table, turned; nil for one that is too large to be one on its side.
  init?(_ sheet: Sheet) {
    let table = sheet.table
    guard table.rows.count <= Self.mostRows, table.columns.count > 1, table.cellCount <= Self.mostCells else {
      return nil
    }
    self.sheet = Self.turned(sheet, naming: nil)
    header = nil
  }

  /// Where a cell of the upright table stands in the file, and the other way round.
  static func real(_ cell: CellAddress) -> CellAddress { CellAddress(row: cell.column, column: cell.row) }

  /// The cell in the column of labels beside a first row of names that has no label of its own, as programs write that turn a table with
  /// its names for columns: blank, or one of their words for nothing. Nil where the first row is no such row.
  private static func namelessRow(beside labels: Column, of table: Table) -> CellAddress? {
    var first: Int?
    labels.forEachFilled(in: 0..<Self.labelRows) { row, kind, content in
      if first == nil, kind == .text, !Self.fields(of: table.texts[Int(content)]).isEmpty { first = row }
    }
    guard let first, first > 0, case let row = first - 1 else { return nil }
    let label = Folding.folded(table[row, labels.index].text)
    guard ["", "unnamed 0", "x", "v1", "field", "index"].contains(label) else { return nil }
    let names = table.columns.filter { $0.index > labels.index }.map { $0.stored(row: row) }.filter {
      $0.kind != .empty
    }
    let texts = names.filter { $0.kind == .text }
    guard texts.count == names.count, texts.count >= 2, Set(texts.map(\.content)).count == texts.count else {
      return nil
    }
    return CellAddress(row: row, column: labels.index)
  }

  private static func fields(down column: Column, of table: Table) -> Set<Field> {
    var fields: Set<Field> = []
    column.forEachFilled(in: 0..<Self.labelRows) { _, kind, content in
      if kind == .text { fields.formUnion(Self.fields(of: table.texts[Int(content)])) }
    }
    return fields
  }

  private static func mostFieldsAcross(_ table: Table) -> Int {
    table.rows.prefix(HeaderFinder.window).map { row in
      var fields: Set<Field> = []
      for column in table.columns {
        let (kind, content) = column.stored(row: row)
        if kind == .text { fields.formUnion(Self.fields(of: table.texts[Int(content)])) }
      }
      return fields.count
    }.max() ?? 0
  }

  private static let words = HeaderWords()
  private static let plain = Set(Field.fields(of: .portfolio))

  private static func fields(of text: String) -> Set<Field> {
    guard text.utf8.count <= PortfolioWords.longest else { return [] }
    let fields = words.fields(of: text).intersection(plain)
    return fields.isEmpty ? Set(PortfolioWords.fields(of: text).prefix(1)) : fields
  }

  /// - Parameter names: the cell of the file beside the projects' names, where it does not say so.
  private static func turned(_ sheet: Sheet, naming names: CellAddress?) -> Sheet {
    var builder = TableBuilder()
    let table = sheet.table
    // Of all columns, so asked once.
    let rows = table.rows
    builder.texts = table.texts
    // Column by column, as they become the rows.
    for column in table.columns {
      column.forEachFilled(in: rows) { row, kind, content in
        if names != CellAddress(row: row, column: column.index) {
          builder.append(kind, content, row: column.index, column: row)
        }
      }
      if let names, names.column == column.index {
        builder.append(text: "Project name", row: names.column, column: names.row)
      }
    }
    return Sheet(
      name: sheet.name, visibility: sheet.visibility, table: builder.finish(),
      merges: sheet.merges.map { CellRange(real($0.first), real($0.last)) }, hiddenRows: sheet.hiddenColumns,
      hiddenColumns: sheet.hiddenRows, formulasWithoutValue: sheet.formulasWithoutValue.map(real),
      findings: sheet.findings)
  }
}
