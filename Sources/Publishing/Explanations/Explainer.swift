public import Analysis
public import PMO
import Tabular

/// Leads a published figure back to its formula, its numbers and the cells of the inputs.
public struct Explainer: Sendable {
  private let keys: TableKeys
  private let observations: Observations

  /// - Parameter observations: those that the figures were computed from.
  public init(_ figures: Figures, facts: RunFacts, observations: Observations) {
    keys = TableKeys(figures, facts: facts)
    self.observations = observations
  }

  /// The tables whose rows can be explained.
  public static var tables: [String] { PublishedTables.all.filter(\.isExplainable).map(\.schema.name) }

  /// The row's keys and values, its formulas with the numbers put in, and the cells behind them, as lines for a terminal.
  ///
  /// Keys that the query leaves open are the totals where there are any, and the latest cycle.
  ///
  /// - Parameter limit: cells that are listed; nil for all of them.
  /// - Throws: `ExplanationError` where the query means no row, or several.
  public func lines(_ query: FigureQuery, limit: Int?) throws(ExplanationError) -> [String] {
    guard let table = PublishedTables.all.first(where: { $0.schema.name == query.table && $0.isExplainable }) else {
      let name = query.table.lowercased()
      let meant = Self.tables.first { $0 == "fact_" + name || $0.hasSuffix("_" + name) || $0 == name }
      throw .noTable(query.table, meant: meant, all: Self.tables)
    }
    let (head, explanation) = try table.explanation(query, keys, observations)
    return head + Self.lines(of: explanation) + evidence(of: explanation, limit: limit)
  }

  private static func lines(of explanation: Explanation) -> [String] {
    var lines: [String] = []
    for step in explanation.steps {
      lines.append("")
      lines.append("\(step.figure) = \(step.result)")
      lines.append("  = \(step.formula)")
      if let numbers = step.numbers { lines.append("  = \(numbers)") }
    }
    if !explanation.notes.isEmpty { lines.append("") }
    return lines + explanation.notes
  }

  private func evidence(of explanation: Explanation, limit: Int?) -> [String] {
    let all = explanation.evidence
    guard !all.isEmpty else { return ["", "No cell of the inputs stands behind it."] }
    let shown = all.prefix(limit ?? all.count)
    let places = shown.map { place(of: $0.origin) }
    let width = places.map(\.count).max() ?? 0
    var lines = ["", "\(all.count) \(all.count == 1 ? "answer" : "answers") in the inputs:"]
    for (place, evidence) in zip(places, shown) {
      lines.append("  " + place + String(repeating: " ", count: width - place.count + 2) + evidence.text)
    }
    if all.count > shown.count { lines.append("  ... and \(all.count - shown.count) more; --all shows them.") }
    return lines
  }

  /// `survey.xlsx Answers!C7`.
  private func place(of origin: Origin) -> String {
    let sources = observations.sources
    guard sources.indices.contains(Int(origin.source)) else { return "\(origin.address)" }
    let source = sources[Int(origin.source)]
    return source.sheet.map { "\(source.file) \($0)!\(origin.address)" } ?? "\(source.file) \(origin.address)"
  }
}

extension TableDeclaration {
  /// The one row that a query means, in words, and how it came about.
  func explanation(
    _ query: FigureQuery, _ keys: TableKeys, _ observations: Observations
  ) throws(ExplanationError) -> (head: [String], explanation: Explanation) {
    let row = try row(query, keys)
    guard let explainable = row as? any Explainable else {
      throw .noTable(schema.name, meant: nil, all: Explainer.tables)
    }
    var head = [schema.title]
    let width = columns.map(\.field.name.count).max() ?? 0
    for column in columns {
      let value = Self.text(column.value(keys, row))
      guard !value.isEmpty else { continue }
      let label = column.label?(keys, row).map { $0 == value ? "" : " (\($0))" } ?? ""
      head.append(
        "  " + column.field.name + String(repeating: " ", count: width - column.field.name.count + 2) + value + label)
    }
    return (head, explainable.explanation(keys, observations))
  }

  private func row(_ query: FigureQuery, _ keys: TableKeys) throws(ExplanationError) -> Row {
    let keyColumns = columns.filter { schema.primaryKey.contains($0.field.name) }
    var rows = rows(keys)
    var named: Set<String> = []
    for condition in query.conditions {
      guard let column = keyColumns.first(where: { $0.isCalled(condition.column) }) else {
        throw .noColumn(condition.column, table: schema.name, keys: keyColumns.map(\.shortName))
      }
      named.insert(column.field.name)
      let matching = rows.filter { column.holds(condition.value, keys, $0) }
      guard !matching.isEmpty else {
        var values: [String] = []
        for row in rows {
          let value = Self.text(column.value(keys, row))
          if values.last != value, !values.contains(value) { values.append(value) }
        }
        throw .noRow(schema.name, column: column.shortName, value: condition.value, values: values)
      }
      rows = matching
    }
    for column in keyColumns where !named.contains(column.field.name) && rows.count > 1 {
      let totals = rows.filter { Self.text(column.value(keys, $0)) == TableKeys.allID }
      if !totals.isEmpty { rows = totals }
    }
    if let cycle = keyColumns.first(where: { $0.dimension == .date }), !named.contains(cycle.field.name),
      let last = rows.last.map({ Self.text(cycle.value(keys, $0)) })
    {
      rows = rows.filter { Self.text(cycle.value(keys, $0)) == last }
    }
    guard let row = rows.first else { throw .noRow(schema.name, column: "", value: "", values: []) }
    guard rows.count == 1 else {
      let examples = rows.prefix(3).map { row in
        keyColumns.map { "\($0.shortName)=\(Self.text($0.value(keys, row)))" }.joined(separator: ",")
      }
      throw .severalRows(schema.name, count: rows.count, keys: examples)
    }
    return row
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): Explanation.number(number)
    default: cell.text
    }
  }
}

extension TableColumn {
  /// A key as people call it: `pmo` for `pmo_id`.
  fileprivate var shortName: String { field.name.hasSuffix("_id") ? String(field.name.dropLast(3)) : field.name }

  fileprivate func isCalled(_ name: String) -> Bool {
    let name = name.lowercased()
    return [field.name, shortName, field.title.lowercased(), dimension?.title.lowercased() ?? ""].contains(name)
  }

  /// Whether a row's key, or the name behind it, is this.
  fileprivate func holds(_ value: String, _ keys: TableKeys, _ row: Row) -> Bool {
    let value = value.lowercased()
    return self.value(keys, row).text.lowercased() == value || label?(keys, row)?.lowercased() == value
  }
}
