import Analysis
import PMO
import Statistics
import Tabular

extension ExpectationFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let answers = run.answers(of: self)
    let disclosed = run.disclosed(answers, of: self)
    let byLevel = disclosed.showsDistribution
    let siblings = rows(in: run).filter { $0.cycle == cycle && $0.group == group && $0.stage == stage }
    addAnswers(to: &explanation, byLevel: byLevel)
    addGap(to: &explanation, byLevel: byLevel)
    addWeight(to: &explanation, siblings, run)
    addQuadrant(to: &explanation, siblings)
    addOpportunity(to: &explanation)
    addChanges(to: &explanation, run)
    addGroups(to: &explanation, run)
    if isWithheld { return explanation }
    for answer in answers { run.add(answer, disclosed.disclosure(of: answer.cell), to: &explanation) }
    return explanation
  }

  /// The rows of the same table.
  private func rows(in run: ExplainedRun) -> [ExpectationFigure] {
    stage == nil ? run.figures.expectations : run.figures.expectationStages
  }

  private var table: TableDeclaration<ExpectationFigure> {
    stage == nil ? PublishedTables.expectations : PublishedTables.expectationStages
  }

  private func addAnswers(to explanation: inout Explanation, byLevel: Bool) {
    let questions = [
      ("importance", importance, meanImportance, medianImportance, topTwoImportance),
      ("satisfaction", satisfaction, meanSatisfaction, medianSatisfaction, topTwoSatisfaction),
    ]
    for (name, levels, mean, median, topTwo) in questions {
      explanation.add("\(name)_mean", mean: mean, of: levels, byLevel: byLevel)
      explanation.add("\(name)_median", median: median, of: levels, byLevel: byLevel)
      explanation.add(
        "\(name)_top_two", share: topTwo, of: levels.n, "answers on the two highest levels / answers")
    }
    if expected.n > 0 || meanExpected.isWithheld {
      explanation.add("expected_mean", mean: meanExpected, of: expected, byLevel: byLevel)
    }
  }

  private func addGap(to explanation: inout Explanation, byLevel: Bool) {
    explanation.add(
      "gap", gap, "mean of \(gapBasis.label) over who gave both", gaps.value?.meanNumbers(byLevel: byLevel))
    explanation.add("interval_low", "interval_high", gapInterval, of: "the gap")
  }

  private func addWeight(to explanation: inout Explanation, _ siblings: [ExpectationFigure], _ run: ExplainedRun) {
    let scale = run.framework.importanceScale
    let shares = siblings.compactMap(\.meanImportance.value).map(scale.index(of:))
    explanation.add(
      "weight", weight,
      "importance_mean on a scale of 0 to 1 / the sum of the same over the \(shares.count) outcomes of the group and cycle",
      meanImportance.value.map { Numbers.ratio(scale.index(of: $0), shares.reduce(0, +)) } ?? nil)
    explanation.add(
      "weighted_gap", weightedGap, "weight * gap", Numbers.product(weight.value, gap.value))
  }

  private func addQuadrant(to explanation: inout Explanation, _ siblings: [ExpectationFigure]) {
    if let lines = crosshair.value {
      let count = siblings.count { $0.meanImportance.value != nil && $0.meanSatisfaction.value != nil }
      let rule = "\(lines.name)" + (lines.rule == .mean || lines.rule == .median ? ", \(count) of them" : "")
      explanation.add("importance_line", lines.importance, "importance: \(rule)")
      explanation.add("satisfaction_line", lines.satisfaction, "satisfaction: \(rule)")
    }
    let sides = [
      (meanImportance.value, crosshair.value?.importance), (meanSatisfaction.value, crosshair.value?.satisfaction),
    ].map { mean, line in "\(mean?.explained ?? "none") against \(line?.explained ?? "none")" }
    explanation.add(
      "quadrant", quadrant.map(\.label),
      "importance_mean against importance_line, satisfaction_mean against satisfaction_line",
      "importance \(sides[0]), satisfaction \(sides[1])")
  }

  private func addOpportunity(to explanation: inout Explanation) {
    let shares = opportunity.value.map { ($0.importance, $0.satisfaction) }
    explanation.add(
      "opportunity", opportunity.map(\.value),
      "I + max(I - S, 0): the shares of the two highest levels times 10 (Ulwick)",
      shares.map { "\($0.explained) + max(\($0.explained) - \($1.explained), 0)" })
    guard let opportunity = opportunity.value else { return }
    explanation.add(
      "opportunity_band", opportunity.band.label, "served below 10, look from 10, solid from 12, extreme above 15")
    explanation.add("is_over_served", opportunity.isOverServed, "whether S is above I")
  }

  private func addChanges(to explanation: inout Explanation, _ run: ExplainedRun) {
    func earlier(_ change: CycleChange) -> ExpectationFigure? {
      change.since.flatMap { since in
        rows(in: run).first { $0.cycle == since && $0.outcome == outcome && $0.group == group && $0.stage == stage }
      }
    }
    let before = (satisfaction: earlier(satisfactionChange), gap: earlier(gapChange))
    explanation.add(
      "satisfaction_change", satisfactionChange, of: "the mean satisfaction", now: meanSatisfaction.value,
      before: before.satisfaction?.meanSatisfaction.value, run)
    explanation.add("gap_change", gapChange, of: "the gap", now: gap.value, before: before.gap?.gap.value, run)
    for row in Set([before.satisfaction, before.gap].compactMap(\.self)).sorted(by: { $0.cycle < $1.cycle }) {
      explanation.see(table, row, run, "the earlier cycle's means")
    }
  }

  private func addGroups(to explanation: inout Explanation, _ run: ExplainedRun) {
    guard let weighted else { return }
    let rows = rows(in: run).filter {
      $0.cycle == cycle && $0.outcome == outcome && $0.stage == stage && $0.group != nil
    }
    func groups(_ answers: (ExpectationFigure) -> LevelCounts?) -> [WeightedGroup] {
      rows.compactMap { WeightedGroup(answers($0), weight: run.weight(ofGroup: $0.group)) }
    }
    explanation.add("group_weighted_importance", weighted: weighted.importance, of: groups(\.importance))
    explanation.add("group_weighted_satisfaction", weighted: weighted.satisfaction, of: groups(\.satisfaction))
    explanation.add("group_weighted_gap", weighted: weighted.gap, of: groups(\.gaps.value))
    explanation.add("effective_n", effectiveN: weighted.satisfaction, of: groups(\.satisfaction))
    for row in rows where !row.isWithheld {
      explanation.see(table, row, run, "weight \(run.weight(ofGroup: row.group).brief)")
    }
  }
}

extension ExplainedRun {
  /// The answers that a row is made of.
  fileprivate func answers(of figure: ExpectationFigure) -> [ExpectationAnswer] {
    observations.expectations.filter { answer in
      Int(answer.outcome) == figure.outcome && Int(answer.cycle) == figure.cycle
        && (figure.group ?? Int(answer.group)) == Int(answer.group)
        && (figure.stage == nil || answer.stage == figure.stage)
        && (answer.importance >= 0 || answer.satisfaction >= 0 || answer.expected >= 0)
    }
  }

  /// What may be told of them: of a group's stage, what both its row and that of the group allow. Answers that name no stage have no row
  /// of their own; they would give a stage that is withheld from the row of the group.
  fileprivate func disclosed(_ answers: [ExpectationAnswer], of figure: ExpectationFigure) -> DisclosedAnswers {
    let rows = (figures.expectations + figures.expectationStages).filter {
      $0.cycle == figure.cycle && $0.outcome == figure.outcome && $0.group != nil && $0.isWithheld
    }
    let withheld = Set(rows.map { DisclosedAnswers.Cell(unit: $0.group ?? -1, stage: $0.stage) })
    var disclosed = DisclosedAnswers(settings.confidentiality) { cell in
      let isWithheld = withheld.contains { $0.unit == cell.unit && ($0.part == nil || cell.part == nil || $0 == cell) }
      return isWithheld ? .nothing : .levels
    }
    for answer in answers {
      disclosed.count(answer.cell, [answer.importance >= 0, answer.satisfaction >= 0, answer.expected >= 0])
    }
    return disclosed
  }

  fileprivate func add(_ answer: ExpectationAnswer, _ disclosure: Disclosure, to explanation: inout Explanation) {
    let satisfactionScale = framework.satisfactionScale
    var cells: [(Origin, String, String)] = []
    if answer.importance >= 0 {
      cells.append(
        (answer.origin, "importance", framework.importanceScale.text(of: Int(answer.importance))))
    }
    if answer.satisfaction >= 0 {
      var origin = answer.origin
      if answer.satisfactionColumn >= 0 { origin.column = answer.satisfactionColumn }
      cells.append((origin, "satisfaction", satisfactionScale.text(of: Int(answer.satisfaction))))
    }
    if cells.isEmpty {
      cells.append((answer.origin, "expected level", satisfactionScale.text(of: Int(answer.expected))))
    }
    for (origin, kind, level) in cells {
      explanation.add(cell: origin, "\(kind) \(level)", hiding: kind, as: disclosure)
    }
  }
}

extension DisclosedAnswers.Cell {
  /// A group's stage; nil for what names none, and for the row of all its stages.
  init(unit: Int, stage: Stage?) { self.init(unit: unit, part: stage.map { Int($0.rawValue) }) }
}

extension ExpectationAnswer {
  fileprivate var cell: DisclosedAnswers.Cell { DisclosedAnswers.Cell(unit: Int(group), stage: stage) }
}
