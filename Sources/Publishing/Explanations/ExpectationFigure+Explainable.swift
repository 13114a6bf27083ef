import Analysis
import PMO
import Statistics
import Tabular

extension ExpectationFigure: Explainable {
  func explanation(_ keys: TableKeys, _ observations: Observations) -> Explanation {
    var explanation = Explanation()
    explanation.add(mean: meanImportance, of: importance, as: "mean importance")
    explanation.add(mean: meanSatisfaction, of: satisfaction, as: "mean satisfaction")
    if let gaps = gaps.value {
      explanation.add(mean: gap, of: gaps, as: "gap, satisfaction less importance of each pair")
    }
    explanation.add(gapInterval, as: "interval of the gap")
    explanation.add(
      "weight", "importance above the lowest level / the same over all outcomes of the group and cycle", weight.value,
      absence: weight.absence?.description)
    explanation.add(
      "weighted gap", "weight * gap", numbers: Self.product(weight.value, gap.value), weightedGap.value,
      absence: weightedGap.absence?.description)
    if let quadrant = quadrant.value, let lines = crosshair.value {
      explanation.add(
        "quadrant",
        "importance against \(Explanation.number(lines.importance)), satisfaction against "
          + "\(Explanation.number(lines.satisfaction)), the \(lines.name)", text: quadrant.label)
    }
    let shares = [topTwoImportance.value, topTwoSatisfaction.value].map {
      $0.map { Explanation.number($0 * 10) } ?? "?"
    }
    explanation.add(
      "opportunity", "I + max(I - S, 0), shares in the two highest levels times 10",
      numbers: "\(shares[0]) + max(\(shares[0]) - \(shares[1]), 0)", opportunity.value?.value,
      absence: opportunity.absence?.description)
    let framework = keys.figures.framework
    for answer in observations.expectations
    where Int(answer.outcome) == outcome && Int(answer.cycle) == cycle
      && (group ?? Int(answer.group)) == Int(answer.group)
    {
      if answer.importance >= 0 {
        explanation.evidence.append(
          Explanation.Evidence(
            origin: answer.origin, text: "importance \(framework.importanceScale.text(of: Int(answer.importance)))"))
      }
      if answer.satisfaction >= 0 {
        var origin = answer.origin
        origin.column = answer.satisfactionColumn
        explanation.evidence.append(
          Explanation.Evidence(
            origin: origin, text: "satisfaction \(framework.satisfactionScale.text(of: Int(answer.satisfaction)))"))
      }
    }
    return explanation
  }

  private static func product(_ a: Double?, _ b: Double?) -> String? {
    guard let a, let b else { return nil }
    return "\(Explanation.number(a)) * \(Explanation.number(b))"
  }
}
