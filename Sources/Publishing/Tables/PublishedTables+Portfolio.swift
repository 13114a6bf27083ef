import Analysis
import PMO
import Tabular

/// A project as a row of the inputs reports it.
struct ProjectReport: Sendable {
  /// Position in `RunFacts.projects`.
  let row: Int
  let project: Project
}

extension PublishedTables {
  static let portfolio = TableDeclaration<PortfolioFigure>(
    "fact_portfolio", title: "Portfolio",
    "The projects of an office together, by cycle; `ALL` offices for all of them.",
    primaryKey: ["cycle", "pmo_id"], rows: { $0.figures.portfolio },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .count("n", "Projects.") { $0.projects },
    ]
      + Project.Rating.allCases.map { rating in
        TableColumn.count(rating.column, "Projects rated \(rating.rawValue).") { $0.count(of: rating) }
      } + [
        .count("unrated", "Projects without a rating.") { $0.unrated },
        .text("currency", "The one currency that the amounts name; empty where none or several are named.") {
          $0.currency
        },
        .number("budget", .money, "Sum of the budgets.") { $0.budget.value.map(amount) },
        .note("budget_note", on: "budget") { $0.budget.absence?.description },
        .number("actual", .money, "Sum of what was spent.") { $0.actual.value.map(amount) },
        .note("actual_note", on: "actual") { $0.actual.absence?.description },
        .number("forecast", .money, "Sum of the forecasts of cost.") { $0.forecast.value.map(amount) },
        .note("forecast_note", on: "forecast") { $0.forecast.absence?.description },
        .count("costed", "Projects that state both a budget and a forecast.") { $0.costed },
        .number("cost_variance", .ratio, "Forecast less budget, as a ratio to budget, over the costed projects.") {
          $0.costVariance.value
        },
        .note("cost_variance_note", on: "cost_variance") { $0.costVariance.absence?.description },
        .count("scheduled", "Projects that state both a planned and a forecast finish.") { $0.scheduled },
        .count("late", "Those of them with a forecast after the planned day.") { $0.late },
        .number("share_late", .share, "`late / scheduled`.") { $0.shareLate.value },
        .note("share_late_note", on: "share_late") { $0.shareLate.absence?.description },
        .number("mean_slip", .days, "Mean of forecast less planned finish over the scheduled projects.") {
          $0.meanSlip.value
        },
        .number("mean_delay", .days, "The same over the late projects; 0 if none is late.") { $0.meanDelay.value },
      ] + TableColumn.noInterval("every project is counted, none sampled.") + [
        .method { $0.method },
        .source(.portfolio),
      ])

  static let projectReports = TableDeclaration<ProjectReport>(
    "fact_project", title: "Project reports", "What the inputs report of each project in a cycle, as it stands there.",
    primaryKey: ["source_id", "row"],
    rows: { keys in keys.facts.projects.enumerated().map { ProjectReport(row: $0, project: $1) } },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.project.cycle) },
      .key(.pmo, "The project's office.") { $0.member(.pmo, $1.project.office) },
      .key(.project, "The project.") { $0.project(row: $1.row) },
      .key(.source, "The sheet that reports it.") { $0.member(.source, Int($1.project.origin.source)) },
      .integer("row", nil, "The row of the sheet, as Excel counts.", required: true) { Int($0.project.origin.row) + 1 },
      .text("status", "As the inputs say it.") { $0.project.status },
      .text("rating", "Red, amber or green.", values: Project.Rating.allCases.map(\.rawValue)) {
        $0.project.rating?.rawValue
      },
      .text("currency", "As the inputs say it.") { $0.project.currency },
      .number("budget", .money, "The budget.") { $0.project.budget.map(amount) },
      .number("actual", .money, "What was spent.") { $0.project.actual.map(amount) },
      .number("forecast", .money, "The forecast of cost.") { $0.project.forecast.map(amount) },
      .date("start", "The start.") { $0.project.start },
      .date("planned_finish", "The planned finish.") { $0.project.plannedFinish },
      .date("forecast_finish", "The forecast of the finish.") { $0.project.forecastFinish },
    ])

  /// Hundredths as units of the currency.
  private static func amount(_ hundredths: Int64) -> Double { Double(hundredths) / 100 }
}

extension Project.Rating {
  /// `amber_red`.
  fileprivate var column: String { rawValue.split(separator: "/").joined(separator: "_") }
}
