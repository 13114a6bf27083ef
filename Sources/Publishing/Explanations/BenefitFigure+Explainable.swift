import Analysis
import PMO
import Statistics

extension BenefitFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    let benefits = run.observations.benefits.filter {
      $0.cycle == cycle && $0.outcome == outcome && $0.unit == unit && (office ?? $0.office) == $0.office
    }
    func sum(_ benefits: [Benefit], _ amount: KeyPath<Benefit, Int64?>) -> String {
      Numbers.amounts(benefits.compactMap { $0[keyPath: amount] })
    }
    for (name, value, amount) in [
      ("planned", planned, \Benefit.planned), ("delivered", delivered, \.delivered), ("cost", cost, \.cost),
    ] {
      explanation.add(name, value.map(Numbers.amount), "sum of the amounts that are stated", sum(benefits, amount))
    }
    let paired = benefits.filter { $0.planned != nil && $0.delivered != nil }
    explanation.add(
      "attainment", attainment, "delivered / planned, over the benefits that state both",
      "(\(sum(paired, \.delivered))) / (\(sum(paired, \.planned)))")
    let costed = benefits.filter { $0.delivered != nil && $0.cost != nil }
    explanation.add(
      "return_on_cost", returnOnCost, "(delivered - cost) / cost, over the benefits that state both",
      "((\(sum(costed, \.delivered))) - (\(sum(costed, \.cost)))) / (\(sum(costed, \.cost)))")
    for benefit in benefits {
      let parts = [
        benefit.name.map { "\"\($0)\"" }, benefit.planned.map { "planned \(Numbers.amount($0).explained)" },
        benefit.delivered.map { "delivered \(Numbers.amount($0).explained)" },
        benefit.cost.map { "cost \(Numbers.amount($0).explained)" },
      ]
      explanation.add(cell: benefit.origin, parts.compactMap(\.self).joined(separator: ", "))
    }
    return explanation
  }
}

extension Numbers {
  /// Hundredths as units.
  static func amount(_ hundredths: Int64) -> Double { Double(hundredths) / 100 }

  /// Their sum, in units.
  static func amounts(_ hundredths: [Int64]) -> String { sum(hundredths.map(amount)) }
}
