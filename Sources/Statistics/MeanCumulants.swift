/// The first four cumulants of the bootstrap distribution of a mean, or of a difference of two.
///
/// With the answers' central moments `m₂ m₃ m₄`, the resampled mean of `n` answers has the cumulants `m₂/n`, `m₃/n²` and
/// `(m₄ - 3 m₂²)/n³`. Cumulants of independent parts add, those of odd order with the sign of their part.
struct MeanCumulants {
  let mean: Double
  let variance: Double
  let third: Double
  let fourth: Double

  /// The cumulants for a group of at least one answer. O(levels).
  init(of answers: LevelCounts) {
    let n = Double(answers.n)
    let center = Double(answers.indexSum) / n
    var moments = (0.0, 0.0, 0.0)
    for (index, count) in answers.counts.enumerated() where count > 0 {
      let deviation = Double(index) - center
      let square = deviation * deviation
      moments.0 += Double(count) * square
      moments.1 += Double(count) * square * deviation
      moments.2 += Double(count) * square * square
    }
    let second = moments.0 / n
    self.init(
      mean: Double(answers.lowest) + center, variance: second / n, third: moments.1 / (n * n * n),
      fourth: (moments.2 / n - 3 * second * second) / (n * n * n))
  }

  private init(mean: Double, variance: Double, third: Double, fourth: Double) {
    self.mean = mean
    self.variance = variance
    self.third = third
    self.fourth = fourth
  }

  /// The cumulants of the difference of two independent means.
  static func - (one: MeanCumulants, other: MeanCumulants) -> MeanCumulants {
    MeanCumulants(
      mean: one.mean - other.mean, variance: one.variance + other.variance, third: one.third - other.third,
      fourth: one.fourth + other.fourth)
  }

  /// Skewness. The variance is positive wherever this is asked for.
  var skewness: Double { third / (variance * variance.squareRoot()) }

  /// Excess kurtosis.
  var excess: Double { fourth / (variance * variance) }

  /// Whether the distribution is so close to the normal one that two terms of its expansion give its percentiles.
  var isNearNormal: Bool {
    variance > 0 && skewness.magnitude <= 0.1 && excess.magnitude <= 0.05
  }

  /// The standard normal `z`'s that the ends of the BCa interval have, by `BCaBootstrap.moved`.
  ///
  /// The acceleration of a mean is a sixth of the skewness. So is the bias, as the distribution exceeds one half at its mean by
  /// `φ(0) γ / 6` (Edgeworth), ties counted half.
  var ends: (low: Double, high: Double) {
    let sixth = skewness / 6
    return (
      quantile(BCaBootstrap.moved(-Interval.z, bias: sixth, acceleration: sixth)),
      quantile(BCaBootstrap.moved(Interval.z, bias: sixth, acceleration: sixth))
    )
  }

  /// The value that is exceeded like the standard normal `z` (Cornish and Fisher 1938):
  /// `μ + σ (z + γ (z² - 1)/6 + κ (z³ - 3z)/24 - γ² (2z³ - 5z)/36)`.
  func quantile(_ z: Double) -> Double {
    let square = z * z
    let skew = skewness * (square - 1) / 6
    let curve = excess * z * (square - 3) / 24 - skewness * skewness * z * (2 * square - 5) / 36
    return mean + variance.squareRoot() * (z + skew + curve)
  }
}
