import PMO
import Spreadsheets
import Tabular

/// A table of a publication, whatever its rows are.
protocol PublishedTable: Sendable {
  var schema: TableSchema { get }

  func file(_ keys: TableKeys, format: CSVWriter.Format) -> PublishedFile

  /// The columns and rows for people: names in place of keys, before them the codes that people know.
  func listing(_ keys: TableKeys, limit: Int) -> TableListing

  /// Whether its rows are figures that can be explained.
  var isExplainable: Bool { get }

  /// The one row that a query means, explained.
  func explained(_ query: FigureQuery, _ run: ExplainedRun) throws(ExplanationError) -> ExplainedRow

  /// Rows by their places, explained.
  func explained(_ run: ExplainedRun, isTaken: (Int) -> Bool) -> [ExplainedRow]
}

/// A table's declaration, with the rows of a run and what each column holds for them.
struct TableDeclaration<Row>: PublishedTable {
  let schema: TableSchema
  let columns: [TableColumn<Row>]
  let rows: @Sendable (TableKeys) -> [Row]

  init(
    _ name: String, title: String, _ description: String, primaryKey: [String],
    rows: @escaping @Sendable (TableKeys) -> [Row], columns: [TableColumn<Row>]
  ) {
    schema = TableSchema(
      name: name, title: title, description: description, fields: columns.map(\.field), primaryKey: primaryKey,
      foreignKeys: columns.compactMap { column in
        column.dimension.flatMap {
          $0.table == name
            ? nil : TableSchema.ForeignKey(field: column.field.name, table: $0.table, key: $0.key)
        }
      })
    self.columns = columns
    self.rows = rows
  }

  func file(_ keys: TableKeys, format: CSVWriter.Format) -> PublishedFile {
    var csv = CSVWriter(format)
    csv.append(row: columns.map { .text($0.field.name) })
    let rows = rows(keys)
    for row in rows {
      for column in columns { csv.append(column.value(keys, row)) }
      csv.endRow()
    }
    return PublishedFile(name: "bi/\(schema.name).csv", bytes: csv.bytes, rows: rows.count)
  }

  func listing(_ keys: TableKeys, limit: Int) -> TableListing {
    typealias Shown = (TableListing.Column, @Sendable (TableKeys, Row) -> Cell)
    let namesFile = columns.contains { $0.field.name == "file" }
    let shown: [Shown] = columns.flatMap { column -> [Shown] in
      let field = column.field
      // File and sheet say it already.
      if namesFile, column.dimension == .source { return [] }
      guard let dimension = column.dimension, let label = column.label else {
        return [(TableListing.Column(title: field.title, type: field.type, unit: column.unit), column.value)]
      }
      // A key under another name than its dimension's is named for what it does: the single person.
      let title = field.name == dimension.key ? dimension.title : field.title.replacingSuffix(" ID", with: "")
      let name: Shown = (
        TableListing.Column(title: title, type: .string, unit: nil), { label($0, $1).map(Cell.text) ?? .empty }
      )
      return dimension.isCoded
        ? [(TableListing.Column(title: field.title, type: .string, unit: nil), column.value), name] : [name]
    }
    let rows = rows(keys)
    return TableListing(
      columns: shown.map(\.0), rows: rows.prefix(limit).map { row in shown.map { $0.1(keys, row) } },
      total: rows.count)
  }
}

/// A table as a sheet shows it.
struct TableListing: Sendable {
  struct Column: Sendable {
    let title: String
    let type: TableSchema.FieldType
    let unit: NumberUnit?
  }

  let columns: [Column]
  let rows: [[Cell]]
  /// Rows of the table, more than `rows` where these were cut.
  let total: Int
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
