public import PMO

/// What a mix of services does for what customers expect, in one office or in all offices together, in one cycle.
///
/// With benefit weights `w` and contributions `P`, a service's share of what customers expect is
/// `c_f = Σ_b w_b P_bf / Σ_f Σ_b w_b P_bf`. The formulas are Plumbline's own.
public struct MixFigure: Sendable, Hashable {
  public enum Mix: String, Sendable, Hashable, CaseIterable {
    /// The services that are offered.
    case present
    /// The services with the greatest sum of `c_f` that the capacity allows; of equal ones the cheapest.
    case best
  }

  public let mix: Mix
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Answers of customers on importance, which the weights come from.
  public let n: Int
  /// The cycle in which these were given; nil where customers were not asked.
  public let askedIn: Int?
  /// Positions in the catalogue's services; none where there is no such mix.
  public let services: Measured<[Int]>
  /// What the services take of the capacity.
  public let effort: Measured<Int>
  public let capacity: Int
  /// `EAI(S) = Σ_{f in S} c_f`, 0...1: 1 for all services, 0 for none.
  public let expectationAdherence: Measured<Double>
  /// `Σ_{f in S} c_f · MI_f` over the services with a level, `MI_f = (level - lowest) / (highest - lowest)`, 0...1.
  public let deliveredAdherence: Measured<Double>
  /// Services of the mix with a level.
  public let leveled: Int
  /// Mean of the services' competence adherence `f_f`, weighted by `c_f`, over those where it is known.
  public let staffing: Measured<Double>
  /// What the services of each horizon hold of the mix's adherence, in the order of `Service.Horizon.allCases`; of sum 1.
  public let horizonShares: Measured<[Double]>
  /// How evenly the adherence is spread over the horizons: `(1 / Σ share² - 1) / (horizons - 1)`, 0 for one horizon, 1 for equal shares.
  public let evenness: Measured<Double>
  /// The matrices of contribution and relevance that were used, for a reader.
  public let matrices: String
  /// How it was made, for a reader.
  public let method: String

  /// A horizon's share.
  public func share(of horizon: Service.Horizon) -> Measured<Double> {
    horizonShares.map { shares in zip(Service.Horizon.allCases, shares).first { $0.0 == horizon }?.1 ?? 0 }
  }
}

/// How far the present mix of services can bring an outcome, in one office or in all offices together, in one cycle.
public struct OutcomeAdherenceFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Services of the mix that contribute to the outcome.
  public let services: Int
  /// `w_b`: the outcome's share of what customers want, 0...1.
  public let weight: Measured<Double>
  /// `Σ_{f in S} P_bf / Σ_f P_bf`, 0...1.
  public let linear: Measured<Double>
  /// `1 - Π_{f in S} (1 - P_bf)`, 0...1.
  public let noisyOr: Measured<Double>
  /// `Σ_{f in S} P_bf · MI_f / Σ_f P_bf` over the services with a level, 0...1.
  public let delivered: Measured<Double>
  /// `max(0, importance - satisfaction)` on scales of 0...1.
  public let shortfall: Measured<Double>
  /// The matrices of contribution and relevance that were used, for a reader.
  public let matrices: String
  /// How it was made, for a reader.
  public let method: String
}
