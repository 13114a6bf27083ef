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
