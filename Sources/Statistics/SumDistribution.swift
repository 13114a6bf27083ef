/// The distribution of the sum of `n` answers drawn with replacement from a group's `n` answers: the whole bootstrap of a mean, without
/// drawing anything.
///
/// One draw has the group's own shares; the sum of two independent sums has the convolution of their distributions. So the distribution of
/// `n` draws is the shares' `n`-th convolution power, reached by squaring. Only additions and multiplications in a fixed order: the same
/// bits on every machine.
struct SumDistribution {
  /// The sum of level indices that the first probability belongs to.
  private(set) var first: Int
  private let table: Table

  /// Probabilities by sum. Tails that weigh less than 10⁻²⁰ at either end are dropped.
  var probabilities: [Double] { table.probabilities }
  /// Probabilities of a sum below each of these, and below what follows the last.
  var below: [Double] { table.below }
  /// Probabilities of each of these sums or a larger one, and above the last.
  var above: [Double] { table.above }

  /// What is the same wherever the scale begins; one reference, as distributions are handed around more often than they are made.
  private final class Table: Sendable {
    let probabilities: [Double]
    let below: [Double]
    let above: [Double]

    init(_ probabilities: [Double]) {
      var below = [Double](repeating: 0, count: probabilities.count + 1)
      var above = below
      for place in probabilities.indices {
        below[place + 1] = below[place] + probabilities[place]
        let back = probabilities.count - 1 - place
        above[back] = above[back + 1] + probabilities[back]
      }
      self.probabilities = probabilities
      self.below = below
      self.above = above
    }
  }

  /// The distribution for a group of at least one answer. O((σ√n)²) steps; a hundred answers on five levels take some 10⁵.
  init(drawsFrom answers: LevelCounts) {
    let one = Window(first: 0, answers.counts.map { Double($0) / Double(answers.n) })
    var power = one
    for bit in (0..<(Int.bitWidth - answers.n.leadingZeroBitCount - 1)).reversed() {
      power = power.squared()
      if answers.n >> bit & 1 == 1 { power = power.convolved(with: one) }
    }
    first = power.first
    table = Table(Array(power.probabilities))
  }

  /// The same distribution of answers that are all higher by so many levels, `n` of them.
  func moved(by sum: Int) -> SumDistribution {
    var moved = self
    moved.first += sum
    return moved
  }

  /// What of a distribution weighs something.
  private struct Window {
    let first: Int
    let probabilities: ArraySlice<Double>

    init(first: Int, _ probabilities: [Double]) {
      let low = Self.negligible(probabilities)
      let high = Self.negligible(probabilities.reversed())
      self.first = first + low
      self.probabilities = probabilities[low..<(probabilities.count - high)]
    }

    /// How many leading probabilities add up to less than is worth keeping.
    private static func negligible(_ probabilities: some Sequence<Double>) -> Int {
      var sum = 0.0
      var count = 0
      for probability in probabilities {
        sum += probability
        if sum >= 1e-20 { break }
        count += 1
      }
      return count
    }

    func convolved(with other: Window) -> Window {
      let size = probabilities.count + other.probabilities.count - 1
      let result = [Double](unsafeUninitializedCapacity: size) { result, count in
        result.initialize(repeating: 0)
        // Offsets stay below `size`, as each is at most the last of one window plus the last of the other.
        probabilities.withUnsafeBufferPointer { long in
          for (offset, probability) in other.probabilities.enumerated() where probability > 0 {
            for index in long.indices { result[offset &+ index] += probability * long[index] }
          }
        }
        count = size
      }
      return Window(first: first + other.first, result)
    }

    /// The convolution with itself: each product of two different probabilities once, and doubled.
    func squared() -> Window {
      let size = 2 * probabilities.count - 1
      let result = [Double](unsafeUninitializedCapacity: size) { result, count in
        result.initialize(repeating: 0)
        // The largest offset is twice the last index, `size - 1`.
        probabilities.withUnsafeBufferPointer { values in
          for (offset, value) in values.enumerated() where value > 0 {
            result[offset &+ offset] += value * value
            let double = 2 * value
            for index in (offset &+ 1)..<Swift.max(values.count, offset &+ 1) {
              result[offset &+ index] += double * values[index]
            }
          }
        }
        count = size
      }
      return Window(first: 2 * first, result)
    }
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
