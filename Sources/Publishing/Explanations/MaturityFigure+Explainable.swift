import Analysis
import PMO
import Statistics
import Tabular

extension MaturityFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let byLevel = run.showsLevels(of: self)
    explanation.add("mean", mean: mean, of: levels, byLevel: byLevel)
    explanation.add("median", median: median, of: levels, byLevel: byLevel)
    explanation.add("lowest", lowest, "the lowest level that anyone chose")
    explanation.add("highest", highest, "the highest level that anyone chose")
    explanation.add("interval_low", "interval_high", interval, of: "the mean")
    addScale(to: &explanation, byLevel: byLevel)
    addTarget(to: &explanation)
    explanation.add(
      "own_view", ownView, "mean of the office's own answers - mean of the customers' answers",
      try? ownLevels.mean, try? customerLevels.mean)
    let earlier = change.since.flatMap { since in run.figures.maturity.first { isSame($0, in: since) } }
    explanation.add("change", change, of: "the mean", now: mean.value, before: earlier?.mean.value, run)
    if let earlier { explanation.see(PublishedTables.maturity, earlier, run, "the mean of the earlier cycle") }
    if isWithheld { return explanation }
    addCells(to: &explanation, run)
    return explanation
  }

  private func isSame(_ other: MaturityFigure, in cycle: Int) -> Bool {
    other.cycle == cycle && other.service == service && other.office == office
  }

  private func addScale(to explanation: inout Explanation, byLevel: Bool) {
    let scale = levels.scale
    explanation.add(
      "index", index, "(mean - lowest level) / (highest level - lowest level)",
      mean.value.map { Numbers.index($0, on: scale) })
    explanation.add(
      "staged_level", stagedLevel, "the highest level that at least half of the answers give, or a higher one",
      stagedLevel.value.flatMap { level in
        byLevel ? "\(levels.count(atOrAbove: level)) of \(levels.n) answers are at \(level) or above" : nil
      })
    let ends = scale.count
    explanation.add(
      "agreement", agreement,
      "rwg: max(0, 1 - variance of the answers / variance of answers at random, (A^2 - 1) / 12)",
      variance(byLevel: byLevel).map { "max(0, 1 - \($0.explained) / ((\(ends)^2 - 1) / 12))" })
  }

  /// Nil where it tells more of a distribution that is not published than the agreement does.
  private func variance(byLevel: Bool) -> Double? {
    byLevel || (agreement.value ?? 0) > 0 ? try? levels.variance : nil
  }

  private func addTarget(to explanation: inout Explanation) {
    if let target {
      switch target.origin {
      case .job: explanation.add("target", target.level, "the level that the job asks for")
      case .inputs(let count):
        explanation.add(
          "target", target.level, "mean of the wanted levels in the inputs",
          Numbers.ratio(Int((target.level * Double(count)).rounded()), count))
        explanation.add("target_n", count, "wanted levels in the inputs")
      }
    }
    explanation.addGap(gap, shortfall: shortfall, mean: mean.value, target: target)
    explanation.add("at_target", ifKnown: atTarget, "answers at the target or above it, rounded up to a level")
    explanation.add(
      "share_at_target", shareAtTarget, "at_target / answers", atTarget.map { Numbers.ratio($0, n) })
    explanation.add("share_low", "share_high", shareInterval, of: "the share")
  }

  private func addCells(to explanation: inout Explanation, _ run: ExplainedRun) {
    let answers = run.answers(of: self, among: run.observations.maturity)
    let disclosed = run.disclosed(answers, of: self)
    let scale = run.framework.maturityScale
    for answer in answers {
      explanation.add(
        cell: answer.origin, "level \(scale.text(of: Int(answer.level)))", hiding: "level",
        as: disclosed.disclosure(of: answer.cell))
    }
    for answer in run.answers(of: self, among: run.observations.targets) {
      explanation.add(
        cell: answer.origin, "wanted level \(scale.text(of: Int(answer.level)))", hiding: "wanted level",
        as: disclosed.disclosure(of: answer.cell))
    }
  }
}

extension ExplainedRun {
  /// Whether it may be told how many answers of a row chose which level: where the distribution is published.
  func showsLevels(of figure: MaturityFigure) -> Bool {
    figures.maturityLevels.contains {
      $0.cycle == figure.cycle && $0.service == figure.service && $0.office == figure.office
    }
  }

  /// The answers that a row is made of.
  func answers(of figure: MaturityFigure, among answers: [MaturityAnswer]) -> [MaturityAnswer] {
    answers.filter {
      Int($0.service) == figure.service && Int($0.cycle) == figure.cycle
        && (figure.office ?? Int($0.office)) == Int($0.office)
    }
  }

  /// What may be told of them: of an office's answers as much as of those of its smaller side, which the office's distribution and the
  /// answers of the other side would give.
  func disclosed(_ answers: [MaturityAnswer], of figure: MaturityFigure) -> DisclosedAnswers {
    let rows = figures.maturity.filter { $0.cycle == figure.cycle && $0.service == figure.service }
    var limits: [Int: Disclosure] = [:]
    let threshold = settings.confidentiality.ofAnswers
    for row in rows {
      guard let office = row.office else { continue }
      let sides = [row.ownLevels.n, row.customerLevels.n]
      let isOpen = row.n == 0 || (showsLevels(of: row) && sides.allSatisfy { $0 == 0 || $0 >= threshold })
      limits[office] = row.isWithheld || row.ownView.value.isWithheld ? .nothing : isOpen ? .levels : .places
    }
    var disclosed = DisclosedAnswers(settings.confidentiality) { [limits] in limits[$0.unit] ?? .nothing }
    for answer in answers { disclosed.count(answer.cell) }
    return disclosed
  }
}

extension MaturityAnswer {
  var cell: DisclosedAnswers.Cell { DisclosedAnswers.Cell(unit: Int(office), part: nil) }
}
