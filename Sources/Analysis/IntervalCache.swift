import Statistics

/// Intervals of means and of their differences, those of small groups each computed once: on a short scale they often have equal
/// counts, and an interval is the one figure that costs more than its answers.
struct IntervalCache {
  private struct Pair: Hashable {
    let after: LevelCounts
    let before: LevelCounts
  }

  /// Larger groups hardly ever have equal counts, and looking them up would cost more than it saves.
  private static let largest = 16

  private var intervals: [LevelCounts: Measured<Interval>] = [:]
  private var comparisons: [Pair: MeanComparison] = [:]
  private var resamples = ResampleCache()

  mutating func interval(of answers: LevelCounts) -> Measured<Interval> {
    guard answers.n <= Self.largest else {
      return Measured { () throws(Undefined) in try meanInterval(of: answers, keeping: &resamples) }
    }
    if let known = intervals[answers] { return known }
    let interval = Measured { () throws(Undefined) in try meanInterval(of: answers, keeping: &resamples) }
    intervals[answers] = interval
    return interval
  }

  /// The mean of `after` less that of `before`.
  mutating func comparison(of after: LevelCounts, with before: LevelCounts) -> MeanComparison {
    guard max(after.n, before.n) <= Self.largest else {
      return MeanComparison(of: after, with: before, keeping: &resamples)
    }
    let pair = Pair(after: after, before: before)
    if let known = comparisons[pair] { return known }
    let comparison = MeanComparison(of: after, with: before, keeping: &resamples)
    comparisons[pair] = comparison
    return comparison
  }
}

extension Result where Success == Interval, Failure == Absence {
  /// The interval's method for a reader, or why there is none.
  var method: String {
    switch self {
    case .success(let interval): "95% interval: \(interval.method)"
    case .failure(let absence): "no interval: \(absence)"
    }
  }
}
