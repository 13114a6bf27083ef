import PMO
import Statistics

/// What all plans share that weigh the services by the same answers of customers: the services' parts in what customers expect, what
/// these leave wanting, and how the rows say it.
struct PlanWeights: Sendable {
  /// What customers want, as last asked; nil where they were not.
  let demand: Demand?
  /// `P` by outcome and service.
  let contribution: [[Double]]
  /// `c_f` by service, of sum 1.
  let shares: Measured<[Double]>
  /// Services with a share.
  let contributing: Int
  /// By service: `Σ_b w_b P_bf s_b / Σ_b w_b P_bf` over the outcomes with a shortfall known.
  let needs: [Measured<Double>]
  /// The matrices that were used, for a reader.
  let matrices: String
  /// Where the weights come from, for a reader.
  let weighting: String
  /// The rules of scores, by the factors that are known.
  private let rules: [String]

  init(_ demand: Demand?, framework: Framework) {
    self.demand = demand
    let services = framework.catalogue.services.indices
    let contribution = framework.catalogue.outcomes.indices.map { outcome in
      services.map { framework.contribution.value(outcome: outcome, service: $0) }
    }
    self.contribution = contribution
    if let demand {
      let raw = services.map { service in
        contribution.indices.reduce(0) { $0 + demand.weights[$1] * contribution[$1][service] }
      }
      let total = raw.reduce(0, +)
      shares = total > 0 ? .success(raw.map { $0 / total }) : .failure(.noContribution)
    } else {
      shares = .failure(.notAsked)
    }
    contributing = shares.value.map { $0.count { $0 > 0 } } ?? 0
    needs = services.map { Self.need($0, demand, contribution) }
    matrices = "contribution by \(framework.contribution.origin); relevance by \(framework.relevance.origin)"
    let weighting = Self.weighting(demand)
    self.weighting = weighting
    rules =
      ["no score, ranked by what is missing to the target; \(weighting)"]
      + [[], ["(1 + need)"], ["(1 + staffing) / 2"], ["(1 + need)", "(1 + staffing) / 2"]].map { known in
        "score: \((["100", "contribution", "room"] + known).joined(separator: " x ")); \(weighting)"
      }
  }

  private static func need(_ service: Int, _ demand: Demand?, _ contribution: [[Double]]) -> Measured<Double> {
    guard let demand else { return .failure(.notAsked) }
    let parts = contribution.indices.compactMap { outcome in
      demand.shortfall(outcome).map {
        (shortfall: $0, weight: demand.weights[outcome] * contribution[outcome][service])
      }
    }.filter { $0.weight > 0 }
    guard !parts.isEmpty else { return .failure(.noContribution) }
    return Measured { () throws(Undefined) in
      try weightedMean(of: parts.map(\.shortfall), weights: parts.map(\.weight))
    }
  }

  private static func weighting(_ demand: Demand?) -> String {
    guard let demand else { return "customers were not asked, so nothing weighs the services" }
    let groups =
      demand.groups > 0
      ? "the importance of \(demand.outcomes) outcomes to \(demand.groups) customer group\(demand.groups == 1 ? "" : "s")"
      : "the importance of \(demand.outcomes) outcomes to all customers pooled"
    return "weights: \(groups)"
  }

  /// How a service's score and rank were made, for a reader.
  func rule(isScored: Bool, hasNeed: Bool, hasStaffing: Bool) -> String {
    rules[isScored ? 1 + (hasNeed ? 1 : 0) + (hasStaffing ? 2 : 0) : 0]
  }
}
