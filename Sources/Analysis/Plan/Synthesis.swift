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
