/// Which way a measure improves.
public enum ImprovementDirection: Hashable, Sendable, CaseIterable {
  /// More is better: revenue, satisfaction.
  case higherIsBetter
  /// Less is better: defects, days of delay.
  case lowerIsBetter
}

/// How far a goal is reached: `current / goal` where more is better, `goal / current` where less is.
///
/// Also the attainment of a benefit, with what was delivered as `current` and what was planned as `goal`.
///
/// - Parameters:
///   - current: as measured, in the goal's unit.
///   - goal: above zero.
///   - isCapped: whether the result is kept within 0...1, so that what is exceeded in one place does not make up for what is missed in
///     another.
/// - Throws: `notFinite`; `zeroGoal`; `negativeAmount` for a negative goal, and for a negative `current` without the cap. Without the cap
///   also `notFinite` for a `current` of zero where less is better.
public func attainment(
  of current: Double, goal: Double, direction: ImprovementDirection = .higherIsBetter, isCapped: Bool = true
) throws(Undefined) -> Double {
  guard current.isFinite, goal.isFinite else { throw .notFinite }
  guard goal != 0 else { throw .zeroGoal }
  guard goal > 0, current >= 0 || isCapped else { throw .negativeAmount }
  let ratio: Double
  switch direction {
  case .higherIsBetter: ratio = current / goal
  // Nothing left of what should be little: the goal is reached, and by how much has no number.
  case .lowerIsBetter: ratio = current > 0 ? goal / current : .infinity
  }
  if isCapped { return min(max(ratio, 0), 1) }
  guard ratio.isFinite else { throw .notFinite }
  return ratio
}

/// How a service performs: the attainments of its measures, weighted by their relevance, `Σ relevance · reached` with relevances scaled to
/// sum 1.
///
/// - Throws: `noAnswers` without measures; `unequalLengths`; `unusableWeights`; `notFinite`.
public func servicePerformance(reached: [Double], relevance: [Double]) throws(Undefined) -> Double {
  try weightedMean(of: reached, weights: relevance)
}
