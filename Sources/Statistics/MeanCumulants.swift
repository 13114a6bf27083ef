/// The first five cumulants of the bootstrap distribution of a mean, or of a difference of two.
///
/// With the answers' central moments `m₂ … m₅`, the resampled mean of `n` answers has the cumulants `m₂/n`, `m₃/n²`,
/// `(m₄ - 3 m₂²)/n³` and `(m₅ - 10 m₂ m₃)/n⁴`. Cumulants of independent parts add, those of odd order with the sign of their part.
struct MeanCumulants {
  let mean: Double
  let variance: Double
  let third: Double
  let fourth: Double
  let fifth: Double

  /// The cumulants for a group of at least one answer. O(levels).
  init(of answers: LevelCounts) {
    let n = Double(answers.n)
    let center = Double(answers.indexSum) / n
    var moments = (0.0, 0.0, 0.0, 0.0)
    for index in answers.counts.indices {
      let count = answers.counts[index]
      guard count > 0 else { continue }
      let deviation = Double(index) - center
      let square = deviation * deviation
      let weighted = Double(count) * square
      moments.0 += weighted
      moments.1 += weighted * deviation
      moments.2 += weighted * square
      moments.3 += weighted * square * deviation
    }
    let second = moments.0 / n
    let third = moments.1 / n
    self.init(
      mean: Double(answers.lowest) + center, variance: second / n, third: third / (n * n),
      fourth: (moments.2 / n - 3 * second * second) / (n * n * n),
      fifth: (moments.3 / n - 10 * second * third) / (n * n * n * n))
  }

  private init(mean: Double, variance: Double, third: Double, fourth: Double, fifth: Double) {
    self.mean = mean
    self.variance = variance
    self.third = third
    self.fourth = fourth
    self.fifth = fifth
  }

  /// The cumulants of the difference of two independent means.
  static func - (one: MeanCumulants, other: MeanCumulants) -> MeanCumulants {
    MeanCumulants(
      mean: one.mean - other.mean, variance: one.variance + other.variance, third: one.third - other.third,
      fourth: one.fourth + other.fourth, fifth: one.fifth - other.fifth)
  }

  /// Skewness. The variance is positive wherever this is asked for.
  var skewness: Double { third / (variance * variance.squareRoot()) }

  /// Excess kurtosis.
  var excess: Double { fourth / (variance * variance) }

  /// Whether the distribution is so close to the normal one that three terms of its expansion give its percentiles.
  var isNearNormal: Bool {
    variance > 0 && skewness.magnitude <= 0.2 && excess.magnitude <= 0.1
  }

  /// The value that is exceeded like the standard normal `z`, to two terms (Cornish and Fisher 1938):
  /// `μ + σ (z + γ (z² - 1)/6 + κ (z³ - 3z)/24 - γ² (2z³ - 5z)/36)`.
  func quantile(_ z: Double) -> Double {
    let square = z * z
    let skew = skewness * (square - 1) / 6
    let curve = excess * z * (square - 3) / 24 - skewness * skewness * z * (2 * square - 5) / 36
    return mean + variance.squareRoot() * (z + skew + curve)
  }
}
