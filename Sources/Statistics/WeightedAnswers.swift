/// Answers of several groups, each group counting by a weight of its own and not by its number of answers.
///
/// A respondent of group `g` has the weight `ω_g / n_g`. Groups without answers, or of weight 0, take no part; `coveredWeight` says how
/// much weight is left.
public struct WeightedAnswers: Hashable, Sendable {
  /// Number of answers that count.
  public let n: Int

  /// Share of the groups' total weight that lies on groups with answers, 0...1.
  public let coveredWeight: Double

  /// Kish's effective sample size (Kish 1965) of the respondents' weights, `(Σ ω)² / Σ ω² / n_g`; at most `n`.
  public let effectiveN: Double

  /// Weighted share of the answers at each level, lowest first; of sum 1.
  public let distribution: [Double]

  /// The scale of all groups.
  public let scale: ClosedRange<Int>

  /// - Parameters:
  ///   - groups: the answers of each group, on one scale.
  ///   - weights: one a group; only their ratios matter.
  /// - Throws: `noAnswers` without groups, or if no group of positive weight has answers; `unequalLengths`; `unusableWeights`;
  ///   `differentScales`.
  public init(_ groups: [LevelCounts], weights: [Double]) throws(Undefined) {
    guard let first = groups.first else { throw .noAnswers }
    guard groups.count == weights.count else { throw .unequalLengths }
    guard groups.allSatisfy({ $0.scale == first.scale }) else { throw .differentScales }
    let normalised = try normalisedWeights(weights)
    var (n, covered, squares) = (0, 0.0, 0.0)
    var shares = [Double](repeating: 0, count: first.counts.count)
    for place in groups.indices where groups[place].n > 0 && normalised[place] > 0 {
      let (weight, answers) = (normalised[place], Double(groups[place].n))
      n += groups[place].n
      covered += weight
      squares += weight * weight / answers
      for index in shares.indices { shares[index] += weight * Double(groups[place].counts[index]) / answers }
    }
    guard n > 0 else { throw .noAnswers }
    self.n = n
    coveredWeight = min(covered, 1)
    effectiveN = covered * covered / squares
    distribution = shares.map { $0 / covered }
    scale = first.scale
  }

  /// Weighted mean of the groups' means, in scale points.
  public var mean: Double {
    Double(scale.lowerBound) + distribution.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// Weighted share of the answers at a level or above it, 0...1.
  public func share(atOrAbove level: Int) -> Double {
    let above = zip(scale, distribution).reduce(0) { $1.0 >= level ? $0 + $1.1 : $0 }
    let below = zip(scale, distribution).reduce(0) { $1.0 < level ? $0 + $1.1 : $0 }
    // Rounded shares need not sum to 1; all of them are all the same.
    return above / (above + below)
  }

  /// 95% interval of the mean: `mean ± t √(s² / n')`, cut off at the ends of the scale. `n'` is `effectiveN`, `s²` the weighted variance
  /// `Σ w (x - mean)² · n' / (n' - 1)`, `t` the quantile of Student's distribution with `n' - 1` degrees of freedom.
  ///
  /// - Throws: `tooFew` below five answers, or an effective number below 2 (then `n` is that number, rounded down); `noVariation` if all
  ///   answers are equal.
  public var meanInterval: Interval {
    get throws(Undefined) {
      guard n >= 5 else { throw .few(n, needed: 5) }
      guard effectiveN >= 2 else { throw .few(Int(effectiveN), needed: 2) }
      guard distribution.count(where: { $0 > 0 }) > 1 else { throw .noVariation }
      let center = mean
      let spread = zip(scale, distribution).reduce(0) { sum, level in
        sum + level.1 * (Double(level.0) - center) * (Double(level.0) - center)
      }
      // The square of Student's t has the F distribution with 1 degree of freedom in the numerator.
      let t = try FDistribution(numerator: 1, denominator: effectiveN - 1).quantile(Interval.confidence).squareRoot()
      let margin = t * (spread / (effectiveN - 1)).squareRoot()
      return Interval(
        max(center - margin, Double(scale.lowerBound)), min(center + margin, Double(scale.upperBound)),
        method: .weightedMean)
    }
  }

  /// 95% interval of a share, Wilson's with the effective number of answers (Korn and Graubard 1998 advise an effective number for
  /// weighted shares).
  public func shareInterval(atOrAbove level: Int) -> Interval {
    scoreInterval(share: share(atOrAbove: level), n: effectiveN, method: .weightedWilson)
  }
}
