import Analysis
import Statistics

extension ServicePerformanceFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let rows = run.figures.indicators.filter {
      $0.cycle == cycle && $0.service == service && (office ?? $0.office) == $0.office
    }
    let known = rows.filter { $0.attainment.value != nil }
    explanation.add(
      "performance", performance, "sum of relevance * attainment / sum of the relevances, over the measured indicators",
      Numbers.mean(known.compactMap(\.attainment.value), weights: known.map(\.relevance)))
    for row in rows {
      explanation.see(
        PublishedTables.indicators, row, run,
        row.attainment.value.map { "attainment \($0.brief), relevance \(row.relevance.brief)" }
          ?? row.attainment.absence?.description ?? "")
    }
    return explanation
  }
}
