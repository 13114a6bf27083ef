import PMO
import Spreadsheets
import Tabular

/// A portfolio on its side, the fields going down a column and every project in a column of its own: turned upright for reading.
///
/// Everything is read from the upright table; what leads back to the file goes through `real`.
struct TurnedSheet {
  /// The sheet with rows and columns exchanged.
  let sheet: Sheet
  let header: Header

  /// The most rows that the sheet may have, as they become columns; also the columns of a workbook.
  static let mostRows = 16_384
  /// The columns in which the names of the fields may stand, and how far down they are looked for.
  static let labelColumns = 3
  static let labelRows = 200
  /// Fields down a column that make a portfolio on its side; one of them names the projects.
  static let fewest = 4

  /// Nil for a sheet that stands upright, or is no portfolio.
  init?(_ sheet: Sheet) {
    guard sheet.table.rows.count <= Self.mostRows else { return nil }
    var best: (column: Int, fields: Int)?
    for column in sheet.table.columns.prefix(Self.labelColumns) {
      let fields = Self.fields(down: column, of: sheet.table)
      guard !fields.isDisjoint(with: [.project, .projectName]), fields.count > best?.fields ?? Self.fewest - 1 else {
        continue
      }
      best = (column.index, fields.count)
    }
    guard let best, Self.mostFieldsAcross(sheet.table) < best.fields else { return nil }
    let turned = Self.turned(sheet)
    self.sheet = turned
    header = HeaderGrid(turned, rows: best.column + 1).header(rows: best.column..<(best.column + 1))
  }

  /// Where a cell of the upright table stands in the file, and the other way round.
  static func real(_ cell: CellAddress) -> CellAddress { CellAddress(row: cell.column, column: cell.row) }

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

  private static func turned(_ sheet: Sheet) -> Sheet {
    var builder = TableBuilder()
    let table = sheet.table
    builder.texts = table.texts
    // Column by column, as they become the rows.
    for column in table.columns {
      column.forEachFilled(in: table.rows) { row, kind, content in
        builder.append(kind, content, row: column.index, column: row)
      }
    }
    return Sheet(
      name: sheet.name, visibility: sheet.visibility, table: builder.finish(),
      merges: sheet.merges.map { CellRange(real($0.first), real($0.last)) }, hiddenRows: sheet.hiddenColumns,
      hiddenColumns: sheet.hiddenRows, formulasWithoutValue: sheet.formulasWithoutValue.map(real),
      findings: sheet.findings)
  }
}
