import Statistics

/// Intervals of means and of their differences, each computed once: groups on a short scale often have equal counts, and an
/// interval is the one figure that costs more than its answers.
struct IntervalCache {
  private struct Pair: Hashable {
    let after: LevelCounts
    let before: LevelCounts
  }

  private var intervals: [LevelCounts: Measured<Interval>] = [:]
  private var comparisons: [Pair: MeanComparison] = [:]

  mutating func interval(of answers: LevelCounts) -> Measured<Interval> {
    if let known = intervals[answers] { return known }
    let interval = Measured { () throws(Undefined) in try meanInterval(of: answers) }
    intervals[answers] = interval
    return interval
  }

  /// The mean of `after` less that of `before`.
  mutating func comparison(of after: LevelCounts, with before: LevelCounts) -> MeanComparison {
    let pair = Pair(after: after, before: before)
    if let known = comparisons[pair] { return known }
    let comparison = MeanComparison(of: after, with: before)
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
