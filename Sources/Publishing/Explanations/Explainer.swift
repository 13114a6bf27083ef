public import Analysis
public import PMO
import Tabular

/// Leads a published figure back to its formula, its numbers, and the rows or the cells of the inputs that it is made of.
public struct Explainer: Sendable {
  let run: ExplainedRun

  /// - Parameter observations: those that the figures were computed from.
  public init(_ figures: Figures, facts: RunFacts, observations: Observations) {
    run = ExplainedRun(keys: TableKeys(figures, facts: facts), observations: observations)
  }

  /// The tables whose rows can be explained, each with the keys that name a row.
  public static var tables: [(name: String, keys: [String])] {
    PublishedTables.all.filter(\.isExplainable).map {
      ($0.schema.name, $0.schema.primaryKey.map(TableSchema.shortName))
    }
  }

  /// The row's keys, its formulas with the numbers put in, and what they rest on, as lines for a terminal.
  ///
  /// Keys that the query leaves open are the totals where there are any, and the latest cycle. Cost: one pass over the table's rows and
  /// over the observations of its kind.
  ///
  /// - Parameters:
  ///   - limit: rows and cells that are listed, of each as many; nil for all of them.
  ///   - width: cells of a line; only what cannot be broken is longer.
  /// - Throws: `ExplanationError` where the query means no row, or several.
  public func lines(_ query: FigureQuery, limit: Int?, width: Int) throws(ExplanationError) -> [String] {
    ExplanationText(try row(query), sources: run.observations.sources, limit: limit, width: width).lines
  }

  /// The one row that a query means, explained.
  func row(_ query: FigureQuery) throws(ExplanationError) -> ExplainedRow {
    let name = query.table.lowercased()
    guard let table = PublishedTables.all.first(where: { $0.schema.name == name && $0.isExplainable }) else {
      throw .noTable(
        query.table, isPublished: PublishedTables.all.contains { $0.schema.name == name }, all: Self.tables.map(\.name))
    }
    return try table.explained(query, run)
  }
}

/// A row of a published table and how it came about.
struct ExplainedRow {
  struct Field {
    let name: String
    /// As a file says it, but for decimals.
    let value: String
    /// The name behind a key.
    let label: String?
    let isKey: Bool
  }

  let title: String
  /// As a query names it.
  let reference: String
  /// Every column, in order.
  let fields: [Field]
  let explanation: Explanation
}

extension TableDeclaration {
  var isExplainable: Bool { Row.self is any Explainable.Type }

  func explained(_ query: FigureQuery, _ run: ExplainedRun) throws(ExplanationError) -> ExplainedRow {
    let row = try row(query, run)
    guard let explained = explained(row, run) else {
      throw .noTable(schema.name, isPublished: true, all: Explainer.tables.map(\.name))
    }
    return explained
  }

  func explained(_ run: ExplainedRun, isTaken: (Int) -> Bool) -> [ExplainedRow] {
    rows(run.keys).enumerated().filter { isTaken($0.offset) }.compactMap { explained($0.element, run) }
  }

  /// Nil where rows of the table are no figures.
  private func explained(_ row: Row, _ run: ExplainedRun) -> ExplainedRow? {
    guard let explainable = row as? any Explainable else { return nil }
    let fields = columns.map { column in
      ExplainedRow.Field(
        name: column.field.name, value: Self.text(column.value(run.keys, row)), label: column.label?(run.keys, row),
        isKey: schema.primaryKey.contains(column.field.name))
    }
    return ExplainedRow(
      title: schema.title, reference: reference(to: row, run.keys), fields: fields,
      explanation: explainable.explanation(in: run))
  }

  /// A row as a query names it: `fact_maturity[cycle=2026-Q3,pmo=ALL,service=O21]`.
  func reference(to row: Row, _ keys: TableKeys) -> String {
    let conditions = columns.filter { schema.primaryKey.contains($0.field.name) }.map {
      "\($0.shortName)=\(FigureQuery.quoted(Self.text($0.value(keys, row))))"
    }
    return "\(schema.name)[\(conditions.joined(separator: ","))]"
  }

  static func text(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): number.explained
    default: cell.text
    }
  }
}
