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

  /// - Parameters:
  ///   - best: the services of the best mix, by `best(of:capacity:)`.
  ///   - undrawn: why the ranking's stability is not tested; nil to test it, which costs draws x services x outcomes.
  init(
    of basis: PlanBasis, best chosen: Measured<[Int]>, capacity: Int, framework: Framework, planning: Planning,
    undrawn: Absence?
  ) {
    self.basis = basis
    let math = PlanMath(basis: basis, framework: framework)
    present = math.mix(.present, .success(basis.services.indices.filter { math.isOffered[$0] }), capacity: capacity)
    best = math.mix(.best, chosen, capacity: capacity)
    outcomes = framework.catalogue.outcomes.indices.map { math.adherence(of: $0) }
    priorities = math.priorities(best: chosen, planning: planning, undrawn: undrawn)
  }

  /// The services that hold the most of what customers expect for a capacity: the same for all plans of the same weights.
  static func best(of basis: PlanBasis, capacity: Int) -> Measured<[Int]> {
    basis.weights.shares.flatMap { shares in
      Measured { () throws(Undefined) in
        try BestSubset(values: shares, costs: basis.services.map(\.effort), capacity: capacity).chosen
      }
    }
  }
}
