import Analysis
import PMO
import Statistics

extension AssociationFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    explanation.add(
      "correlation", correlation,
      "Pearson's correlation of the ranks of both figures, equal ones sharing the mean of their ranks (Spearman)")
    explanation.add("interval_low", "interval_high", interval, of: "the correlation")
    explanation.add(
      "reading", ifKnown: reading?.rawValue, "rises where the interval lies above 0, falls where below, else unclear")
    let order = run.figures.directory.cycleOrder
    let upTo = order.firstIndex(of: cycle).map { Set(order.prefix($0 + 1)) } ?? []
    for total in run.figures.portfolio where total.office != nil {
      guard
        total.cycle == cycle || (scope == .officeCycles && (upTo.contains(total.cycle) || total.cycle == -1)),
        let group = run.figures.maturityGroups.first(where: {
          $0.scope == .all && $0.cycle == total.cycle && $0.office == total.office
        }), let mean = group.mean.value, let value = measure.value(of: total)
      else { continue }
      explanation.see(PublishedTables.maturityGroups, group, run, "maturity \(mean.brief)")
      explanation.see(PublishedTables.portfolioTotals, total, run, "\(measure.rawValue) \(value.brief)")
    }
    explanation.notes.append("An association, never a cause.")
    return explanation
  }
}
