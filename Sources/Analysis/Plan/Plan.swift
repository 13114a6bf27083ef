import PMO
import Statistics

/// The plan of services of one office, or of all offices together, in one cycle: what the mixes do for customers' expectations, and what
/// to do first. Pure: the same basis gives the same plan, as it is or as it would be.
struct Plan: Sendable {
  let basis: PlanBasis
  let present: MixFigure
  let best: MixFigure
  let outcomes: [OutcomeAdherenceFigure]
  /// By rank.
  let priorities: [PriorityFigure]

  /// - Parameter undrawn: why the ranking's stability is not tested; nil to test it, which costs draws x services x outcomes.
  init(of basis: PlanBasis, framework: Framework, planning: Planning, undrawn: Absence?) {
    self.basis = basis
    let math = PlanMath(basis: basis, framework: framework)
    let offered = basis.services.indices.filter { basis.services[$0].isOffered }
    let capacity = planning.capacity ?? basis.presentEffort
    present = math.mix(.present, .success(offered), capacity: capacity)
    let chosen = math.shares.flatMap { shares in
      Measured { () throws(Undefined) in
        try BestSubset(values: shares, costs: basis.services.map(\.effort), capacity: capacity).chosen
      }
    }
    best = math.mix(.best, chosen, capacity: capacity)
    outcomes = framework.catalogue.outcomes.indices.map { math.adherence(of: $0) }
    priorities = math.priorities(best: chosen, planning: planning, undrawn: undrawn)
  }
}
