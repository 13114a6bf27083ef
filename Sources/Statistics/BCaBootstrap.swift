/// The bias-corrected and accelerated bootstrap of a mean (Efron 1987), seeded.
///
/// A resample is a multinomial draw of `n` answers, made level by level from binomial draws on the counts, so its cost
/// hardly grows with `n`. All resampling is integer arithmetic.
///
/// - `z₀ = Φ⁻¹(share of resampled means below the mean, those equal to it counted half)`
/// - `a = Σ(x - x̄)³ / (6 (Σ(x - x̄)²)^{3/2})`, from the jackknife
/// - the ends are the percentiles at `Φ(z₀ + (z₀ ± z) / (1 - a (z₀ ± z)))`, z = 1.96
struct BCaBootstrap {
  /// The resampled sums of level indices in ascending order.
  let sums: [Int]

  private let answers: LevelCounts
  private let seed: UInt64

  /// Draws the resamples. O(resamples · levels · (n / 32 + log n)).
  ///
  /// - Parameter resamples: at least 1.
  /// - Throws: `noVariation` if all answers are equal, or there are none.
  init(_ answers: LevelCounts, resamples: Int, seed: UInt64) throws(Undefined) {
    guard answers.varies else { throw .noVariation }
    self.answers = answers
    self.seed = seed
    let observed = answers.counts.enumerated().filter { $0.element > 0 }.map { (index: $0.offset, count: $0.element) }
    var generator = SplitMix64(seed: seed)
    var sums: [Int] = []
    sums.reserveCapacity(resamples)
    for _ in 0..<max(resamples, 1) {
      var sum = 0
      var draws = answers.n
      var rest = answers.n
      for (index, count) in observed where draws > 0 {
        let drawn = count == rest ? draws : generator.successes(in: draws, part: count, whole: rest)
        sum += index * drawn
        draws -= drawn
        rest -= count
      }
      sums.append(sum)
    }
    sums.sort()
    self.sums = sums
  }

  /// The 95% interval, by the percentile rule of `meanInterval(of:)`.
  var interval: Interval {
    let (lowShare, highShare) = Self.shares(bias: bias, acceleration: Self.acceleration(of: answers))
    let last = sums.count - 1
    let size = Double(sums.count)
    let low = sums[min(max(Int((lowShare * size).rounded(.up)), 1) - 1, last)]
    let high = sums[last - min(max(Int(((1 - highShare) * size).rounded(.up)), 1) - 1, last)]
    return Interval(
      mean(ofIndexSum: low), mean(ofIndexSum: high),
      method: "BCa bootstrap, \(sums.count) resamples, seed \(seed)")
  }

  /// `z₀`. Counting ties half keeps it at zero for symmetric answers, where a sum on a scale often equals the mean's.
  private var bias: Double {
    let center = answers.indexSum
    let halves = sums.reduce(0) { $0 + ($1 < center ? 2 : $1 == center ? 1 : 0) }
    return Self.bias(shareBelow: Double(halves) / Double(2 * sums.count), resamples: sums.count)
  }

  private func mean(ofIndexSum sum: Int) -> Double {
    Double(answers.n * answers.lowest + sum) / Double(answers.n)
  }

  /// `z₀` for a share of resamples below the estimate, kept half a resample away from 0 and 1.
  static func bias(shareBelow: Double, resamples: Int) -> Double {
    let margin = 0.5 / Double(resamples)
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
  ///
  /// As `|a| ≤ 1/6` and, at 2,000 resamples, `|z₀| < 3.5`, the denominators stay above 0.09.
  static func shares(bias: Double, acceleration: Double) -> (low: Double, high: Double) {
    func share(_ z: Double) -> Double {
      let moved = bias + z
      return NormalDistribution.probability(upTo: bias + moved / (1 - acceleration * moved))
    }
    return (share(-Interval.z), share(Interval.z))
  }
}
