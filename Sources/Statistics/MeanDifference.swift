/// How the mean of a question moved between two independent groups of answers, two cycles of a survey, say.
///
/// The interval is the two-sample bootstrap (Efron and Tibshirani 1993, chapters 8 and 14): both groups are resampled on their own.
///
/// | answers in the smaller group | method | `Interval.method` |
/// |---|---|---|
/// | fewer than 5 | none | throws `tooFew` |
/// | 5 to 10 | percentiles over all pairs of resamples | `two-sample bootstrap over all resamples` |
/// | more than 10 | bias-corrected and accelerated, in closed form | `two-sample BCa bootstrap by Cornish-Fisher expansion` |
/// | the same, skewed | the same over all pairs of resamples | `two-sample BCa bootstrap over all resamples` |
///
/// No random number in any of them. Who answered in both groups is not known, so the answers count as independent; if the same people
/// answered, the interval is too wide rather than too narrow, unless they contradict themselves.
public struct MeanDifference: Hashable, Sendable {
  /// `mean(after) - mean(before)` in scale points.
  public let value: Double

  private let before: LevelCounts
  private let after: LevelCounts

  /// - Throws: `differentScales`; `noAnswers` if a group has none.
  public init(from before: LevelCounts, to after: LevelCounts) throws(Undefined) {
    guard before.scale == after.scale else { throw .differentScales }
    try before.requireAnswers(1)
    try after.requireAnswers(1)
    self.before = before
    self.after = after
    let difference = Int128(after.indexSum) * Int128(before.n) - Int128(before.indexSum) * Int128(after.n)
    value = Double(whole: difference) / (Double(before.n) * Double(after.n))
  }

  /// 95% interval of the difference. It costs as much as two intervals of means and some thousand steps.
  ///
  /// - Throws: `tooFew` if a group has fewer than five answers; `noVariation` if neither group has two different answers;
  ///   `unusableCounts` for skewed groups of more than some 10⁹ answers.
  public var interval: Interval {
    get throws(Undefined) {
      var cache = ResampleCache()
      return try interval(keeping: &cache)
    }
  }

  /// The same interval, with distributions of resamples kept for further ones: for the comparisons of many groups.
  ///
  /// - Throws: as `interval`.
  public func interval(keeping cache: inout ResampleCache) throws(Undefined) -> Interval {
    let fewer = min(before.n, after.n)
    guard fewer >= 5 else { throw .few(fewer, needed: 5) }
    guard before.varies || after.varies else { throw .noVariation }
    if let expanded = ExpandedBootstrap(of: after, minus: before) {
      let ends = expanded.ends
      return Interval(ends.low, ends.high, method: .expandedDifference)
    }
    let cumulants = MeanCumulants(of: after) - MeanCumulants(of: before)
    guard DifferenceDistribution.canCount(after, minus: before) else { throw .unusableCounts }
    let differences = DifferenceDistribution(
      of: after, minus: before, sums: (cache.sums(of: after), cache.sums(of: before)))
    // The expansion is close to the ends, and the search for them begins there.
    guard fewer > ExactBootstrap.largestSample else {
      return Interval(
        differences.lowest(reaching: 0.025, near: cumulants.quantile(-Interval.z)),
        differences.highest(reaching: 0.025, near: cumulants.quantile(Interval.z)), method: .differenceOfFew)
    }
    let bias = BCaBootstrap.bias(shareBelow: differences.shareBelowEstimate)
    let acceleration = cumulants.skewness / 6
    let shares = BCaBootstrap.shares(bias: bias, acceleration: acceleration)
    func guess(_ z: Double) -> Double {
      cumulants.quantile(BCaBootstrap.moved(z, bias: bias, acceleration: acceleration))
    }
    return Interval(
      differences.lowest(reaching: shares.low, near: guess(-Interval.z)),
      differences.highest(reaching: 1 - shares.high, near: guess(Interval.z)), method: .difference)
  }

  /// Whether the mean changed by more than noise.
  ///
  /// - Throws: as `interval`.
  public var verdict: ChangeVerdict {
    get throws(Undefined) { ChangeVerdict(try interval) }
  }

  /// Hedges' g, the difference in pooled standard deviations, corrected for small groups (Hedges 1981):
  /// `value / s · (1 - 3 / (4 (n₁ + n₂) - 9))`, `s² = ((n₁ - 1) s₁² + (n₂ - 1) s₂²) / (n₁ + n₂ - 2)`.
  ///
  /// - Throws: `tooFew` if a group has fewer than two answers; `noVariation` if neither group has two different answers.
  public var hedgesG: Double {
    get throws(Undefined) {
      let pooled = Double(before.n - 1) * (try before.variance) + Double(after.n - 1) * (try after.variance)
      guard pooled > 0 else { throw .noVariation }
      let n = Double(before.n + after.n)
      return value / (pooled / (n - 2)).squareRoot() * (1 - 3 / (4 * n - 9))
    }
  }
}
