import Statistics

/// Intervals of means, each distribution computed once: groups on a short scale often have equal counts, and an interval is
/// the one figure that costs more than its answers.
struct IntervalCache {
  private var intervals: [LevelCounts: Measured<Interval>] = [:]

  mutating func interval(of answers: LevelCounts) -> Measured<Interval> {
    if let known = intervals[answers] { return known }
    let interval = Measured { () throws(Undefined) in try meanInterval(of: answers) }
    intervals[answers] = interval
    return interval
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
