import Analysis
import PMO
import Statistics
import Tabular

/// What the figures of a plan share: its services, its outcomes, and what customers said that they want.
struct ExplainedPlan {
  /// The plan's services, in the catalogue's order.
  let services: [PriorityFigure]
  /// The plan's outcomes.
  let outcomes: [OutcomeAdherenceFigure]
  /// The rows of expectations that the weights come from: those of the latest cycle in which customers were asked.
  private let asked: [ExpectationFigure]
  private let run: ExplainedRun

  init(office: Int?, cycle: Int, _ run: ExplainedRun) {
    self.run = run
    let synthesis = run.figures.synthesis
    services = synthesis.priorities.filter { $0.office == office && $0.cycle == cycle }.sorted {
      $0.service < $1.service
    }
    outcomes = synthesis.outcomes.filter { $0.office == office && $0.cycle == cycle }
    let mix = synthesis.mixes.first { $0.office == office && $0.cycle == cycle }
    asked = mix?.askedIn.map { cycle in run.figures.expectations.filter { $0.cycle == cycle } } ?? []
  }

  /// A service's level as a share of the scale.
  func index(of row: PriorityFigure) -> Double { row.level.map(run.framework.maturityScale.index(of:)) ?? 0 }

  /// How important an outcome is and how satisfied customers are with it, on scales of 0 to 1: means of the groups' means by the groups'
  /// weights; the pooled answers' where no group's show.
  func demand(of outcome: Int) -> (importance: Double?, satisfaction: Double?) {
    let rows = asked.filter { $0.outcome == outcome }
    func mean(_ value: KeyPath<ExpectationFigure, Measured<Double>>, _ scale: Scale) -> Double? {
      let known = rows.filter { $0.group != nil && $0[keyPath: value].value != nil }
      let counted = known.filter { run.weight(ofGroup: $0.group) > 0 }
      if counted.isEmpty {
        let pooled = rows.first { $0.group == nil }
        return known.isEmpty ? pooled?[keyPath: value].value.map(scale.index(of:)) : nil
      }
      return
        (try? weightedMean(
          of: counted.compactMap { $0[keyPath: value].value }, weights: counted.map { run.weight(ofGroup: $0.group) }))
        .map(scale.index(of:))
    }
    return (
      mean(\.meanImportance, run.framework.importanceScale), mean(\.meanSatisfaction, run.framework.satisfactionScale)
    )
  }

  /// The rows that `demand(of:)` is made of: those of the groups that show, or else the pooled one.
  func rows(of outcome: Int) -> [ExpectationFigure] {
    let shown = asked.filter { $0.outcome == outcome && !$0.isWithheld }
    let groups = shown.filter { $0.group != nil }
    return groups.isEmpty ? shown : groups
  }

  /// What of the outcomes' weights a service stands for: `w_b P_bf` of those that it helps.
  func parts(of service: Int) -> [(row: OutcomeAdherenceFigure, weight: Double, contribution: Double)] {
    outcomes.compactMap { row in
      guard let weight = row.weight.value else { return nil }
      let contribution = run.framework.contribution.value(outcome: row.outcome, service: service)
      return weight * contribution > 0 ? (row, weight, contribution) : nil
    }
  }
}
