public import Statistics

/// A mean beside another one of the same question: after a cycle, or seen from another side.
public struct MeanComparison: Sendable, Hashable {
  /// Whether there is more to a difference than chance.
  public enum Verdict: Sendable, Hashable, CaseIterable {
    /// The interval of the difference leaves out zero.
    case moreThanNoise
    /// The interval of the difference holds zero.
    case withinNoise
    /// One of the sides has too few answers for an interval.
    case notEnoughAnswers
  }

  /// The one mean less the other, in scale points.
  public let value: Measured<Double>
  /// 95% interval of the difference; none below five answers on either side and where no answer differs.
  public let interval: Measured<Interval>
  /// None where there is nothing to compare with, or where on both sides all answers are equal.
  public let verdict: Measured<Verdict>

  /// Whether the answers can tell the difference from noise, one way or the other.
  var isTold: Bool { verdict.value == .moreThanNoise || verdict.value == .withinNoise }

  /// The mean of `after` less that of `before`. Cost: that of the interval.
  init(of after: LevelCounts, with before: LevelCounts, keeping resamples: inout ResampleCache) {
    do throws(Undefined) {
      let difference = try MeanDifference(from: before, to: after)
      value = .success(difference.value)
      interval = Measured { () throws(Undefined) in try difference.interval(keeping: &resamples) }
    } catch {
      value = .failure(.undefined(error))
      interval = .failure(.undefined(error))
    }
    switch interval {
    case .success(let interval): verdict = .success(ChangeVerdict(interval) == .noise ? .withinNoise : .moreThanNoise)
    case .failure(.undefined(.tooFew)): verdict = .success(.notEnoughAnswers)
    case .failure(let absence): verdict = .failure(absence)
    }
  }

  /// There is nothing to compare, and why.
  init(absent absence: Absence) {
    value = .failure(absence)
    interval = .failure(absence)
    verdict = .failure(absence)
  }
}

/// How a mean moved since the last cycle before that has answers to the same question.
public struct CycleChange: Sendable, Hashable {
  /// Code of the earlier cycle in the directory's cycles; nil where there is none.
  public let since: Int?
  /// The mean of this cycle less that of the earlier one.
  public let mean: MeanComparison

  /// There is nothing to compare, and why.
  init(absent absence: Absence) {
    since = nil
    mean = MeanComparison(absent: absence)
  }

  init(since: Int, mean: MeanComparison) {
    self.since = since
    self.mean = mean
  }
}
