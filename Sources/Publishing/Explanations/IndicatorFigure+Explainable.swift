import Analysis
import PMO
import Statistics

extension IndicatorFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    explanation.add(stated: ["goal", "current", "relevance"])
    explanation.add("attainment", attainment, method, numbers(isCapped: run.settings.capsAttainment))
    for indicator in run.observations.indicators where isStated(by: indicator) {
      let parts = [
        "\"\(indicator.name)\"", goal.map { "goal \($0.explained)" }, current.map { "reached \($0.explained)" },
        indicator.relevance.map { "relevance \($0.explained)" },
      ]
      explanation.add(cell: indicator.origin, parts.compactMap(\.self).joined(separator: ", "))
    }
    return explanation
  }

  private func numbers(isCapped: Bool) -> String? {
    guard let goal, let current, current > 0 else { return nil }
    let ratio = direction == .higher ? Numbers.ratio(current, goal) : Numbers.ratio(goal, current)
    return isCapped ? ratio.map { "min(\($0), 1)" } : ratio
  }

  /// Indicators that say the same cannot be told apart.
  private func isStated(by indicator: PerformanceIndicator) -> Bool {
    indicator.name == name && indicator.office == office && indicator.service == service && indicator.cycle == cycle
      && indicator.direction == direction && indicator.unit == unit && indicator.goal == goal
      && indicator.current == current && (indicator.relevance ?? 1) == relevance
  }
}
