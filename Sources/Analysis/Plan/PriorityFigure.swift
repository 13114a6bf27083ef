/// What to do with a service first, in one office or in all offices together, in one cycle, with the reasons in numbers.
///
/// `score = 100 · c · room · (1 + need) · (1 + staffing) / 2`: the percent of what customers expect that the missing levels hold back,
/// counted up to double where the outcomes that the service helps leave customers wanting, and down to a half where nobody has what it
/// takes. A factor that is not known is left out. The formula is Plumbline's own.
public struct PriorityFigure: Sendable, Hashable {
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Offered, and below its target.
    case raise
    /// Not offered, and part of the best mix.
    case start
    /// Offered, and at its target or without one.
    case keep
    /// Offered, not part of the best mix, and of less than half an average service's share of what customers expect.
    case drop
    /// Not offered, and not part of the best mix.
    case leave
  }

  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Its place in the plan, from 1: by score, then by room, then by contribution, then as in the catalogue; services without a score last.
  public let rank: Int
  public let action: Action
  public let isOffered: Bool
  /// Answers on its maturity.
  public let n: Int
  public let score: Measured<Double>
  /// `c_f`: its share of what customers expect of all services, 0...1.
  public let contribution: Measured<Double>
  public let level: Double?
  public let target: Double?
  /// What is missing to the target on a scale of 0...1; to the mean of the offered services where it is not offered and has no target.
  public let room: Measured<Double>
  /// `Σ_b w_b P_bf s_b / Σ_b w_b P_bf` with the outcomes' shortfalls `s`, 0...1.
  public let need: Measured<Double>
  /// How well its people cover what it takes, `Σ_c r_cf max_i s_ic`, 0...1.
  public let staffing: Measured<Double>
  /// What the service takes of the capacity.
  public let effort: Int
  /// Whether it is part of the best mix.
  public let isInBestMix: Measured<Bool>
  /// Share of the draws of the benefit weights in which it is among the first `topLength`, 0...1.
  public let topShare: Measured<Double>
  /// Between these ranks by score it lies in 95% of the draws; services of equal score share the best of their ranks.
  public let lowRank: Measured<Int>
  public let highRank: Measured<Int>
  /// The matrices of contribution and relevance that were used, for a reader.
  public let matrices: String
  /// How score and rank were made, for a reader.
  let rule: String
  /// How the ranks were drawn; empty where they were not.
  let draws: String

  /// How it was made, for a reader.
  public var method: String { rule + draws }

  /// Ranks that count as the top.
  public static let topLength = 5
}
