/// The highest level `k` of a staged model such that all requirements of levels up to `k` are reached.
///
/// A level that requires nothing is reached together with the level below it, so `scale` should hold the levels that the
/// requirements describe.
///
/// - Throws: `noAnswers` without requirements; `outsideScale` if one is of a level that the scale does not have;
///   `noLevelReached` if one of the lowest level is not reached.
public func stagedLevel(of requirements: [Requirement], scale: ClosedRange<Int>) throws(Undefined) -> Int {
  guard !requirements.isEmpty else { throw .noAnswers }
  var firstMissed: Int?
  for requirement in requirements {
    guard scale.contains(requirement.level) else { throw .outside(scale, level: requirement.level) }
    if !requirement.isReached { firstMissed = min(firstMissed ?? requirement.level, requirement.level) }
  }
  guard let firstMissed else { return scale.upperBound }
  guard firstMissed > scale.lowerBound else { throw .noLevelReached }
  return firstMissed - 1
}
