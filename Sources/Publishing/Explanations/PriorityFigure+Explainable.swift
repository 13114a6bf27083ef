import Analysis
import PMO
import Statistics
import Tabular

extension PriorityFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let plan = ExplainedPlan(office: office, cycle: cycle, run)
    let parts = plan.parts(of: service)
    addScore(to: &explanation, of: plan.services.count)
    addFactors(to: &explanation, plan, parts, run)
    addStability(to: &explanation, run)
    for part in parts {
      explanation.see(
        PublishedTables.outcomeAdherence, part.row, run,
        "weight \(part.weight.brief), contribution \(part.contribution.brief)")
    }
    let rows = run.figures.maturity.filter { $0.office == office && $0.service == service && $0.mean.value == level }
    if level != nil, let row = run.latest(rows, upTo: cycle, \.cycle) {
      explanation.see(PublishedTables.maturity, row, run, "the level and its target")
    }
    let staffed = run.figures.staffing.filter { $0.office == office && $0.service == service }
    if let row = run.latest(staffed, upTo: cycle, \.cycle), staffing.value != nil {
      explanation.see(PublishedTables.staffing, row, run, "adherence \(row.adherence.value?.brief ?? "none")")
    }
    return explanation
  }

  private func addScore(to explanation: inout Explanation, of services: Int) {
    var (symbols, numbers) = (["100", "contribution", "room"], ["100"])
    numbers += [contribution.value, room.value].compactMap(\.self).map(\.explained)
    if let need = need.value {
      symbols.append("(1 + need)")
      numbers.append("(1 + \(need.explained))")
    }
    if let staffing = staffing.value {
      symbols.append("(1 + staffing) / 2")
      numbers.append("(1 + \(staffing.explained)) / 2")
    }
    explanation.add("score", score, symbols.joined(separator: " * "), numbers.joined(separator: " * "))
    explanation.add(
      "rank", rank,
      "place among the \(services) services by score, then by room, then by contribution; without a score last")
    explanation.add(
      "action", action.rawValue,
      "raise: offered and below its target; keep: offered otherwise; drop: offered, out of the best mix and of less than half an "
        + "average contribution; start: not offered and in the best mix; leave: neither")
  }

  private func addFactors(
    to explanation: inout Explanation, _ plan: ExplainedPlan,
    _ parts: [(row: OutcomeAdherenceFigure, weight: Double, contribution: Double)], _ run: ExplainedRun
  ) {
    let all = run.framework.catalogue.services.indices.map { service in
      plan.parts(of: service).reduce(0) { $0 + $1.weight * $1.contribution }
    }
    explanation.add(
      "contribution", contribution,
      "sum over the outcomes of weight * the service's contribution / the same over all services",
      "(\(Numbers.sum(parts.map(\.contribution), weights: parts.map(\.weight)))) / \(Numbers.operand(all.reduce(0, +)))"
    )
    explanation.add("level", ifKnown: level, "mean of the answers on its maturity, as last asked")
    explanation.add("target", ifKnown: target, "the level that it should reach")
    addRoom(to: &explanation, run)
    let known = parts.filter { $0.row.shortfall.value != nil }
    explanation.add(
      "need", need,
      "sum over the outcomes of weight * contribution * shortfall / sum of weight * contribution, over those with a shortfall known",
      Numbers.mean(
        known.compactMap(\.row.shortfall.value), weights: known.map { $0.weight * $0.contribution }))
    explanation.add(
      "staffing", staffing,
      "sum over the competences of relevance * the best level of the people who work for it, as last rated / sum of the relevances"
    )
  }

  private func addRoom(to explanation: inout Explanation, _ run: ExplainedRun) {
    let scale = run.framework.maturityScale.levels
    let goal = target.map { Numbers.index($0, on: scale) }
    if isOffered {
      explanation.add(
        "room", room, "max(0, target - level), on a scale of 0 to 1",
        goal.flatMap { goal in level.map { "max(0, \(goal) - \(Numbers.index($0, on: scale)))" } })
    } else {
      explanation.add(
        "room", room,
        target == nil ? "mean level of the offered services, on a scale of 0 to 1" : "target on a scale of 0 to 1", goal
      )
    }
  }

  private func addStability(to explanation: inout Explanation, _ run: ExplainedRun) {
    let planning = run.settings.planning
    let draws = "\(planning.draws) draws of the outcomes' weights, seed \(planning.seed)"
    explanation.add(
      "top_share", topShare, "draws in which it is among the first \(Self.topLength) / draws; \(draws)")
    let ranks = lowRank.flatMap { low in highRank.map { "\(low) .. \($0)" } }
    explanation.add(
      ["interval_low", "interval_high"], ranks, "ranks by score between which it lies in 95% of \(draws)")
  }
}
