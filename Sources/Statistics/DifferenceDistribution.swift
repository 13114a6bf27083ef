/// The bootstrap distribution of the difference of two independent means, from the distributions of both sums.
///
/// Differences are counted in steps of `1 / (n₁ n₂)`. The distribution has up to the product of both sums' values, so it is never written
/// out: its probability up to a difference is one pass over one of the sums, and a percentile is found by bisection.
struct DifferenceDistribution {
  private let minuend: SumDistribution
  private let subtrahend: SumDistribution
  private let minuendSize: Int
  private let subtrahendSize: Int
  private let estimate: Int

  /// A share that equals its percentile but for rounding has reached it.
  private static let tolerance = 1e-12

  /// Whether all differences of two groups on the same scale can be counted in steps of `1 / (n₁ n₂)`: on any scale up to 6 · 10⁷ answers
  /// each, on five levels up to 10⁹.
  static func canCount(_ minuend: LevelCounts, minus subtrahend: LevelCounts) -> Bool {
    let (product, overflow) = (minuend.n * subtrahend.n).multipliedReportingOverflow(by: minuend.counts.count + 1)
    return !overflow && product < .max / 2
  }

  /// Both groups have answers, and `canCount` holds.
  ///
  /// - Parameters:
  ///   - sums: the distributions of both groups' sums.
  init(of minuend: LevelCounts, minus subtrahend: LevelCounts, sums: (SumDistribution, SumDistribution)) {
    self.minuend = sums.0
    self.subtrahend = sums.1
    minuendSize = minuend.n
    subtrahendSize = subtrahend.n
    estimate = minuend.indexSum * subtrahend.n - subtrahend.indexSum * minuend.n
  }

  /// The same, from distributions that are made for it.
  init(of minuend: LevelCounts, minus subtrahend: LevelCounts) {
    self.init(
      of: minuend, minus: subtrahend,
      sums: (SumDistribution(drawsFrom: minuend), SumDistribution(drawsFrom: subtrahend)))
  }

  /// Probability of a difference below the one observed, those equal to it counted half.
  var shareBelowEstimate: Double { (share(upTo: estimate - 1) + share(upTo: estimate)) / 2 }

  /// The smallest difference that has at least this probability at or below it.
  ///
  /// - Parameter guess: a difference close to it, which saves most of the search.
  func lowest(reaching share: Double, near guess: Double = 0) -> Double {
    value(first(near: guess) { self.share(upTo: $0) >= share - Self.tolerance })
  }

  /// The largest difference that has at least this probability at or above it.
  ///
  /// - Parameter guess: a difference close to it, which saves most of the search.
  func highest(reaching share: Double, near guess: Double = 0) -> Double {
    value(first(near: guess) { self.share(from: $0) < share - Self.tolerance } - 1)
  }

  private func value(_ steps: Int) -> Double {
    Double(steps) / (Double(minuendSize) * Double(subtrahendSize))
  }

  /// The first number of steps with a property that all greater ones have as well: outwards from the guess in strides that double, then by
  /// bisection.
  private func first(near guess: Double, where holds: (Int) -> Bool) -> Int {
    // One step beyond either end, where the probability is none or all.
    var low = steps(minuend.first, subtrahend.first + subtrahend.probabilities.count - 1) - 1
    var high = steps(minuend.first + minuend.probabilities.count - 1, subtrahend.first) + 1
    var stride = Swift.max((high - low) >> 10, 1)
    let guessed = guess * Double(minuendSize) * Double(subtrahendSize)
    var place = guessed > Double(low) && guessed < Double(high) ? Int(guessed) : low + (high - low) / 2
    var wasHolding: Bool?
    while place > low, place < high {
      let isHolding = holds(place)
      if isHolding { high = place } else { low = place }
      if let wasHolding, wasHolding != isHolding { break }
      wasHolding = isHolding
      place += isHolding ? -stride : stride
      stride *= 2
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func steps(_ minuendSum: Int, _ subtrahendSum: Int) -> Int {
    minuendSum * subtrahendSize - subtrahendSum * minuendSize
  }

  private func share(upTo steps: Int) -> Double { sum(minuend.below, startingAt: steps) }

  private func share(from steps: Int) -> Double { sum(minuend.above, startingAt: steps - 1) }

  /// `Σ p(sum) · probability((steps + sum · n₁) / n₂ + 1)` over the subtrahend's sums, the quotient rounded down.
  private func sum(_ probability: [Double], startingAt steps: Int) -> Double {
    let (quotient, remainder) = minuendSize.quotientAndRemainder(dividingBy: subtrahendSize)
    let start = steps + subtrahend.first * minuendSize
    // Rounded down also below zero. The next quotients come by adding, as one division a step would be most of the cost.
    var index = start >= 0 ? start / subtrahendSize : -((subtrahendSize - 1 - start) / subtrahendSize)
    var rest = start - index * subtrahendSize
    index += 1 - minuend.first
    let last = probability.count - 1
    var sum = 0.0
    for weight in subtrahend.probabilities {
      sum += weight * probability[min(max(index, 0), last)]
      index &+= quotient
      rest &+= remainder
      if rest >= subtrahendSize {
        rest &-= subtrahendSize
        index &+= 1
      }
    }
    return sum
  }
}
