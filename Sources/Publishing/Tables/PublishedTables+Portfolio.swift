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
  static let portfolioTotals = TableDeclaration<PortfolioFigure>(
    "fact_portfolio_total", title: "Portfolio totals",
    "The projects of an office together, by cycle; `ALL` offices for all of them.",
    primaryKey: ["cycle", "pmo_id"], rows: { $0.figures.portfolio },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .count("n", "Projects.") { $0.projects },
    ]
      + Project.Rating.colors.map { rating in
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
        .count("reset", "Projects that are being set up anew, without a colour.") { $0.count(of: .reset) },
        .count("exempt", "Projects whose rating is held back.") { $0.count(of: .exempt) },
        .number("whole_life_cost_m", .millions, "Sum of the whole-life costs.") {
          $0.wholeLifeCost.value.map(millions)
        },
        .note("whole_life_cost_m_note", on: "whole_life_cost_m") { $0.wholeLifeCost.absence?.description },
        .number("year_budget_m", .millions, "Sum of the year's budgets.") { $0.yearBudget.value.map(millions) },
        .note("year_budget_m_note", on: "year_budget_m") { $0.yearBudget.absence?.description },
        .number("year_forecast_m", .millions, "Sum of the year's forecasts.") { $0.yearForecast.value.map(millions) },
        .note("year_forecast_m_note", on: "year_forecast_m") { $0.yearForecast.absence?.description },
        .count("year_costed", "Projects that state both a budget and a forecast of the year.") { $0.yearCosted },
        .number(
          "year_variance_share", .ratio, "The year's forecast less budget, as a ratio to budget, over those projects."
        ) { $0.yearVariance.value },
        .note("year_variance_share_note", on: "year_variance_share") { $0.yearVariance.absence?.description },
      ])

  static let portfolio = TableDeclaration<ProjectReport>(
    "fact_portfolio", title: "Portfolio",
    "What the inputs report of each project in a cycle, a row a project and cycle. A note says why a value is not there although the "
      + "input has something in its place.",
    primaryKey: ["cycle", "project_id"],
    rows: { keys in keys.facts.projects.enumerated().map { ProjectReport(row: $0, project: $1) } },
    columns: [
      .key(.date, "The cycle.") { $0.cycle($1.project.cycle) },
      .key(.pmo, "The project's office.") { $0.member(.pmo, $1.project.office) },
      .key(.project, "The project.") { $0.project(row: $1.row) },
      .key(.source, "The sheet that reports it.") { $0.member(.source, Int($1.project.origin.source)) },
      .integer("row", nil, "The row of the cell that names it, as Excel counts.", required: true) {
        Int($0.project.origin.row) + 1
      },
      .text("status", "As the inputs say it.") { $0.project.status },
      .text(
        "rating", "The colour, on one scale for all inputs; or reset, or exempt.",
        values: Project.Rating.allCases.map(\.rawValue)
      ) { $0.project.rating?.rawValue },
      .text("currency", "As the inputs say it.") { $0.project.currency },
      .number("budget", .money, "The budget.") { $0.project.budget.map(amount) },
      .number("actual", .money, "What was spent.") { $0.project.actual.map(amount) },
      .number("forecast", .money, "The forecast of cost.") { $0.project.forecast.map(amount) },
      .date("start", "The start.") { $0.project.start },
      .date("planned_finish", "The planned finish.") { $0.project.plannedFinish },
      .date("forecast_finish", "The forecast of the finish, or the end as last approved.") {
        $0.project.forecastFinish
      },
      .text("cell", "The cell that names the project.", required: true) { $0.project.origin.address.description },
      .text("project_name", "The project's name in this cycle.", required: true) { $0.project.name },
      .text("department", "As the inputs say it.") { $0.project.department },
      .text("category", "As the inputs say it.") { $0.project.category },
      .number("whole_life_cost_m", .millions, "The whole-life cost as last approved.") {
        $0.project.wholeLifeCost.map(millions)
      },
      .number("year_budget_m", .millions, "The budget of the cycle's financial year.") {
        $0.project.yearBudget.map(millions)
      },
      .number("year_forecast_m", .millions, "The forecast of the year.") { $0.project.yearForecast.map(millions) },
      .number("year_variance_m", .millions, "The year's forecast less its budget; as stated where one is missing.") {
        $0.project.yearVariance.map(millions)
      },
      .number("year_variance_share", .ratio, "The year's variance as a ratio to its budget.") {
        $0.project.yearVarianceShare
      },
      gap("rating", .rating), gap("start", .start), gap("planned_finish", .plannedFinish),
      gap("forecast_finish", .forecastFinish),
      gap("budget", .budget), gap("actual", .actual), gap("forecast", .forecast),
      gap("whole_life_cost_m", .wholeLifeCost), gap("year_budget_m", .yearBudget),
      gap("year_forecast_m", .yearForecast), gap("year_variance_m", .yearVariance),
      .text("description", "What the project is for.") { $0.project.narratives[.description] },
      .text("rating_narrative", "What is said of the rating.") { $0.project.narratives[.rating] },
      .text("schedule_narrative", "What is said of the schedule.") { $0.project.narratives[.schedule] },
      .text("variance_narrative", "What is said of the year's variance.") { $0.project.narratives[.variance] },
      .text("cost_narrative", "What is said of the whole-life cost.") { $0.project.narratives[.cost] },
    ])

  private static func gap(_ column: String, _ value: Project.Value) -> TableColumn<ProjectReport> {
    .text("\(column)_note", "What the input has in place of `\(column)`, or with it.") {
      $0.project.gaps[value]?.description
    }
  }

  /// Hundredths as millions of the currency.
  private static func millions(_ hundredths: Int64) -> Double { Double(hundredths) / 100_000_000 }

  /// Hundredths as units of the currency.
  private static func amount(_ hundredths: Int64) -> Double { Double(hundredths) / 100 }
}

extension Project.Rating {
  /// `amber_red`.
  fileprivate var column: String { rawValue.split(separator: "/").joined(separator: "_") }
}
