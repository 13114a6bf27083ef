import Analysis
import PMO
import Statistics

extension OutcomeAttainmentFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let matrix = run.framework.contribution
    let rows = run.figures.performance.filter {
      $0.cycle == cycle && $0.office == office && $0.performance.value != nil
        && matrix.value(outcome: outcome, service: $0.service) > 0
    }
    let contributions = rows.map { matrix.value(outcome: outcome, service: $0.service) }
    explanation.add(
      "attainment", attainment, "sum of contribution * the service's performance / sum of the contributions",
      Numbers.mean(rows.compactMap(\.performance.value), weights: contributions))
    let all = run.framework.catalogue.services.indices.map { matrix.value(outcome: outcome, service: $0) }
    explanation.add(
      "covered", covered, "contributions of these services / contributions of all services",
      "(\(Numbers.sum(contributions))) / \(Numbers.operand(all.reduce(0, +)))")
    for (row, contribution) in zip(rows, contributions) {
      explanation.see(
        PublishedTables.performance, row, run,
        "performance \(row.performance.value?.brief ?? ""), contribution \(contribution.brief)")
    }
    return explanation
  }
}
