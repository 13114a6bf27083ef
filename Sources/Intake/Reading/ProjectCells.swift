import PMO
import Tabular

/// Reads single cells of a portfolio: texts, dates, amounts, colours and lists of services.
struct ProjectCells {
  let table: Table
  private let columns: [Field: Column]
  let conventions: ColumnConventions

  /// The currency of all amounts: the job's, or the one that the header or the cells of an amount name.
  var currency: String? { conventions.currency }

  static let amounts: [Field] = [
    .budget, .actual, .forecast, .wholeLifeCost, .yearBudget, .yearForecast, .yearVariance,
  ]

  /// Notes what the columns leave open.
  init(_ reading: inout Reading) {
    table = reading.table
    var columns: [Field: Column] = [:]
    for field in Field.fields(of: .portfolio) { columns[field] = reading.column(field) }
    self.columns = columns
    conventions = ColumnConventions(
      &reading, amounts: Self.amounts, sized: [.wholeLifeCost, .yearBudget, .yearForecast, .yearVariance],
      shares: [.yearVarianceShare], dates: [.start, .plannedFinish, .forecastFinish])
  }

  func column(_ field: Field) -> Column? { columns[field] }

  func text(_ column: Column, _ row: Int) -> String? {
    let (kind, content) = column.stored(row: row)
    guard kind != .error else { return nil }
    let text = Folding.trimmed(table.cell(kind, content).text)
    return text.isEmpty ? nil : text
  }

  func text(_ field: Field, _ row: Int) -> String? { columns[field].flatMap { text($0, row) } }

  /// Ids or names of services with `;`, `|` or line breaks between, or commas where a part is no service as a whole.
  func services(_ row: Int, _ reading: inout Reading) -> [Int] {
    guard let column = columns[.services] else { return [] }
    let (kind, content) = column.stored(row: row)
    guard kind == .text else { return [] }
    let matcher = reading.matchers.services
    var services: [Int] = []
    for part in table.texts[Int(truncatingIfNeeded: content)].split(whereSeparator: {
      [";", "|", "\n", "\r\n"].contains($0)
    }) {
      let names = matcher.exact(String(part)) == nil ? part.split(separator: ",") : [part]
      for name in names {
        let text = Folding.trimmed(String(name))
        if text.isEmpty { continue }
        let match = matcher.match(text)
        if case .exact(let position) = match {
          if !services.contains(position) { services.append(position) }
          continue
        }
        var hint: String?
        if case .near(let position) = match { hint = "Did you mean \"\(matcher.names[position])\"?" }
        note(
          .unknownName, column, row, content, &reading, "\"\(text)\" is no service of the catalogue; it is left out.",
          hint: hint)
      }
    }
    return services
  }

  func note(
    _ rule: Rule, _ column: Column, _ row: Int, _ content: UInt64, _ reading: inout Reading, _ message: String,
    hint: String? = nil
  ) {
    let raw = table[row, column.index].text
    let cell = CellAddress(row: row, column: column.index)
    let name = reading.columnName(column.index)
    reading.findings.note(rule, cell: cell, columnName: name, content: content) { (raw, nil, message, hint) }
  }
}
