import Analysis
import PMO
import Statistics
import Tabular

extension MaturityGroupFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let services = run.framework.catalogue.services
    let members = run.figures.maturity.filter {
      $0.cycle == cycle && $0.office == office && $0.mean.value != nil && scope.contains(services[$0.service])
    }
    func weights(_ rows: [MaturityFigure]) -> [Double] { rows.map { run.settings.serviceWeights[$0.service] ?? 1 } }
    let means = members.compactMap(\.mean.value)
    explanation.add(
      "mean", mean, "sum of weight * the service's mean / sum of the weights",
      Numbers.mean(means, weights: weights(members)))
    explanation.add(
      "index", index, "(mean - lowest level) / (highest level - lowest level)",
      mean.value.map { Numbers.index($0, on: run.framework.maturityScale.levels) })
    explanation.add("rating", rating.map(\.label), run.settings.ratings.label)
    explanation.add(
      "median", median, "the middle of the services' means in order", Numbers.function("median", means.sorted()))
    explanation.add("lowest", lowest, "the lowest of the services' means", Numbers.function("min", means))
    explanation.add(
      "staged_level", stagedLevel, "the lowest of the services' staged levels",
      Numbers.function("min", members.compactMap(\.stagedLevel.value).map(Double.init)))
    let targeted = members.filter { $0.gap.value != nil }
    explanation.add(
      "share_at_target", shareAtTarget, "services whose mean reaches the target / services with a target",
      Numbers.ratio(atTarget, self.targeted))
    explanation.add("interval_low", "interval_high", shareInterval, of: "the share")
    explanation.add(
      "shortfall", shortfall, "sum of weight * the service's shortfall / sum of the weights of those with a target",
      Numbers.mean(targeted.compactMap(\.shortfall.value), weights: weights(targeted)))
    for row in members {
      let parts = [
        "mean \(row.mean.value?.brief ?? "")", row.stagedLevel.value.map { "staged level \($0)" },
        row.shortfall.value.map { "shortfall \($0.brief)" },
      ]
      explanation.see(PublishedTables.maturity, row, run, parts.compactMap(\.self).joined(separator: ", "))
    }
    return explanation
  }
}
