import Analysis
import PMO

@testable import Publishing

/// Explained rows of the made-up organisation.
struct Explained {
  let explainer: Explainer
  let figures: Figures

  /// Everything is shown.
  static let open = Explained(Sample.settings.confidentiality)
  /// What a job says that says nothing of it.
  static let usual = Explained(Confidentiality())

  init(_ confidentiality: Confidentiality) {
    var settings = Sample.settings
    settings.confidentiality = confidentiality
    figures = Analysis.figures(of: Sample.observations, framework: Sample.framework, settings: settings)
    explainer = Explainer(figures, facts: Sample.facts, observations: Sample.observations)
  }

  static let tables = PublishedTables.all.filter(\.isExplainable).map(\.schema.name)

  /// At most so many rows of a table, evenly spread over it.
  func rows(of table: String, upTo limit: Int = 60) -> [ExplainedRow] {
    guard let table = PublishedTables.all.first(where: { $0.schema.name == table }) else { return [] }
    var count = 0
    _ = table.explained(explainer.run) { place in
      count = place + 1
      return false
    }
    let step = max(1, (count + limit - 1) / limit)
    return table.explained(explainer.run) { $0 % step == 0 }
  }

  /// The only row that a query means.
  func row(_ query: String) throws -> ExplainedRow { try explainer.row(try FigureQuery(query)) }

  func lines(_ query: String, width: Int = 100) throws -> [String] {
    try explainer.lines(try FigureQuery(query), limit: nil, width: width)
  }
}

extension ExplainedRow {
  /// What the row's file says in a column, but for decimals.
  func value(_ column: String) -> String? { fields.first { $0.name == column }?.value }
}
