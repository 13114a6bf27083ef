/// The distribution of the sum of `n` answers drawn with replacement from a group's `n` answers: the whole bootstrap of a mean, without
/// drawing anything.
///
/// One draw has the group's own shares; the sum of two independent sums has the convolution of their distributions. So the distribution of
/// `n` draws is the shares' `n`-th convolution power, reached by squaring. Only additions and multiplications in a fixed order: the same
/// bits on every machine.
struct SumDistribution {
  /// The sum of level indices that the first probability belongs to.
  let first: Int
  /// Probabilities by sum. Tails that weigh less than 10⁻²⁰ at either end are dropped.
  let probabilities: [Double]

  /// The distribution for a group of at least one answer. O((σ√n)²) steps; a hundred answers on five levels take some 10⁵.
  init(drawsFrom answers: LevelCounts) {
    let one = SumDistribution(first: 0, answers.counts.map { Double($0) / Double(answers.n) })
    var power = one
    for bit in String(answers.n, radix: 2).dropFirst() {
      power = power.convolved(with: power)
      if bit == "1" { power = power.convolved(with: one) }
    }
    self = power
  }

  private init(first: Int, _ probabilities: [Double]) {
    let low = Self.negligible(probabilities)
    let high = Self.negligible(probabilities.reversed())
    self.first = first + low
    self.probabilities = Array(probabilities[low..<(probabilities.count - high)])
  }

  private static let negligible = 1e-20

  /// How many leading probabilities add up to less than is worth keeping.
  private static func negligible(_ probabilities: some Sequence<Double>) -> Int {
    var sum = 0.0
    var count = 0
    for probability in probabilities {
      sum += probability
      if sum >= negligible { break }
      count += 1
    }
    return count
  }

  private func convolved(with other: SumDistribution) -> SumDistribution {
    var result = [Double](repeating: 0, count: probabilities.count + other.probabilities.count - 1)
    result.withUnsafeMutableBufferPointer { result in
      other.probabilities.withUnsafeBufferPointer { other in
        for (offset, probability) in probabilities.enumerated() where probability > 0 {
          for index in other.indices { result[offset + index] += probability * other[index] }
        }
      }
    }
    return SumDistribution(first: first + other.first, result)
  }

  /// Probability of a sum below a value, those equal to it counted half.
  func share(below sum: Int) -> Double {
    var share = 0.0
    for (offset, probability) in probabilities.enumerated() where first + offset <= sum {
      share += first + offset == sum ? probability / 2 : probability
    }
    return share
  }

  /// The smallest sum that has at least this probability at or below it.
  func lowest(reaching share: Double) -> Int {
    var reached = 0.0
    let offset = probabilities.firstIndex { probability in
      reached += probability
      return reached >= share
    }
    return first + (offset ?? probabilities.count - 1)
  }

  /// The largest sum that has at least this probability at or above it.
  func highest(reaching share: Double) -> Int {
    var reached = 0.0
    let offset = probabilities.lastIndex { probability in
      reached += probability
      return reached >= share
    }
    return first + (offset ?? 0)
  }
}
