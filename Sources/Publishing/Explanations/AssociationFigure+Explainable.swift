import Analysis
import PMO
import Statistics

extension AssociationFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let points = points(in: run)
    explanation.add(
      "correlation", correlation,
      "Pearson's correlation of the ranks of both figures, equal ones sharing the mean of their ranks (Spearman)",
      points.count <= Numbers.most
        ? "ranks \(Self.ranks(points.map(\.maturity))) against \(Self.ranks(points.map(\.value)))" : nil)
    explanation.add("interval_low", "interval_high", interval, of: "the correlation")
    explanation.add(
      "reading", ifKnown: reading?.rawValue, "rises where the interval lies above 0, falls where below, else unclear")
    for point in points {
      explanation.see(PublishedTables.maturityGroups, point.group, run, "maturity \(point.maturity.brief)")
      explanation.see(PublishedTables.portfolioTotals, point.total, run, "\(measure.rawValue) \(point.value.brief)")
    }
    explanation.notes.append("An association, never a cause.")
    return explanation
  }

  private typealias Point = (group: MaturityGroupFigure, maturity: Double, total: PortfolioFigure, value: Double)

  /// The offices with both figures: of the cycle, or of all cycles up to it.
  private func points(in run: ExplainedRun) -> [Point] {
    let order = run.figures.directory.cycleOrder
    let upTo = Set(order.prefix((order.firstIndex(of: cycle) ?? -1) + 1) + [-1])
    return run.figures.portfolio.compactMap { total in
      guard total.office != nil, total.cycle == cycle || (scope == .officeCycles && upTo.contains(total.cycle)),
        let group = run.figures.maturityGroups.first(where: {
          $0.scope == .all && $0.cycle == total.cycle && $0.office == total.office
        }), let mean = group.mean.value, let value = measure.value(of: total)
      else { return nil }
      return (group, mean, total, value)
    }
  }

  /// `3, 1.5, 1.5`: the places of values from the smallest.
  private static func ranks(_ values: [Double]) -> String {
    values.map { value in
      let below = values.count { $0 < value }
      return (Double(below) + Double(values.count { $0 == value } + 1) / 2).explained
    }.joined(separator: ", ")
  }
}
