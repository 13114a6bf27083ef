import Analysis
import Tabular

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
