/// Net promoter score: the share of answers 9 and 10 minus the share of answers 0 to 6, on a declared scale 0...10.
///
/// The score lies in -1...1; the customary figure is 100 times it.
public struct PromoterScore: Hashable, Sendable {
  /// The one scale that the score is defined on.
  public static let scale = 0...10

  /// Answers 9 and 10.
  public let promoters: Int

  /// Answers 7 and 8.
  public let passives: Int

  /// Answers 0 to 6.
  public let detractors: Int

  /// The score of a group's answers.
  ///
  /// - Throws: `scaleMustBe` if the answers' scale is not 0...10; `noAnswers`.
  public init(_ answers: LevelCounts) throws(Undefined) {
    guard answers.scale == Self.scale else { throw .mustBe(Self.scale) }
    try answers.requireAnswers(1)
    promoters = answers.count(atOrAbove: 9)
    passives = answers.count(atOrAbove: 7) - promoters
    detractors = answers.n - promoters - passives
  }

  /// Number of answers, at least 1.
  public var n: Int { promoters + passives + detractors }

  /// `p⁺ - p⁻`, in -1...1.
  public var value: Double { Double(promoters - detractors) / Double(n) }

  /// Variance of one answer scored +1, 0 or -1: `p⁺ + p⁻ - NPS²`.
  public var variance: Double {
    let net = Int128(promoters - detractors)
    let scatter = Int128(n) * Int128(promoters + detractors) - net * net
    return Double(scatter) / (Double(n) * Double(n))
  }

  /// 95% adjusted Wald interval (Rocks 2016): three answers are added, ¾ promoter, 1½ passive, ¾ detractor, then
  /// `NPS ± z √(Var / n)` of the enlarged group, z = 1.96, cut off at -1 and 1. Its centre is not the score itself.
  public var interval: Interval {
    let size = Double(n) + 3
    let center = Double(promoters - detractors) / size
    let variance = (Double(promoters + detractors) + 1.5) / size - center * center
    let margin = Interval.z * (variance / size).squareRoot()
    return Interval(max(center - margin, -1), min(center + margin, 1), method: .promoterScore)
  }
}
