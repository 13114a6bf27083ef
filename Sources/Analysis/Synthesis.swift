/// What follows from all figures together: the mixes of services, the ranked plan, and what suppositions would change.
public struct Synthesis: Sendable, Hashable {
  public let mixes: [MixFigure]
  public let outcomes: [OutcomeAdherenceFigure]
  /// By cycle, office and rank.
  public let priorities: [PriorityFigure]
  public let whatIfs: [WhatIfFigure]
}

extension Synthesis {
  /// Up to so many offices, the stability of each one's ranking is tested as well: the draws cost more than all other figures of a plan.
  static let drawnOffices = 4

  /// The plans of every office and of all together, in every cycle with maturity or expectations; suppositions in the latest.
  ///
  /// Cost: in the latest cycle, draws x services x outcomes for all offices together, and for each where there are few.
  init(of source: PlanSource) {
    let planning = source.settings.planning
    func plans(_ cycle: Int, supposing supposition: Supposition? = nil, drawn: Bool) -> [Plan] {
      let bases = source.bases(cycle: cycle, supposing: supposition)
      let isFew = bases.count <= Self.drawnOffices + 1
      return bases.map {
        let reason: Absence? = !drawn ? .notLatest : isFew || $0.office == nil ? nil : .tooManyOffices
        return Plan(of: $0, framework: source.framework, planning: planning, undrawn: reason)
      }
    }
    let cycles = source.cycles
    let all = cycles.map { plans($0, drawn: $0 == cycles.last) }
    mixes = all.joined().flatMap { [$0.present, $0.best] }
    outcomes = all.joined().flatMap(\.outcomes)
    priorities = all.joined().flatMap(\.priorities)
    guard let latest = cycles.last, let present = all.last else {
      whatIfs = []
      return
    }
    whatIfs = planning.suppositions.enumerated().flatMap { place, supposition in
      zip(present, plans(latest, supposing: supposition, drawn: false)).flatMap {
        WhatIfFigure.rows(supposition.name, number: place + 1, before: $0, after: $1)
      }
    }
  }
}

extension WhatIfFigure {
  /// The mix's figures in any case; those of outcomes and services that differ.
  static func rows(_ name: String, number: Int, before: Plan, after: Plan) -> [WhatIfFigure] {
    func row(
      _ measure: Measure, _ subject: Subject, _ one: Measured<Double>, _ other: Measured<Double>,
      actions: [PriorityFigure.Action] = []
    ) -> WhatIfFigure {
      WhatIfFigure(
        supposition: name, number: number, office: before.basis.office, cycle: before.basis.cycle, measure: measure,
        subject: subject, before: one, after: other, actions: actions, matrices: before.present.matrices)
    }
    let (one, other) = (before.present, after.present)
    var rows = [
      row(.expectationAdherence, .mix, one.expectationAdherence, other.expectationAdherence),
      row(.deliveredAdherence, .mix, one.deliveredAdherence, other.deliveredAdherence),
      row(.staffing, .mix, one.staffing, other.staffing), row(.evenness, .mix, one.evenness, other.evenness),
      row(.services, .mix, one.services.map { Double($0.count) }, other.services.map { Double($0.count) }),
      row(.effort, .mix, one.effort.map(Double.init), other.effort.map(Double.init)),
    ]
    for (one, other) in zip(before.outcomes, after.outcomes) {
      rows += [
        row(.weight, .outcome(one.outcome), one.weight, other.weight),
        row(.linearAdherence, .outcome(one.outcome), one.linear, other.linear),
        row(.noisyOr, .outcome(one.outcome), one.noisyOr, other.noisyOr),
        row(.outcomeDelivered, .outcome(one.outcome), one.delivered, other.delivered),
      ].filter { $0.before != $0.after }
    }
    let changed = after.priorities.sorted { $0.service < $1.service }
    for (one, other) in zip(before.priorities.sorted(by: { $0.service < $1.service }), changed) {
      let actions = [one.action, other.action]
      rows += [
        row(.rank, .service(one.service), .success(Double(one.rank)), .success(Double(other.rank)), actions: actions),
        row(.score, .service(one.service), one.score, other.score, actions: actions),
        row(.contribution, .service(one.service), one.contribution, other.contribution, actions: actions),
        row(.room, .service(one.service), one.room, other.room, actions: actions),
        row(.serviceStaffing, .service(one.service), one.staffing, other.staffing, actions: actions),
      ].filter { $0.before != $0.after }
    }
    return rows
  }
}
