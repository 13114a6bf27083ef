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

  func text(_ column: Column, _ row: Int) -> String? { table.text(column, row) }

  func text(_ field: Field, _ row: Int) -> String? { columns[field].flatMap { text($0, row) } }

  func services(_ row: Int, _ reading: inout Reading) -> [Int] {
    columns[.services].map { reading.services(in: $0, row) } ?? []
  }

  func note(
    _ rule: Rule, _ column: Column, _ row: Int, _ content: UInt64, _ reading: inout Reading, _ message: String
  ) {
    reading.note(rule, column, row, message)
  }
}
