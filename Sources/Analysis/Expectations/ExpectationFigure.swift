public import PMO
public import Statistics

/// How important an outcome is to customers and how satisfied they are with it, in one group or in all groups together, in
/// one cycle.
///
/// The row of all groups pools their answers, so every respondent weighs the same; `weighted` counts each group by its weight.
public struct ExpectationFigure: Sendable, Hashable {
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's groups; -1 where the inputs name none; nil for all groups together.
  public let group: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// The stage of the experience that the answers speak of; nil for all answers, whether they name a stage or not.
  public let stage: Stage?
  /// Respondents who gave at least one answer.
  public let respondents: Int
  /// Importance answers on each level of their scale.
  public let importance: LevelCounts
  /// Satisfaction answers on each level of their scale.
  public let satisfaction: LevelCounts
  /// Expected levels, on the scale of satisfaction.
  public let expected: LevelCounts
  /// What satisfaction is held against in the gap.
  public let gapBasis: GapBasis
  /// Respondents who gave both answers that the gap is made of.
  public let pairs: Int
  /// Differences of the pairs, satisfaction less expected level or importance; none where their scales differ.
  public let gaps: Measured<LevelCounts>
  public let meanImportance: Measured<Double>
  public let meanSatisfaction: Measured<Double>
  public let meanExpected: Measured<Double>
  public let medianImportance: Measured<Double>
  public let medianSatisfaction: Measured<Double>
  /// Mean of the differences, in scale points: negative where expectations are not met.
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
  /// Of the mean satisfaction, since the last named cycle in which the same group answered for the same outcome and stage.
  public internal(set) var satisfactionChange: CycleChange
  /// Of the gap, since the same cycle; none where satisfaction was held against something else then.
  public internal(set) var gapChange: CycleChange
  /// The groups' answers with each group counting by its weight; nil in rows of single groups.
  public internal(set) var weighted: GroupWeightedExpectation? {
    get { weightedMeans.first }
    set { weightedMeans = newValue.map { [$0] } ?? [] }
  }

  /// None or one: one row in sixty has it, and it is a quarter of a row.
  private var weightedMeans: [GroupWeightedExpectation] = []

  /// How gap and interval were made, for a reader.
  public var method: String {
    "gap: mean of \(gapBasis.label) over who gave both" + (group == nil ? ", answers of all groups pooled; " : "; ")
      + gapInterval.method
  }
}

/// What satisfaction is held against.
public enum GapBasis: Sendable, Hashable, CaseIterable {
  /// The level that the customer expects.
  case expected
  /// The importance, where no expected level was asked.
  case importance

  /// For a reader: `satisfaction less importance`.
  public var label: String {
    switch self {
    case .expected: "satisfaction less expected level"
    case .importance: "satisfaction less importance"
    }
  }
}

/// Means over customer groups that count by their weights and not by their numbers of answers.
public struct GroupWeightedExpectation: Sendable, Hashable {
  public let importance: Measured<WeightedAnswers>
  public let satisfaction: Measured<WeightedAnswers>
  /// None where the groups' gaps are of different kinds.
  public let gap: Measured<WeightedAnswers>
  /// What the groups weigh, for a reader.
  public let rule: String
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

extension ExpectationFigure {
  /// Whether the row rests on too few answers to show, or would tell of one that does.
  public var isWithheld: Bool { meanImportance.isWithheld }
}
