public import Statistics

/// How important an outcome is to a group of customers, or to all of them, and how satisfied they are, in one cycle.
///
/// Means, medians and shares are over all who gave that answer; the gap is over those who gave both (the pairwise rule of
/// SERVQUAL; Parasuraman, Zeithaml and Berry 1988). The row of all groups pools their answers.
public struct ExpectationFigure: Sendable, Hashable {
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's groups; -1 where the inputs name none; nil for all groups together.
  public let group: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Respondents who gave at least one of the two answers.
  public let respondents: Int
  public let importance: LevelCounts
  public let satisfaction: LevelCounts
  /// Respondents who gave both answers.
  public let pairs: Int
  /// The pairs' differences `satisfaction - importance` by size; none where the two scales differ.
  public let gaps: Measured<LevelCounts>
  public let meanImportance: Measured<Double>
  public let meanSatisfaction: Measured<Double>
  public let medianImportance: Measured<Double>
  public let medianSatisfaction: Measured<Double>
  /// Mean of `satisfaction - importance` over the pairs, in scale points: negative where expectations are not met.
  public let gap: Measured<Double>
  /// 95% interval of the gap; none below five pairs and where all differences are equal.
  public let gapInterval: Measured<Interval>
  /// The outcome's share of the mean importance of all outcomes of the group and cycle, each counted from the lowest
  /// level of the scale; the weights sum to 1.
  public let weight: Measured<Double>
  /// `weight * gap`.
  public let weightedGap: Measured<Double>
  /// Where the lines of the quadrants run in this group and cycle.
  public let crosshair: Measured<CrosshairLines>
  public let quadrant: Measured<Quadrant>
  /// Share of the importance answers in the two highest levels, 0...1.
  public let topTwoImportance: Measured<Double>
  /// Share of the satisfaction answers in the two highest levels, 0...1.
  public let topTwoSatisfaction: Measured<Double>
  /// Ulwick's score with its band and whether the outcome is over-served.
  public let opportunity: Measured<OpportunityScore>
  /// How gap and interval were made, for a reader.
  public let method: String
}

/// The lines that divide the quadrants of importance and satisfaction.
public struct CrosshairLines: Sendable, Hashable {
  public let rule: Crosshair.Rule
  /// The line between low and high satisfaction: the x of a chart with satisfaction along the bottom.
  public let satisfaction: Double
  /// The line between low and high importance: the y of that chart.
  public let importance: Double

  /// The rule for a reader: `mean of the outcomes`.
  public var name: String { rule.label }
}
