import Statistics

/// Intervals of means and of their differences, with what several of them have in common computed once: on a short scale small groups
/// often have equal counts, and an interval is the one figure that costs more than its answers.
struct IntervalCache {
  /// Larger groups hardly ever have equal counts, and looking them up would cost more than it saves; so would pairs of groups.
  private static let largest = 10

  private var intervals: [LevelCounts: Measured<Interval>] = [:]
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
    MeanComparison(of: after, with: before, keeping: &resamples)
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
