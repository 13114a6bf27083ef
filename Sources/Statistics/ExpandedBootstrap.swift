/// The BCa interval of `BCaBootstrap` for large groups, in closed form: the percentiles of the resampled sum come from its cumulants
/// instead of its whole distribution.
///
/// A resampled sum steps by the greatest common divisor of the differences of the levels chosen, so the ends are put on the steps
/// where the distribution would reach them. That makes them the same as those of `BCaBootstrap`, or one step off where a percentile falls
/// between two steps (see docs/decisions/0006).
struct ExpandedBootstrap {
  /// From here on the expansion is used where it is close.
  static let smallestSample = 100

  private let answers: LevelCounts
  private let cumulants: MeanCumulants

  /// O(levels). `nil` where the expansion is not close enough: for few answers, or a distribution that is too skewed.
  init?(_ answers: LevelCounts) {
    guard answers.n >= Self.smallestSample else { return nil }
    cumulants = MeanCumulants(of: answers)
    guard cumulants.isNearNormal else { return nil }
    self.answers = answers
  }

  /// The 95% interval.
  var interval: Interval {
    let ends = cumulants.ends
    let n = Double(answers.n)
    // In steps of the resampled sum, counted from the sum of `n` lowest answers.
    let observed = answers.counts.indices.filter { answers.counts[$0] > 0 }
    let first = observed.first ?? 0
    let step = Double(observed.reduce(0) { greatestCommonDivisor($0, $1 - first) })
    let base = Double(answers.lowest + first)
    let low = ((ends.low - base) * n / step - 0.5).rounded(.up)
    let high = ((ends.high - base) * n / step + 0.5).rounded(.down)
    return Interval(base + low * step / n, base + high * step / n, method: Self.method)
  }

  /// The name of the method.
  static let method = "BCa bootstrap by Cornish-Fisher expansion"
}

/// Euclid's algorithm. The divisor of 0 and a number is the number.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (a, b) = (one, other)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
