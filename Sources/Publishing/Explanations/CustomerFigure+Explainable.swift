import Analysis
import PMO
import Statistics
import Tabular

extension CustomerFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let byLevel = !hidesDistribution
    explanation.add("overall_mean", mean: meanOverall, of: overall, byLevel: byLevel)
    explanation.add("overall_median", median: medianOverall, of: overall, byLevel: byLevel)
    explanation.add(
      "overall_top_two", share: topTwoOverall, of: overall.n, "answers on the two highest levels / answers")
    explanation.add("interval_low", "interval_high", overallInterval, of: "the mean")
    addError(to: &explanation)
    addPromoters(to: &explanation)
    addResponse(to: &explanation)
    addChange(to: &explanation, run)
    addGroups(to: &explanation, run)
    if !isWithheld { addCells(to: &explanation, run) }
    return explanation
  }

  private func addError(to explanation: inout Explanation) {
    let answers = errorLevels.flatMap { levels in (try? levels.variance).map { (n: levels.n, variance: $0) } }
    explanation.add(stated: ["standard_error_n"])
    explanation.add(
      "standard_error", overallError,
      "sqrt(variance / answers * (listed - answers) / (listed - 1)), of the answers by customers on the list; "
        + "0 where all who are listed answered",
      answers.flatMap { n, variance in
        n == listed ? nil : "sqrt(\(variance.explained) / \(n) * (\(listed) - \(n)) / (\(listed) - 1))"
      })
  }

  private func addPromoters(to explanation: inout Explanation) {
    let parts = hidesDistribution ? nil : promoterScore.value
    explanation.add(
      "promoter_score", promoterScore.map(\.value), "(promoters, 9 and 10, - detractors, 0 to 6) / answers",
      parts.map { "(\($0.promoters) - \($0.detractors)) / \($0.n)" })
    explanation.add(
      "promoter_variance", promoterParts.map(\.variance), "(promoters + detractors) / answers - promoter_score^2",
      parts.map { "(\($0.promoters) + \($0.detractors)) / \($0.n) - (\($0.value.explained))^2" })
    explanation.add("promoter_low", "promoter_high", promoterParts.map(\.interval), of: "the promoter score")
  }

  private func addResponse(to explanation: inout Explanation) {
    explanation.add(
      "response_rate", responseRate, "customers on the list who answered / customers on the list",
      Numbers.ratio(answered, listed))
    explanation.add("response_low", "response_high", responseInterval, of: "the rate")
  }

  private func addChange(to explanation: inout Explanation, _ run: ExplainedRun) {
    let earlier = overallChange.since.flatMap { since in
      rows(in: run).first { $0.cycle == since && $0.group == group && $0.stage == stage }
    }
    explanation.add(
      "overall_change", overallChange, of: "the mean", now: meanOverall.value, before: earlier?.meanOverall.value, run)
    if let earlier { explanation.see(table, earlier, run, "the mean of the earlier cycle") }
  }

  private func addGroups(to explanation: inout Explanation, _ run: ExplainedRun) {
    guard let weightedOverall else { return }
    let rows = rows(in: run).filter { $0.cycle == cycle && $0.stage == stage && $0.group != nil }
    let groups = rows.compactMap { WeightedGroup($0.overall, weight: run.weight(ofGroup: $0.group)) }
    explanation.add("group_weighted_overall", weighted: weightedOverall, of: groups)
    explanation.add("effective_n", effectiveN: weightedOverall, of: groups)
    for row in rows where row.overall.n > 0 {
      explanation.see(
        table, row, run,
        "weight \(run.weight(ofGroup: row.group).brief), mean \(row.meanOverall.value?.brief ?? "none")")
    }
  }

  /// The rows of the same table.
  private func rows(in run: ExplainedRun) -> [CustomerFigure] {
    stage == nil ? run.figures.customers : run.figures.customerStages
  }

  private var table: TableDeclaration<CustomerFigure> {
    stage == nil ? PublishedTables.customers : PublishedTables.customerStages
  }

  private func addCells(to explanation: inout Explanation, _ run: ExplainedRun) {
    let verdicts = run.observations.verdicts.filter { verdict in
      Int(verdict.cycle) == cycle && (group ?? Int(verdict.group)) == Int(verdict.group)
        && (stage == nil || verdict.stage == stage) && (verdict.overall >= 0 || verdict.recommendation >= 0)
    }
    let rows = (run.figures.customers + run.figures.customerStages).filter { $0.cycle == cycle && $0.group != nil }
    var limits: [DisclosedAnswers.Cell: Disclosure] = [:]
    for row in rows {
      limits[DisclosedAnswers.Cell(unit: row.group ?? -1, stage: row.stage)] =
        row.isWithheld ? .nothing : row.hidesDistribution ? .places : .levels
    }
    var disclosed = DisclosedAnswers(run.settings.confidentiality) { [limits] cell in
      // Those that name no stage would give one that is withheld from the row of the group.
      let rows = limits.filter {
        $0.key.unit == cell.unit && ($0.key.part == nil || cell.part == nil || $0.key == cell)
      }
      return rows.values.min() ?? .nothing
    }
    for verdict in verdicts { disclosed.count(verdict.cell, [verdict.overall >= 0, verdict.recommendation >= 0]) }
    for verdict in verdicts {
      let parts = [
        verdict.overall >= 0
          ? "overall satisfaction \(run.framework.satisfactionScale.text(of: Int(verdict.overall)))" : nil,
        verdict.recommendation >= 0 ? "recommendation \(verdict.recommendation) of 10" : nil,
      ]
      explanation.add(
        cell: verdict.origin, parts.compactMap(\.self).joined(separator: ", "), hiding: "what the customer says",
        as: disclosed.disclosure(of: verdict.cell))
    }
  }
}

extension CustomerVerdict {
  fileprivate var cell: DisclosedAnswers.Cell { DisclosedAnswers.Cell(unit: Int(group), stage: stage) }
}
