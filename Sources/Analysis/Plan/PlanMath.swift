import PMO
import Statistics
import Tabular

/// What a plan's figures share: the services' parts in what customers expect, their levels and what is missing.
struct PlanMath {
  let basis: PlanBasis
  let framework: Framework
  /// `c_f` by service, of sum 1.
  let shares: Measured<[Double]>
  /// `MI_f` by service, 0...1; nil without a level.
  let levels: [Double?]
  /// `P` by outcome and service.
  let contribution: [[Double]]

  init(basis: PlanBasis, framework: Framework) {
    self.basis = basis
    self.framework = framework
    let services = framework.catalogue.services.indices
    let contribution = framework.catalogue.outcomes.indices.map { outcome in
      services.map { framework.contribution.value(outcome: outcome, service: $0) }
    }
    self.contribution = contribution
    levels = basis.services.map { $0.level.map(framework.maturityScale.index(of:)) }
    if let demand = basis.demand {
      let raw = services.map { service in
        contribution.indices.reduce(0) { $0 + demand.weights[$1] * contribution[$1][service] }
      }
      let total = raw.reduce(0, +)
      shares = total > 0 ? .success(raw.map { $0 / total }) : .failure(.noContribution)
    } else {
      shares = .failure(.notAsked)
    }
  }

  var matrices: String {
    "contribution by \(framework.contribution.origin); relevance by \(framework.relevance.origin)"
  }

  /// Where the weights come from, for a reader.
  var weighting: String {
    guard let demand = basis.demand else { return "customers were not asked, so nothing weighs the services" }
    let groups =
      demand.groups > 0
      ? "the importance of \(demand.outcomes) outcomes to \(demand.groups) customer group\(demand.groups == 1 ? "" : "s")"
      : "the importance of \(demand.outcomes) outcomes to all customers pooled"
    return "weights: \(groups)"
  }

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
      mix: mix, office: basis.office, cycle: basis.cycle, n: basis.demand?.n ?? 0, askedIn: basis.demand?.cycle,
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
      }, matrices: matrices,
      method: (mix == .present
        ? "the services that are offered" : "the services that hold the most of what customers expect for the capacity")
        + "; \(weighting)")
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
    let row = contribution[outcome]
    let isOffered = basis.services.map(\.isOffered)
    let helping = row.indices.filter { row[$0] > 0 && isOffered[$0] }
    let total = row.reduce(0, +)
    let leveled = helping.filter { levels[$0] != nil }
    let isKnown = total > 0
    return OutcomeAdherenceFigure(
      office: basis.office, outcome: outcome, cycle: basis.cycle, services: helping.count,
      weight: basis.demand.map { .success($0.weights[outcome]) } ?? .failure(.notAsked),
      linear: isKnown
        ? Measured { () throws(Undefined) in try linearAdherence(contributions: row, isInMix: isOffered) }
        : .failure(.noContribution),
      noisyOr: isKnown
        ? Measured { () throws(Undefined) in try Statistics.noisyOr(of: helping.map { row[$0] }) }
        : .failure(.noContribution),
      delivered: !isKnown
        ? .failure(.noContribution)
        : helping.isEmpty
          ? .success(0)
          : leveled.isEmpty
            ? .failure(.undefined(.noAnswers))
            : .success(min(leveled.reduce(0) { $0 + row[$1] * (levels[$1] ?? 0) } / total, 1)),
      shortfall: basis.demand.map { $0.shortfall(outcome).map(Result.success) ?? .failure(.undefined(.noAnswers)) }
        ?? .failure(.notAsked), matrices: matrices,
      method:
        "linear: contributions of the offered services as a share of all; noisy-or: 1 less the product of what each "
        + "leaves open; delivered: linear, each service by its maturity")
  }
}
