import Analysis
import PMO
import Statistics
import Tabular

extension PortfolioFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let reports = run.keys.facts.projects.enumerated().map { ProjectReport(row: $0, project: $1) }.filter {
      $0.project.cycle == cycle && (office ?? $0.project.office) == $0.project.office
    }
    let projects = reports.map(\.project)
    addSums(of: projects, to: &explanation)
    addVariances(of: projects, to: &explanation)
    addSchedule(of: projects, to: &explanation)
    for report in reports {
      explanation.see(PublishedTables.portfolio, report, run, Self.summary(of: report.project))
    }
    return explanation
  }

  private func addSums(of projects: [Project], to explanation: inout Explanation) {
    func add(_ name: String, _ value: Measured<Int64>, _ amount: KeyPath<Project, Int64?>, scale: Double) {
      let stated = projects.compactMap { $0[keyPath: amount] }.map { Double($0) / scale }
      explanation.add(
        name, value.map { Double($0) / scale }, "sum over the \(Self.count(stated.count)) that state it",
        stated.count <= Self.listed ? Numbers.sum(stated) : nil)
    }
    add("budget", budget, \.budget, scale: 100)
    add("actual", actual, \.actual, scale: 100)
    add("forecast", forecast, \.forecast, scale: 100)
    add("whole_life_cost_m", wholeLifeCost, \.wholeLifeCost, scale: 100_000_000)
    add("year_budget_m", yearBudget, \.yearBudget, scale: 100_000_000)
    add("year_forecast_m", yearForecast, \.yearForecast, scale: 100_000_000)
  }

  private func addVariances(of projects: [Project], to explanation: inout Explanation) {
    func add(
      _ name: String, _ value: Measured<Double>, _ budget: KeyPath<Project, Int64?>,
      _ forecast: KeyPath<Project, Int64?>
    ) {
      let paired = projects.filter { $0[keyPath: budget] != nil && $0[keyPath: forecast] != nil }
      // Exact: 128 bits hold any number of 64-bit amounts.
      func sum(_ amount: KeyPath<Project, Int64?>) -> String {
        Numbers.operand(Double(paired.reduce(Int128(0)) { $0 + Int128($1[keyPath: amount] ?? 0) }) / 100)
      }
      explanation.add(
        name, value,
        "(sum of the forecasts - sum of the budgets) / sum of the budgets, over the \(Self.count(paired.count)) that state both",
        "(\(sum(forecast)) - \(sum(budget))) / \(sum(budget))")
    }
    add("cost_variance", costVariance, \.budget, \.forecast)
    add("year_variance_share", yearVariance, \.yearBudget, \.yearForecast)
  }

  private func addSchedule(of projects: [Project], to explanation: inout Explanation) {
    let slips = projects.compactMap(\.slip)
    let delays = slips.filter { $0 > 0 }
    explanation.add(
      "share_late", shareLate, "projects with a forecast finish after the planned one / projects that state both",
      Numbers.ratio(late, scheduled))
    explanation.add(
      "mean_slip", meanSlip, "sum of the days from planned to forecast finish / projects that state both",
      Numbers.ratio(Double(slips.reduce(0, +)), Double(scheduled)))
    explanation.add(
      "mean_delay", meanDelay, "the same days of the late projects / late projects",
      late > 0 ? Numbers.ratio(delays.reduce(0, +), late) : nil)
  }

  private static func count(_ projects: Int) -> String { projects > 1 ? "\(projects) projects" : "projects" }

  /// With more projects than this, their amounts are found in their rows alone.
  private static let listed = 12

  private static func summary(of project: Project) -> String {
    let parts = [
      project.rating?.rawValue, project.budget.map { "budget \(Numbers.amount($0).explained)" },
      project.forecast.map { "forecast \(Numbers.amount($0).explained)" },
      project.slip.map { "\($0) days late" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Project {
  /// Days from the planned to the forecast finish; negative where early.
  fileprivate var slip: Int? {
    plannedFinish.flatMap { planned in forecastFinish.map { $0.dayNumber - planned.dayNumber } }
  }
}
