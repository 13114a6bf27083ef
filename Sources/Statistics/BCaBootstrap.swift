/// The bias-corrected and accelerated bootstrap of a mean (Efron 1987), over all resamples instead of some thousand random ones.
///
/// - `z₀ = Φ⁻¹(share of resampled means below the mean, those equal to it counted half)`
/// - `a = Σ(x - x̄)³ / (6 (Σ(x - x̄)²)^{3/2})`, from the jackknife
/// - the ends are the percentiles at `Φ(z₀ + (z₀ ± z) / (1 - a (z₀ ± z)))`, z = 1.96
struct BCaBootstrap {
  /// The resampled sums of level indices with their probabilities.
  let sums: SumDistribution

  private let answers: LevelCounts

  /// Cost: that of `SumDistribution`.
  ///
  /// - Throws: `noVariation` if all answers are equal, or there are none.
  init(_ answers: LevelCounts) throws(Undefined) {
    var cache = ResampleCache()
    try self.init(answers, keeping: &cache)
  }

  /// The same, with the distribution from a cache.
  init(_ answers: LevelCounts, keeping cache: inout ResampleCache) throws(Undefined) {
    guard answers.varies else { throw .noVariation }
    self.answers = answers
    sums = cache.sums(of: answers)
  }

  /// The 95% interval, by the percentile rule of `meanInterval(of:)`.
  var interval: Interval {
    // Counting ties half keeps the bias at zero for symmetric answers, where a sum on a scale often equals the mean's.
    let bias = Self.bias(shareBelow: sums.share(below: answers.indexSum))
    let (lowShare, highShare) = Self.shares(bias: bias, acceleration: Self.acceleration(of: answers))
    return Interval(
      mean(ofIndexSum: sums.lowest(reaching: lowShare)), mean(ofIndexSum: sums.highest(reaching: 1 - highShare)),
      method: .bootstrap)
  }

  private func mean(ofIndexSum sum: Int) -> Double {
    Double(answers.n * answers.lowest + sum) / Double(answers.n)
  }

  /// `z₀` for a share of resamples below the estimate, kept within ±3.5.
  static func bias(shareBelow: Double) -> Double {
    let margin = 0.000_25
    return NormalDistribution.quantile(min(max(shareBelow, margin), 1 - margin))
  }

  /// The acceleration `a` of a mean; between -1/6 and 1/6. Zero for answers without variation.
  static func acceleration(of answers: LevelCounts) -> Double {
    guard answers.varies else { return 0 }
    let center = Double(answers.indexSum) / Double(answers.n)
    var squares = 0.0
    var cubes = 0.0
    for (index, count) in answers.counts.enumerated() {
      let deviation = Double(index) - center
      squares += Double(count) * deviation * deviation
      cubes += Double(count) * deviation * deviation * deviation
    }
    return cubes / (6 * squares * squares.squareRoot())
  }

  /// The shares of resamples at which the ends lie.
  static func shares(bias: Double, acceleration: Double) -> (low: Double, high: Double) {
    func share(_ z: Double) -> Double {
      NormalDistribution.probability(upTo: moved(z, bias: bias, acceleration: acceleration))
    }
    return (share(-Interval.z), share(Interval.z))
  }

  /// The normal quantile `z₀ + (z₀ + z) / (1 - a (z₀ + z))` that takes the place of `z`.
  ///
  /// As `|a| ≤ 1/6` and `|z₀| < 3.5`, the denominators stay above 0.09.
  static func moved(_ z: Double, bias: Double, acceleration: Double) -> Double {
    let sum = bias + z
    return bias + sum / (1 - acceleration * sum)
  }
}
