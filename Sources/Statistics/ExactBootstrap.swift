/// The bootstrap distribution of a mean without any sampling: every resample of a small group, weighted by the number of
/// ways to draw it.
///
/// `n` draws with replacement from `n` answers give `C(2n-1, n)` different resamples (126 at n = 5, 92,378 at n = 10) in
/// `nⁿ` equally likely orders (Fisher and Hall 1991). Only a resample's sum matters for the mean, so the orders are
/// counted by sum: they are the coefficients of `(Σ count · x^level)ⁿ`, integers below 2⁶³.
struct ExactBootstrap {
  /// Ten answers give 10¹⁰ ordered resamples, which stay exact with room for a factor of 40.
  static let largestSample = 10

  /// Number of ordered resamples for each sum, where sums are in steps above `n · lowestObserved`.
  let ways: [Int]

  /// Counts the resamples. At most `n · nk · min(k, n)` steps for `k` levels.
  ///
  /// - Throws: `noAnswers`; `unusableCounts` above `largestSample` answers.
  init(_ answers: LevelCounts) throws(Undefined) {
    guard answers.n <= Self.largestSample else { throw .unusableCounts }
    let range = try answers.lowestObserved...answers.highestObserved
    let observed = range.map { (step: $0 - range.lowerBound, count: answers.count(at: $0)) }.filter { $0.count > 0 }
    let widest = range.count - 1
    var ways = Array(repeating: 0, count: answers.n * widest + 1)
    ways[0] = 1
    for draw in 1...answers.n {
      // Downwards, so that what a sum is made of has not been changed yet.
      for sum in stride(from: draw * widest, through: 0, by: -1) {
        var orders = 0
        for (step, count) in observed where step <= sum { orders += ways[sum - step] * count }
        ways[sum] = orders
      }
    }
    self.ways = ways
  }

  /// The sums at the ends of the 95% percentile interval: less than 2.5% of the resamples lie beyond either.
  var ends: Ends {
    // 2.5% is one in forty, so the comparison stays in integers.
    let total = ways.reduce(0, +)
    var below = 0
    let low = ways.firstIndex { ways in
      below += ways
      return 40 * below >= total
    }
    var above = 0
    let high = ways.lastIndex { ways in
      above += ways
      return 40 * above >= total
    }
    return Ends(low: low ?? 0, high: high ?? ways.count - 1)
  }

  /// Two sums, in steps above `n · lowestObserved`.
  struct Ends {
    let low: Int
    let high: Int

    /// The interval of the mean of `n` answers, the lowest of which is `lowest`.
    func interval(of n: Int, lowest: Int) -> Interval {
      Interval(
        Double(n * lowest + low) / Double(n), Double(n * lowest + high) / Double(n), method: .exactBootstrap)
    }
  }
}
