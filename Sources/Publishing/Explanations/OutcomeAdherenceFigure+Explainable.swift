import Analysis
import PMO
import Statistics

extension OutcomeAdherenceFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let matrix = run.framework.contribution
    let plan = ExplainedPlan(office: office, cycle: cycle, run)
    let all = run.framework.catalogue.services.indices.map { matrix.value(outcome: outcome, service: $0) }
    let total = all.reduce(0, +)
    let rows = plan.services.filter { $0.isOffered && all[$0.service] > 0 }
    let contributions = rows.map { all[$0.service] }
    addDemand(to: &explanation, plan)
    explanation.add(
      "linear", linear, "contributions of the offered services / contributions of all services",
      "(\(Numbers.sum(contributions))) / \(Numbers.operand(total))")
    explanation.add(
      "noisy_or", noisyOr, "1 - the product of what each offered service leaves open, 1 - contribution (Pearl)",
      rows.isEmpty ? nil : "1 - " + contributions.map { "(1 - \($0.explained))" }.joined(separator: " * "))
    let leveled = rows.filter { $0.level != nil }
    explanation.add(
      "delivered", delivered,
      "sum of contribution * maturity on a scale of 0 to 1, over the offered services with a level / contributions of all services",
      "(\(Numbers.sum(leveled.map { plan.index(of: $0) }, weights: leveled.map { all[$0.service] }))) / \(Numbers.operand(total))"
    )
    for (row, contribution) in zip(rows, contributions) {
      explanation.see(
        PublishedTables.priorities, row, run,
        "contribution \(contribution.brief)" + (row.level.map { ", level \($0.brief)" } ?? ""))
    }
    for row in plan.rows(of: outcome) {
      let means = [("importance", row.meanImportance.value), ("satisfaction", row.meanSatisfaction.value)]
      explanation.see(
        PublishedTables.expectations, row, run,
        means.compactMap { name, mean in mean.map { "\(name) \($0.brief)" } }.joined(separator: ", "))
    }
    return explanation
  }

  private func addDemand(to explanation: inout Explanation, _ plan: ExplainedPlan) {
    let (importance, satisfaction) = plan.demand(of: outcome)
    explanation.add(
      "weight", weight,
      "mean of the groups' mean importance, on a scale of 0 to 1, each group by its weight / the sum of the same over all outcomes",
      importance.flatMap { importance in
        weight.value.flatMap { $0 > 0 ? Numbers.ratio(importance, importance / $0) : nil }
      })
    explanation.add(
      "shortfall", shortfall, "max(0, importance - satisfaction), both as in weight, on scales of 0 to 1",
      Numbers.difference(importance, satisfaction).map { "max(0, \($0))" })
  }
}
