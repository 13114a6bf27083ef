/// How much an outcome asks to be served better (Ulwick 2002): `O = I + max(I - S, 0)`.
///
/// `I` and `S` are the shares of respondents in the top two boxes for importance and for satisfaction, scaled 0...10;
/// they are not means. `O` lies in 0...20. To be computed per customer segment. Bands are decided on exact fractions, so
/// a score on an edge is never moved by rounding.
public struct OpportunityScore: Hashable, Sendable {
  /// What the score calls for.
  public enum Band: Hashable, Sendable, CaseIterable {
    /// Below 10: served.
    case served
    /// 10 to below 12: worth a look.
    case look
    /// 12 to 15, both included: a solid opportunity.
    case solid
    /// Above 15: an extreme opportunity.
    case extreme
  }

  /// Importance, 0...10.
  public let importance: Double

  /// Satisfaction, 0...10.
  public let satisfaction: Double

  /// The score, 0...20.
  public let value: Double

  /// The band of the score.
  public let band: Band

  /// Whether satisfaction exceeds importance.
  public let isOverServed: Bool

  /// The score of one segment's answers. The two questions may have different scales and numbers of answers.
  ///
  /// - Throws: `noAnswers` if a question has none; `scaleTooShort` below three levels.
  public init(importance: LevelCounts, satisfaction: LevelCounts) throws(Undefined) {
    self.importance = 10 * (try importance.topTwoBoxShare)
    self.satisfaction = 10 * (try satisfaction.topTwoBoxShare)
    // Both shares over one denominator.
    let important = 10 * Int128(try importance.topTwoBoxCount) * Int128(satisfaction.n)
    let satisfied = 10 * Int128(try satisfaction.topTwoBoxCount) * Int128(importance.n)
    let whole = Int128(importance.n) * Int128(satisfaction.n)
    let score = important + max(important - satisfied, 0)
    value = Double(whole: score) / Double(whole: whole)
    isOverServed = satisfied > important
    band =
      if score > 15 * whole { .extreme } else if score >= 12 * whole { .solid } else if score >= 10 * whole {
        .look
      } else { .served }
  }
}
