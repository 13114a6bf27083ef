public import PMO
public import Statistics

/// What customers say of the office as a whole, in one group or in all groups together, in one cycle, and how many of them answered.
public struct CustomerFigure: Sendable, Hashable {
  /// Code in the directory's groups; -1 where the inputs name none; nil for all groups together.
  public let group: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// The stage of the experience that the answers speak of; nil for all answers, whether they name a stage or not.
  public let stage: Stage?
  /// Answers about outcomes: the respondents of the expectations' rows, summed over the outcomes.
  public let outcomeAnswers: Int
  /// Overall satisfaction on each level of its scale.
  public let overall: LevelCounts
  public let meanOverall: Measured<Double>
  public let medianOverall: Measured<Double>
  /// Share of the overall satisfactions in the two highest levels, 0...1.
  public let topTwoOverall: Measured<Double>
  /// 95% interval of the mean, as from an unlimited number of customers.
  public let overallInterval: Measured<Interval>
  /// Standard error of the mean of the answers by customers on the list, one each: 0 where all of them answered.
  public let overallError: Measured<Double>
  /// Answers that this error is over; nil without one.
  public var errorAnswers: Int? { errorLevels?.n }
  /// Those answers; nil where there is no error.
  public let errorLevels: LevelCounts?
  /// Since the last named cycle in which the same group answered.
  public internal(set) var overallChange: CycleChange
  /// The groups' answers with each group counting by its weight; nil in rows of single groups.
  public internal(set) var weightedOverall: Measured<WeightedAnswers>?
  /// What the groups weigh in it, for a reader.
  public internal(set) var weightRule: String?
  /// How likely customers are to recommend the office, 0 to 10.
  public let recommendation: LevelCounts
  /// Why it must not show how the answers are spread; nil where it may.
  public let distributionAbsence: Absence?
  /// Whether there are too few answers to show how they are spread.
  public var hidesDistribution: Bool { distributionAbsence != nil }
  /// Promoters less detractors.
  public let promoterScore: Measured<PromoterScore>
  /// The score with what tells its parts: who promotes and who detracts, variance and interval.
  public var promoterParts: Measured<PromoterScore> { distributionAbsence.map { .failure($0) } ?? promoterScore }
  /// Customers on the list.
  public let listed: Int
  /// Those of them who answered anything.
  public let answered: Int
  /// Named customers who answered and are not on the list.
  public let unlisted: Int
  /// `answered / listed`, 0...1; none without a list.
  public let responseRate: Measured<Double>
  /// Wilson's 95% interval: how far the rate could have come out otherwise. None where everybody answered.
  public let responseInterval: Measured<Interval>
  /// How the row was made, for a reader.
  public var method: String {
    "overall satisfaction: mean" + (group == nil ? ", answers of all groups pooled; " : "; ")
      + overallInterval.method
      + "; promoter score: adjusted Wald; response: customers on the list, Wilson; standard error: answers of customers on the list, with the finite population correction"
  }

  /// Whether everybody on the list answered.
  public var isComplete: Bool { listed > 0 && answered == listed }

  /// Whether nothing was said about the stage.
  public var isSilent: Bool { outcomeAnswers == 0 && overall.n == 0 && recommendation.n == 0 }
}

extension CustomerFigure {
  /// Whether the row rests on too few answers to show, or would tell of one that does.
  public var isWithheld: Bool { meanOverall.isWithheld }
}
