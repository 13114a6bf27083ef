import Analysis
import Tabular

extension TableDeclaration {
  /// The one row that a query means.
  func row(_ query: FigureQuery, _ run: ExplainedRun) throws(ExplanationError) -> Row {
    let keys = run.keys
    let keyColumns = columns.filter { schema.primaryKey.contains($0.field.name) }
    // Keys of dimensions that tell no row from another still choose some: the service of a unit.
    let choosing = keyColumns + columns.filter { $0.dimension?.key == $0.field.name && !isKey($0) }
    var rows = rows(keys)
    guard !rows.isEmpty else { throw .noRows(schema.name, isOfPersons: isOfPersons && !run.showsPersons) }
    var named: Set<String> = []
    for condition in query.conditions {
      guard let column = choosing.first(where: { $0.isCalled(condition.column) }) else {
        throw .noColumn(condition.column, table: schema.name, keys: choosing.map(\.shortName))
      }
      named.insert(column.field.name)
      let matching = rows.filter { column.holds(condition.value, keys, $0) }
      guard !matching.isEmpty else {
        throw .noRow(
          schema.name, column: column.shortName, value: condition.value, values: column.values(of: rows, keys))
      }
      let exact = matching.filter { Self.text(column.value(keys, $0)) == condition.value }
      rows = exact.isEmpty ? matching : exact
    }
    for column in keyColumns where !named.contains(column.field.name) && rows.count > 1 {
      let totals = rows.filter { TableKeys.isTotal(Self.text(column.value(keys, $0))) }
      if !totals.isEmpty { rows = totals }
    }
    if let cycle = keyColumns.first(where: { $0.dimension == .date }), !named.contains(cycle.field.name),
      let last = rows.last.map({ Self.text(cycle.value(keys, $0)) })
    {
      rows = rows.filter { Self.text(cycle.value(keys, $0)) == last }
    }
    guard rows.count == 1, let row = rows.first else {
      throw .severalRows(
        schema.name, count: rows.count,
        open: choosing.compactMap { column in
          let values = column.values(of: rows, keys)
          return values.count > 1 ? (column.shortName, values) : nil
        }, example: reference(to: rows[0], keys))
    }
    return row
  }

  private func isKey(_ column: TableColumn<Row>) -> Bool { schema.primaryKey.contains(column.field.name) }

  /// Whether a row is about a single person.
  private var isOfPersons: Bool { columns.contains { $0.field.name == Dimension.person.key && $0.field.isRequired } }
}

extension TableKeys {
  /// Whether a key stands for everything together.
  fileprivate static func isTotal(_ key: String) -> Bool { key == allID || key == organisationID }
}

extension TableSchema {
  /// `pmo` for `pmo_id`.
  static func shortName(_ key: String) -> String { key.hasSuffix("_id") ? String(key.dropLast(3)) : key }
}

extension TableColumn {
  /// A key as people call it: `pmo` for `pmo_id`.
  var shortName: String { TableSchema.shortName(field.name) }

  fileprivate func isCalled(_ name: String) -> Bool {
    let name = name.lowercased()
    return [field.name, shortName, field.title.lowercased(), dimension?.title.lowercased() ?? ""].contains(name)
  }

  /// Whether a row's key, or the name behind it, is this.
  fileprivate func holds(_ value: String, _ keys: TableKeys, _ row: Row) -> Bool {
    let value = value.lowercased()
    return self.value(keys, row).text.lowercased() == value || label?(keys, row)?.lowercased() == value
  }

  /// The different keys of rows, each with the name behind it, as they come.
  fileprivate func values(of rows: [Row], _ keys: TableKeys) -> [ExplanationError.Choice] {
    var seen: Set<String> = []
    return rows.compactMap { row in
      let id = TableDeclaration<Row>.text(value(keys, row))
      guard !id.isEmpty, seen.insert(id).inserted else { return nil }
      return ExplanationError.Choice(id: id, name: label?(keys, row) ?? id)
    }
  }
}
