import PMO
import Statistics
import Tabular

extension StepFigure {
  /// The rows of every step, office and cycle that a plan was made for, and of all offices together.
  static func rows(
    plans: [MixFigure], maturity: [MaturityFigure], expectations: [ExpectationFigure],
    performance: [ServicePerformanceFigure], attainment: [OutcomeAttainmentFigure], benefits: [BenefitFigure],
    activity: ActivityTally, source: PlanSource
  ) -> [StepFigure] {
    let plans = plans.filter { $0.mix == .present }
    let evidence = StepEvidence(
      maturity: maturity, expectations: expectations, performance: performance, attainment: attainment,
      benefits: benefits, activity: activity, source: source, cycles: Set(plans.map(\.cycle)))
    var rows: [StepFigure] = []
    rows.reserveCapacity(plans.count * CycleStep.allCases.count)
    for plan in plans {
      for (step, finding) in evidence.findings(of: plan) {
        rows.append(StepFigure(step, finding, office: plan.office, cycle: plan.cycle))
      }
    }
    return rows
  }

  private init(_ step: CycleStep, _ finding: StepEvidence.Finding, office: Int?, cycle: Int) {
    let edges = step.edges
    self.office = office
    self.cycle = cycle
    self.step = step
    value = finding.value
    onTrackFrom = edges.onTrack
    attentionFrom = edges.attention
    n = finding.n
    basis = finding.basis
    method = step.rule
    if let value = finding.value.value {
      let plain: StepStatus = value >= edges.onTrack ? .onTrack : value >= edges.attention ? .attention : .behind
      status = plain == .onTrack && finding.isFalling ? .attention : plain
    } else {
      status = .noData
    }
  }
}

extension StageFigure {
  /// - Parameter figures: the steps of an office and cycle stand together, in their order.
  static func rows(of figures: [StepFigure]) -> [StageFigure] {
    struct Key: Equatable {
      let cycle: Int
      let office: Int?
    }
    return figures.runs { Key(cycle: $0.cycle, office: $0.office) }.flatMap { figures in
      Stage.allCases.map { stage in StageFigure(stage, of: figures.filter { $0.step.stage == stage }) }
    }
  }

  private init(_ stage: Stage, of steps: [StepFigure]) {
    office = steps[0].office
    cycle = steps[0].cycle
    self.stage = stage
    let known = steps.filter { $0.status != .noData }
    n = known.count
    value = Measured { () throws(Undefined) in try mean(of: known.compactMap(\.value.value)) }
    let order: [StepStatus] = [.behind, .attention, .onTrack]
    status = order.first { status in known.contains { $0.status == status } } ?? .noData
    basis = known.map { "\($0.step.name): \($0.basis)" }.joined(separator: "; ")
    method = "the worse of its steps with data; the value is their mean"
  }
}
