import Statistics

/// Intervals of means and of their differences, with what several of them have in common computed once.
struct IntervalCache {
  private var resamples = ResampleCache()

  mutating func interval(of answers: LevelCounts) -> Measured<Interval> {
    Measured { () throws(Undefined) in try meanInterval(of: answers, keeping: &resamples) }
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
