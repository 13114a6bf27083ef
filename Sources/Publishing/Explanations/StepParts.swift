import Analysis
import PMO
import Statistics

/// The rows of figures that a step's value is made of.
struct StepParts {
  private var maturity: [MaturityFigure] = []
  private var expectations: [ExpectationFigure] = []
  private var mixes: [MixFigure] = []
  private var outcomes: [OutcomeAdherenceFigure] = []
  private var performance: [ServicePerformanceFigure] = []
  private var attainment: [OutcomeAttainmentFigure] = []
  private var benefits: [BenefitFigure] = []
  /// The formula with its numbers, where they are values of the rows.
  private(set) var numbers: String?

  init(of figure: StepFigure, _ run: ExplainedRun) {
    guard figure.value.value != nil else { return }
    let figures = run.figures
    let (cycle, office) = (figure.cycle, figure.office)
    let mix = figures.synthesis.mixes.filter { $0.mix == .present && $0.cycle == cycle && $0.office == office }
    let offered = Set(mix.first?.services.value ?? [])
    switch figure.step {
    case .awareness, .needs: expectations = figures.expectations.filter { $0.cycle == cycle && $0.group == nil }
    case .proposition:
      mixes = mix
      numbers = mix.first?.expectationAdherence.value?.explained
    case .development, .operation, .improvement:
      maturity = figures.maturity.filter { $0.cycle == cycle && $0.office == office && offered.contains($0.service) }
    case .onboarding: break
    case .monitoring:
      performance = figures.performance.filter {
        $0.cycle == cycle && $0.office == office && $0.performance.value != nil
      }
      let values = performance.compactMap(\.performance.value)
      numbers =
        values.contains { $0 > 1 }
        ? "(\(values.map { "min(\($0.explained), 1)" }.joined(separator: " + "))) / \(values.count)"
        : Numbers.mean(values)
    case .delivery, .recognition:
      outcomes = figures.synthesis.outcomes.filter {
        $0.cycle == cycle && $0.office == office && ($0.weight.value ?? 0) > 0
      }
      if figure.step == .delivery {
        addDelivery(figures, cycle: cycle, office: office)
      } else {
        let plan = ExplainedPlan(office: office, cycle: cycle, run)
        let known = outcomes.compactMap { row in plan.demand(of: row.outcome).satisfaction.map { (row, $0) } }
        numbers = Numbers.mean(known.map(\.1), weights: known.compactMap(\.0.weight.value))
      }
    }
  }

  private mutating func addDelivery(_ figures: Figures, cycle: Int, office: Int?) {
    benefits = figures.benefits.filter { $0.cycle == cycle && $0.office == office && $0.attainment.value != nil }
    if benefits.isEmpty {
      attainment = figures.outcomeAttainment.filter {
        $0.cycle == cycle && $0.office == office && $0.attainment.value != nil
      }
    }
    let parts =
      benefits.map { ($0.outcome, $0.attainment.value ?? 0) }
      + attainment.map { ($0.outcome, $0.attainment.value ?? 0) }
    let weights = parts.map { part in outcomes.first { $0.outcome == part.0 }?.weight.value ?? 0 }
    let counted = zip(parts, weights).filter { $0.1 > 0 || weights.allSatisfy { $0 == 0 } }
    numbers = Numbers.mean(
      counted.map { min(max($0.0.1, 0), 1) }, weights: counted.map { $0.1 > 0 ? $0.1 : 1 })
    outcomes = outcomes.filter { row in counted.contains { $0.0.0 == row.outcome } }
  }

  func add(to explanation: inout Explanation, _ run: ExplainedRun) {
    for row in expectations where !row.isWithheld {
      explanation.see(
        PublishedTables.expectations, row, run,
        "\(row.satisfaction.n) of \(row.respondents) say how satisfied, \(row.importance.n) how important")
    }
    for row in maturity where !row.isWithheld {
      explanation.see(PublishedTables.maturity, row, run, Self.standing(of: row))
    }
    for row in mixes {
      explanation.see(
        PublishedTables.mixes, row, run, "expectation adherence \(row.expectationAdherence.value?.brief ?? "none")")
    }
    for row in performance {
      explanation.see(
        PublishedTables.performance, row, run, "performance \(row.performance.value?.brief ?? "none")")
    }
    for row in benefits {
      explanation.see(PublishedTables.benefits, row, run, "attainment \(row.attainment.value?.brief ?? "none")")
    }
    for row in attainment {
      explanation.see(
        PublishedTables.outcomeAttainment, row, run, "attainment \(row.attainment.value?.brief ?? "none")")
    }
    for row in outcomes {
      explanation.see(PublishedTables.outcomeAdherence, row, run, "weight \(row.weight.value?.brief ?? "none")")
    }
  }

  private static func standing(of row: MaturityFigure) -> String {
    let parts = [
      row.mean.value.map { "mean \($0.brief)" }, row.target.map { "target \($0.level.brief)" },
      row.change.mean.value.value.map { "change \($0.brief)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
