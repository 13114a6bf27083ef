import PMO
import Statistics
import Tabular

extension PlanMath {
  /// The services by rank.
  func priorities(best: Measured<[Int]>, planning: Planning, undrawn: Absence?) -> [PriorityFigure] {
    let services = framework.catalogue.services.indices
    let offeredLevel = Measured { () throws(Undefined) in
      try mean(of: services.filter { isOffered[$0] }.compactMap { levels[$0] })
    }
    let rooms = services.map { room($0, offeredLevel: offeredLevel) }
    let needs = weights.needs
    let chosen = best.map { best in
      var isChosen = services.map { _ in false }
      for service in best { isChosen[service] = true }
      return isChosen
    }
    let scores = services.map { score($0, room: rooms[$0], need: needs[$0]) }
    let stability = undrawn.map { .failure($0) } ?? stability(rooms: rooms, planning: planning)
    let draws = stability.value == nil ? "" : Self.draws(planning)
    let keys = services.map { (scores[$0].value ?? -1, rooms[$0].value ?? -1, shares.value?[$0] ?? -1) }
    let order = services.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$1] < keys[$0] }
    return order.enumerated().map { place, service in
      let entry = basis.services[service]
      let isInBestMix = chosen.map { $0[service] }
      let item = stability.flatMap { items in items[service].map(Result.success) ?? .failure(.undefined(.noAnswers)) }
      return PriorityFigure(
        office: basis.office, service: service, cycle: basis.cycle, rank: place + 1,
        action: action(service, isInBestMix: isInBestMix.value),
        isOffered: entry.isOffered, n: entry.n, score: scores[service], contribution: shares.map { $0[service] },
        level: entry.level, target: entry.target, room: rooms[service], need: needs[service],
        staffing: entry.staffing, effort: entry.effort, isInBestMix: isInBestMix, topShare: item.map(\.topShare),
        lowRank: item.map(\.lowRank), highRank: item.map(\.highRank), matrices: weights.matrices,
        rule: weights.rule(
          isScored: scores[service].value != nil, hasNeed: needs[service].value != nil,
          hasStaffing: entry.staffing.value != nil), draws: item.value == nil ? "" : draws)
    }
  }

  /// Without a best mix nothing is started or dropped.
  private func action(_ service: Int, isInBestMix: Bool?) -> PriorityFigure.Action {
    let entry = basis.services[service]
    guard entry.isOffered else { return isInBestMix == true ? .start : .leave }
    if isInBestMix == false, let share = shares.value?[service], share * 2 * Double(weights.contributing) < 1 {
      return .drop
    }
    guard let level = entry.level, let target = entry.target else { return .keep }
    return level < target ? .raise : .keep
  }

  /// What is missing to the target; a service that is not offered starts from nothing, and without a target is taken to become what the
  /// offered ones are on average.
  private func room(_ service: Int, offeredLevel: Measured<Double>) -> Measured<Double> {
    let entry = basis.services[service]
    let target = entry.target.map { min(max(framework.maturityScale.index(of: $0), 0), 1) }
    if entry.isOffered {
      guard let level = levels[service] else { return .failure(.undefined(.noAnswers)) }
      return target.map { .success(max(0, $0 - level)) } ?? .failure(.noTarget)
    }
    return target.map { .success($0) } ?? offeredLevel
  }

  private func score(_ service: Int, room: Measured<Double>, need: Measured<Double>) -> Measured<Double> {
    shares.flatMap { shares in
      room.map { room in
        100 * shares[service] * room * (1 + (need.value ?? 0)) * readiness(service)
      }
    }
  }

  private func readiness(_ service: Int) -> Double {
    basis.services[service].staffing.value.map { (1 + $0) / 2 } ?? 1
  }

  /// By service; nil for those without a score. The score is linear in the weights but for a factor that all services share, so each
  /// draw ranks by `Σ_b w_b P_bf (1 + s_b) · room · readiness`. An outcome whose shortfall is not known counts by the service's need, which
  /// is the mean of those that are: it is left out of the need, as in the score.
  private func stability(rooms: [Measured<Double>], planning: Planning) -> Measured<[RankingStability.Item?]> {
    guard let demand = weights.demand else { return .failure(.notAsked) }
    guard shares.value != nil else { return .failure(.noContribution) }
    let asked = demand.weights.indices.filter { demand.weights[$0] > 0 }
    let ranked = rooms.indices.filter { rooms[$0].value != nil }
    let values = ranked.map { service in
      asked.map { outcome in
        weights.contribution[outcome][service]
          * (1 + (demand.shortfall(outcome) ?? weights.needs[service].value ?? 0))
          * (rooms[service].value ?? 0) * readiness(service)
      }
    }
    return Measured { () throws(Undefined) in
      let stability = try RankingStability(
        of: values, weights: asked.map { demand.weights[$0] }, concentration: planning.concentration,
        top: PriorityFigure.topLength, draws: planning.draws, seed: planning.seed)
      var items = rooms.map { _ in RankingStability.Item?.none }
      for (service, item) in zip(ranked, stability.items) { items[service] = item }
      return items
    }
  }

  private static func draws(_ planning: Planning) -> String {
    "; ranks in \(planning.draws) draws of the weights (Dirichlet, concentration \(Int(clamping: Int64(planning.concentration))), seed \(planning.seed))"
  }
}
