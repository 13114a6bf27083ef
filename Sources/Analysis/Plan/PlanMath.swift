import PMO
import Statistics
import Tabular

/// The figures of a plan, from its basis.
struct PlanMath {
  let basis: PlanBasis
  let framework: Framework
  /// `MI_f` by service, 0...1; nil without a level.
  let levels: [Double?]
  /// By service.
  let isOffered: [Bool]

  init(basis: PlanBasis, framework: Framework) {
    self.basis = basis
    self.framework = framework
    levels = basis.services.map { $0.level.map(framework.maturityScale.index(of:)) }
    isOffered = basis.services.map(\.isOffered)
  }

  var weights: PlanWeights { basis.weights }
  var shares: Measured<[Double]> { basis.weights.shares }

  // MARK: Mixes

  func mix(_ mix: MixFigure.Mix, _ services: Measured<[Int]>, capacity: Int) -> MixFigure {
    let members = services.value ?? []
    let adherence = services.flatMap { members in shares.map { shares in members.reduce(0) { $0 + shares[$1] } } }
    let leveled = members.filter { levels[$0] != nil }
    let delivered: Measured<Double> =
      members.isEmpty || !leveled.isEmpty
      ? services.flatMap { _ in
        shares.map { shares in leveled.reduce(0) { $0 + shares[$1] * (levels[$1] ?? 0) } }
      } : .failure(.undefined(.noAnswers))
    let horizons = adherence.flatMap { _ in horizonShares(of: members) }
    return MixFigure(
      mix: mix, office: basis.office, cycle: basis.cycle, n: weights.demand?.n ?? 0, askedIn: weights.demand?.cycle,
      services: services, effort: services.map { $0.reduce(0) { PlanBasis.sum($0, basis.services[$1].effort) } },
      capacity: capacity,
      // A sum of all shares is 1 but for rounding.
      expectationAdherence: adherence.map { members.count == basis.services.count ? 1 : min($0, 1) },
      deliveredAdherence: delivered, leveled: leveled.count, staffing: staffing(of: members),
      horizonShares: horizons,
      evenness: horizons.flatMap { shares in
        Measured { () throws(Undefined) in
          (try effectiveSampleSize(weights: shares) - 1) / Double(Service.Horizon.allCases.count - 1)
        }
      }, matrices: weights.matrices,
      method: (mix == .present
        ? "the services that are offered" : "the services that hold the most of what customers expect for the capacity")
        + "; \(weights.weighting)")
  }

  private func staffing(of members: [Int]) -> Measured<Double> {
    guard !members.isEmpty else { return .failure(.nothingOffered) }
    let known = members.filter { basis.services[$0].staffing.value != nil }
    guard !known.isEmpty else { return .failure(.noPeople) }
    return shares.flatMap { shares in
      Measured { () throws(Undefined) in
        try weightedMean(
          of: known.compactMap { basis.services[$0].staffing.value }, weights: known.map { shares[$0] })
      }
    }
  }

  private func horizonShares(of members: [Int]) -> Measured<[Double]> {
    shares.flatMap { shares in
      let sums = Service.Horizon.allCases.map { horizon in
        members.reduce(0) { framework.catalogue.services[$1].horizon == horizon ? $0 + shares[$1] : $0 }
      }
      let total = sums.reduce(0, +)
      return total > 0
        ? .success(sums.map { $0 / total }) : .failure(members.isEmpty ? .nothingOffered : .noContribution)
    }
  }

  // MARK: Outcomes

  func adherence(of outcome: Int) -> OutcomeAdherenceFigure {
    let row = weights.contribution[outcome]
    var total = 0.0
    var helping: [Double] = []
    helping.reserveCapacity(row.count)
    var leveled = 0
    var delivered = 0.0
    for service in row.indices {
      total += row[service]
      guard row[service] > 0, isOffered[service] else { continue }
      helping.append(row[service])
      guard let level = levels[service] else { continue }
      leveled += 1
      delivered += row[service] * level
    }
    let isKnown = total > 0
    return OutcomeAdherenceFigure(
      office: basis.office, outcome: outcome, cycle: basis.cycle, services: helping.count,
      weight: weights.demand.map { .success($0.weights[outcome]) } ?? .failure(.notAsked),
      linear: isKnown
        ? Measured { () throws(Undefined) in try linearAdherence(contributions: row, isInMix: isOffered) }
        : .failure(.noContribution),
      noisyOr: isKnown
        ? Measured { () throws(Undefined) in try Statistics.noisyOr(of: helping) } : .failure(.noContribution),
      delivered: !isKnown
        ? .failure(.noContribution)
        : helping.isEmpty
          ? .success(0) : leveled == 0 ? .failure(.undefined(.noAnswers)) : .success(min(delivered / total, 1)),
      shortfall: weights.demand.map { $0.shortfall(outcome).map(Result.success) ?? .failure(.undefined(.noAnswers)) }
        ?? .failure(.notAsked), matrices: weights.matrices, method: Self.outcomeMethod)
  }

  private static let outcomeMethod =
    "linear: contributions of the offered services as a share of all; noisy-or: 1 less the product of what each "
    + "leaves open; delivered: linear, each service by its maturity"
}
