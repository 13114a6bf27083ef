import Analysis
import PMO
import Statistics
import Tabular

extension FoundationFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let answers = run.observations.foundations.filter {
      Int($0.component) == component && Int($0.cycle) == cycle && (office ?? Int($0.office)) == Int($0.office)
    }
    let disclosed = disclosed(answers, run)
    let byLevel = disclosed.showsDistribution
    explanation.add("mean", mean: mean, of: levels, byLevel: byLevel)
    explanation.add("median", median: median, of: levels, byLevel: byLevel)
    explanation.add("interval_low", "interval_high", interval, of: "the mean")
    if let target, case .inputs(let count) = target.origin {
      explanation.add(
        "target", target.level, "mean of the levels that the answers want",
        Numbers.ratio(Int((target.level * Double(count)).rounded()), count))
    }
    explanation.addGap(gap, shortfall: shortfall, mean: mean.value, target: target)
    let day = evidenceDay.flatMap { evidence in
      evidenceAge.value.map { DateTime(milliseconds: Int64(evidence.dayNumber + $0) * DateTime.millisecondsPerDay) }
    }
    explanation.add(
      "evidence_age", evidenceAge,
      "days from the youngest evidence to the day that the job names, or else the cycle's last",
      day.flatMap { day in evidenceDay.map { "from \($0.day) to \(day.day)" } })
    if isWithheld { return explanation }
    let scale = run.framework.foundationScale
    for answer in answers {
      let wanted = answer.wanted == -1 ? "" : ", wanted \(answer.wanted)"
      let evidence = answer.evidence.map { "; evidence: \($0)" } ?? ""
      explanation.add(
        cell: answer.origin, "level \(scale.text(of: Int(answer.level)))\(wanted)\(evidence)", hiding: "level",
        as: disclosed.disclosure(of: answer.cell))
    }
    return explanation
  }

  private func disclosed(_ answers: [FoundationAnswer], _ run: ExplainedRun) -> DisclosedAnswers {
    let shown = Set(
      run.figures.foundations.filter { $0.cycle == cycle && $0.component == component && !$0.isWithheld }
        .compactMap(\.office))
    var disclosed = DisclosedAnswers(run.settings.confidentiality) { shown.contains($0.unit) ? .levels : .nothing }
    for answer in answers { disclosed.count(answer.cell) }
    return disclosed
  }
}

extension FoundationAnswer {
  fileprivate var cell: DisclosedAnswers.Cell { DisclosedAnswers.Cell(unit: Int(office), part: nil) }
}

extension DateTime {
  /// `2026-09-30`.
  fileprivate var day: String { String(description.prefix(10)) }
}
