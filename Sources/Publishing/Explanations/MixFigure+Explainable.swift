import Analysis
import PMO
import Statistics

extension MixFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let plan = ExplainedPlan(office: office, cycle: cycle, run)
    let chosen = Set(services.value ?? [])
    let members = plan.services.filter { chosen.contains($0.service) }
    func shares(_ rows: [PriorityFigure]) -> [Double] { rows.map { $0.contribution.value ?? 0 } }
    explanation.add(
      "services", services.map(\.count),
      mix == .present
        ? "services that are offered"
        : "services with the greatest sum of contributions whose efforts the capacity allows")
    explanation.add("effort", effort, "efforts of its services, summed", Numbers.sum(members.map { Double($0.effort) }))
    explanation.add(
      "expectation_adherence", expectationAdherence, "contributions of its services, summed",
      Numbers.sum(shares(members)))
    let leveled = members.filter { $0.level != nil }
    explanation.add(
      "delivered_adherence", deliveredAdherence,
      "sum of contribution * maturity on a scale of 0 to 1, over its services with a level",
      Numbers.sum(leveled.map(plan.index(of:)), weights: shares(leveled)))
    let staffed = members.filter { $0.staffing.value != nil }
    explanation.add(
      "staffing", staffing,
      "sum of contribution * staffing / sum of the contributions, over its services with a staffing",
      Numbers.mean(staffed.compactMap(\.staffing.value), weights: shares(staffed)))
    let services = run.framework.catalogue.services
    for horizon in Service.Horizon.allCases {
      let rows = members.filter { services[$0.service].horizon == horizon }
      explanation.add(
        "share_\(horizon.rawValue)", share(of: horizon),
        "contributions of its services of the \(horizon.rawValue) horizon / contributions of its services",
        Numbers.ratio(shares(rows).reduce(0, +), shares(members).reduce(0, +)))
    }
    let horizons = horizonShares.value ?? []
    explanation.add(
      "evenness", evenness, "(1 / sum of the horizons' share^2 - 1) / (horizons - 1)",
      "(1 / (\(horizons.map { "\($0.explained)^2" }.joined(separator: " + "))) - 1) / (\(horizons.count) - 1)")
    for row in members {
      let parts = [
        row.contribution.value.map { "contribution \($0.brief)" }, row.level.map { "level \($0.brief)" },
        "effort \(row.effort)",
      ]
      explanation.see(PublishedTables.priorities, row, run, parts.compactMap(\.self).joined(separator: ", "))
    }
    return explanation
  }
}
