import PMO

/// What follows from all figures together: the mixes of services, the ranked plan, and what suppositions would change.
public struct Synthesis: Sendable, Hashable {
  public let mixes: [MixFigure]
  public let outcomes: [OutcomeAdherenceFigure]
  /// By cycle, office and rank.
  public let priorities: [PriorityFigure]
  public let whatIfs: [WhatIfFigure]
}

extension Synthesis {
  /// Of no figures.
  init() { self.init(mixes: [], outcomes: [], priorities: [], whatIfs: []) }

  /// Up to so many offices, the stability of each one's ranking is tested as well: the draws cost more than all other figures of a plan.
  static let drawnOffices = 4

  /// The plans of every office and of all together, in every cycle with maturity or expectations; suppositions in the latest.
  ///
  /// Cost: in the latest cycle, draws x services x outcomes for all offices together, and for each where there are few.
  init(of source: PlanSource) {
    let planning = source.settings.planning
    func plans(_ bases: [PlanBasis], drawn: Bool) -> [Plan] {
      let isFew = bases.count <= Self.drawnOffices + 1
      // Offices mostly have the same capacity, and one search is enough for them all.
      var best: [Int: Measured<[Int]>] = [:]
      return bases.map { basis in
        let reason: Absence? = !drawn ? .notLatest : isFew || basis.office == nil ? nil : .tooManyOffices
        let capacity = planning.capacity ?? basis.presentEffort
        let chosen = best[capacity] ?? Plan.best(of: basis, capacity: capacity)
        best[capacity] = chosen
        return Plan(
          of: basis, best: chosen, capacity: capacity, framework: source.framework, planning: planning,
          undrawn: reason)
      }
    }
    let cycles = source.cycles
    let bases = cycles.map { source.bases(cycle: $0) }
    let count = bases.reduce(0) { $0 + $1.count }
    var mixes: [MixFigure] = []
    var outcomes: [OutcomeAdherenceFigure] = []
    var priorities: [PriorityFigure] = []
    mixes.reserveCapacity(2 * count)
    outcomes.reserveCapacity(count * source.framework.catalogue.outcomes.count)
    priorities.reserveCapacity(count * source.framework.catalogue.services.count)
    var present: [Plan] = []
    for (cycle, bases) in zip(cycles, bases) {
      present = plans(bases, drawn: cycle == cycles.last)
      for plan in present {
        mixes.append(plan.present)
        mixes.append(plan.best)
        outcomes += plan.outcomes
        priorities += plan.priorities
      }
    }
    self.mixes = mixes
    self.outcomes = outcomes
    self.priorities = priorities
    guard let latest = cycles.last else {
      whatIfs = []
      return
    }
    whatIfs = planning.suppositions.enumerated().flatMap { place, supposition in
      zip(present, plans(source.bases(cycle: latest, supposing: supposition), drawn: false)).flatMap {
        WhatIfFigure.rows(supposition.name, number: place + 1, before: $0, after: $1)
      }
    }
  }
}
