/// A sample of a population whose size is known, such as the customers on a list.
public struct FinitePopulation: Hashable, Sendable {
  /// Number of members, `N`.
  public let size: Int

  /// Number of members who answered, `n`.
  public let answered: Int

  /// - Throws: `noAnswers` if nobody answered; `unusableCounts` if more answered than there are.
  public init(size: Int, answered: Int) throws(Undefined) {
    guard answered > 0 else { throw .noAnswers }
    guard answered <= size else { throw .unusableCounts }
    self.size = size
    self.answered = answered
  }

  /// Whether everybody answered. There is no sampling error then, and a figure is shown as complete.
  public var isComplete: Bool { answered == size }

  /// The factor on a standard error, `√((N - n) / (N - 1))` (Cochran 1977), 0...1; 0 for a complete census.
  public var correction: Double {
    isComplete ? 0 : (Double(size - answered) / Double(size - 1)).squareRoot()
  }

  /// Standard error of the mean of the population's answers, in scale points.
  ///
  /// - Throws: `noAnswers`; `unusableCounts` if the answers are not as many as `answered`; `tooFew` below two answers,
  ///   unless the census is complete.
  public func standardError(of answers: LevelCounts) throws(Undefined) -> Double {
    try answers.requireAnswers(1)
    guard answers.n == answered else { throw .unusableCounts }
    return isComplete ? 0 : try answers.standardError * correction
  }

  /// An interval that was made for an unlimited population, drawn in towards its estimate by `correction`: both its arms are multiplied by
  /// it, as a standard error is. For a complete census both ends are the estimate.
  public func interval(_ interval: Interval, around estimate: Double) -> Interval {
    interval.ofFinitePopulation(
      estimate + (interval.low - estimate) * correction, estimate + (interval.high - estimate) * correction)
  }
}
