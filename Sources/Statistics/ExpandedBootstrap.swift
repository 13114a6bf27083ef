/// The BCa interval of `BCaBootstrap` in closed form: the percentiles of a resampled mean, or of the difference of two, come from its
/// cumulants instead of its whole distribution.
///
/// - The bias is that of Edgeworth's expansion at the estimate, `z₀ = s + s³/6` with
///   `s = γ/6 - λ/40 + 5γκ/48 - 35γ³/432 - γh²/24`; the acceleration is `γ/6`.
/// - The percentile at `z` is `w - h²/24 (w + γ (1 - w²)/2)` standard deviations from the mean, `w` being Cornish and Fisher's (1938)
///   expansion to three terms, `z + γ (z² - 1)/6 + κ (z³ - 3z)/24 - γ² (2z³ - 5z)/36 + λ (z⁴ - 6z² + 3)/120 - γκ (z⁴ - 5z² + 2)/24 +
///   γ³ (12z⁴ - 53z² + 17)/324`.
///
/// `γ κ λ` are the standardised third to fifth cumulants. Resampled values lie on a lattice, whose step is `h` standard deviations; what
/// stands with `h²` makes a sum over it of an integral (Euler and Maclaurin), and the ends are put on its points where the distribution
/// would reach them. That makes them the same as those of `BCaBootstrap`, or one step off where a percentile falls between two steps
/// (see docs/decisions/0006).
struct ExpandedBootstrap {
  /// From here on the expansion is used where it is close: fewer answers have an exact bootstrap, by other percentiles.
  static let smallestSample = ExactBootstrap.largestSample + 1

  private let cumulants: MeanCumulants
  /// A point of the lattice, and the distance of its points.
  private let base: Double
  private let step: Double

  /// The mean of a group. O(levels). `nil` where the expansion is not close enough: for few answers, or a distribution that is too skewed.
  init?(_ answers: LevelCounts) {
    guard answers.n >= Self.smallestSample else { return nil }
    cumulants = MeanCumulants(of: answers)
    guard cumulants.isNearNormal else { return nil }
    let lattice = Lattice(of: answers)
    base = Double(lattice.first)
    step = Double(lattice.step) / Double(answers.n)
  }

  /// The mean of one group less that of another one. O(levels). `nil` as for the mean of a group.
  init?(of minuend: LevelCounts, minus subtrahend: LevelCounts) {
    guard min(minuend.n, subtrahend.n) >= Self.smallestSample else { return nil }
    cumulants = MeanCumulants(of: minuend) - MeanCumulants(of: subtrahend)
    guard cumulants.isNearNormal else { return nil }
    let (one, other) = (Lattice(of: minuend), Lattice(of: subtrahend))
    base = Double(one.first - other.first)
    // Steps of both lattices, counted in the product of both numbers of answers.
    let steps = greatestCommonDivisor(one.step * subtrahend.n, other.step * minuend.n)
    step = Double(steps) / (Double(minuend.n) * Double(subtrahend.n))
  }

  /// The ends of the 95% interval.
  var ends: (low: Double, high: Double) {
    let deviation = cumulants.variance.squareRoot()
    let variance = cumulants.variance
    let skewness = cumulants.skewness
    let shape = Shape(
      skewness: skewness, excess: cumulants.excess, fifth: cumulants.fifth / (variance * variance * deviation),
      square: step * step / variance)
    let bias = shape.bias
    func place(_ z: Double) -> Double {
      let moved = BCaBootstrap.moved(z, bias: bias, acceleration: skewness / 6)
      return (cumulants.mean - base + deviation * shape.quantile(moved)) / step
    }
    return (
      base + (place(-Interval.z) - 0.5).rounded(.up) * step, base + (place(Interval.z) + 0.5).rounded(.down) * step
    )
  }

  /// The 95% interval of a mean.
  var interval: Interval {
    let ends = ends
    return Interval(ends.low, ends.high, method: .expandedBootstrap)
  }

  /// A distribution less its mean and in its standard deviations.
  private struct Shape {
    let skewness: Double
    let excess: Double
    let fifth: Double
    /// Square of the lattice's step.
    let square: Double

    /// `z₀`.
    var bias: Double {
      let edgeworth =
        skewness / 6 - fifth / 40 + 5 * skewness * excess / 48 - 35 * skewness * skewness * skewness / 432
      let share = edgeworth - skewness * square / 24
      return share + share * share * share / 6
    }

    /// The percentile of a standard normal `z`.
    func quantile(_ z: Double) -> Double {
      let second = z * z
      let fourth = second * second
      let one = skewness * (second - 1) / 6
      let two = excess * z * (second - 3) / 24 - skewness * skewness * z * (2 * second - 5) / 36
      let three =
        fifth * (fourth - 6 * second + 3) / 120 - skewness * excess * (fourth - 5 * second + 2) / 24
        + skewness * skewness * skewness * (12 * fourth - 53 * second + 17) / 324
      let smooth = z + one + two + three
      return smooth - square / 24 * (smooth + skewness * (1 - smooth * smooth) / 2)
    }
  }
}

/// The levels that were chosen: the lowest one, and the greatest common divisor of the distances to it; 0 where all are equal.
private struct Lattice {
  let first: Int
  private(set) var step = 0

  init(of answers: LevelCounts) {
    let first = answers.counts.firstIndex { $0 > 0 } ?? 0
    self.first = answers.lowest + first
    for index in answers.counts.indices where index > first && answers.counts[index] > 0 && step != 1 {
      step = greatestCommonDivisor(step, index - first)
    }
  }
}

/// Euclid's algorithm. The divisor of 0 and a number is the number.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (a, b) = (one, other)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
