import PMO
import Tabular

extension ProjectReport: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let (budget, forecast) = (project.yearBudget, project.yearForecast)
    explanation.add(
      "year_variance_m", ifKnown: project.yearVariance.map { Double($0) / 100_000_000 },
      budget == nil || forecast == nil ? "as the inputs state it" : "year_forecast_m - year_budget_m",
      Numbers.difference(forecast.map(Self.millions), budget.map(Self.millions)))
    explanation.add(
      "year_variance_share", ifKnown: project.yearVarianceShare,
      budget == nil || forecast == nil ? "as the inputs state it" : "year_variance_m / year_budget_m",
      forecast == nil ? nil : Numbers.ratio(project.yearVariance.map(Self.millions), budget.map(Self.millions)))
    explanation.add(
      stated: [
        "budget", "actual", "forecast", "whole_life_cost_m", "year_budget_m", "year_forecast_m", "start",
        "planned_finish",
        "forecast_finish", "status", "rating",
      ])
    explanation.add(cell: project.origin, "\"\(project.name)\", in row \(project.origin.row + 1)")
    return explanation
  }

  private static func millions(_ hundredths: Int64) -> Double { Double(hundredths) / 100_000_000 }
}
