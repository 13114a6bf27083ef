import Analysis
import PMO
import Statistics

extension WhatIfFigure: Explainable {
  func explanation(in run: ExplainedRun) -> Explanation {
    var explanation = Explanation()
    explanation.add("before", before, "\(figure) of the plan as it is")
    explanation.add("after", after, "the same with what the supposition says")
    explanation.add("difference", difference, "after - before", Numbers.difference(after.value, before.value))
    let plan = ExplainedPlan(office: office, cycle: cycle, run)
    switch subject {
    case .mix:
      let mix = run.figures.synthesis.mixes.first { $0.mix == .present && $0.office == office && $0.cycle == cycle }
      if let mix { explanation.see(PublishedTables.mixes, mix, run, "as it is") }
    case .outcome(let outcome):
      for row in plan.outcomes where row.outcome == outcome {
        explanation.see(PublishedTables.outcomeAdherence, row, run, "as it is")
      }
    case .service(let service):
      for row in plan.services where row.service == service {
        explanation.see(PublishedTables.priorities, row, run, "as it is")
      }
    }
    let suppositions = run.settings.planning.suppositions
    if suppositions.indices.contains(number - 1) {
      explanation.notes.append("The job supposes: \(Self.words(suppositions[number - 1], run)).")
    }
    return explanation
  }

  /// The column that the measure is of.
  private var figure: String {
    switch measure {
    case .linearAdherence: "linear"
    case .outcomeDelivered: "delivered"
    case .serviceStaffing: "staffing"
    default: measure.rawValue
    }
  }

  /// What would be otherwise. People are counted, not named.
  private static func words(_ supposition: Supposition, _ run: ExplainedRun) -> String {
    func id(_ service: Int) -> String { run.keys.member(.service, service).id }
    func people(_ count: Int, _ what: String) -> String? {
      count > 0 ? "\(count) \(count == 1 ? "person has" : "people have") \(what)" : nil
    }
    let parts: [String?] =
      supposition.levels.sorted { $0.key < $1.key }.map { "\(id($0.key)) at level \($0.value.explained)" }
      + supposition.targets.sorted { $0.key < $1.key }.map { "\(id($0.key)) with target \($0.value)" }
      + supposition.groupWeights.sorted { $0.key < $1.key }.map { "\($0.key) weighing \($0.value.explained)" }
      + supposition.starts.sorted().map { "\(id($0)) offered" }
      + supposition.drops.sorted().map { "\(id($0)) no longer offered" }
      + [people(supposition.leavers.count, "left"), people(supposition.joiners.count, "joined")]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
