import Testing

@testable import Statistics

struct DifferenceDistributionTests {
  @Test(arguments: [([1, 2, 1], [3, 0, 1, 2]), ([2, 1], [1, 1, 5]), ([7], [1, 0, 0, 2])])
  func `percentiles are those of the distribution written out`(one: [Int], other: [Int]) throws {
    let minuend = try LevelCounts(lowest: 0, counts: one + Array(repeating: 0, count: 4 - one.count))
    let subtrahend = try LevelCounts(lowest: 0, counts: other + Array(repeating: 0, count: 4 - other.count))
    let differences = DifferenceDistribution(of: minuend, minus: subtrahend)
    let (first, second) = (SumDistribution(drawsFrom: minuend), SumDistribution(drawsFrom: subtrahend))
    var shares: [Int: Double] = [:]
    for (i, p) in first.probabilities.enumerated() {
      for (j, q) in second.probabilities.enumerated() {
        shares[(first.first + i) * subtrahend.n - (second.first + j) * minuend.n, default: 0] += p * q
      }
    }
    let ordered = shares.sorted { $0.key < $1.key }
    let size = Double(minuend.n * subtrahend.n)
    for share in [0.01, 0.025, 0.3, 0.5, 0.77, 0.975, 0.999] {
      var sum = 0.0
      let low = ordered.first {
        sum += $0.value
        return sum >= share - 1e-12
      }
      #expect(agrees(differences.lowest(reaching: share), Double(low!.key) / size, digits: 12))
      for guess in [-100, -0.4, 0.01, 1.3, .nan] {
        #expect(differences.lowest(reaching: share, near: guess) == differences.lowest(reaching: share))
        #expect(differences.highest(reaching: share, near: guess) == differences.highest(reaching: share))
      }
      sum = 0
      let high = ordered.last {
        sum += $0.value
        return sum >= share - 1e-12
      }
      #expect(agrees(differences.highest(reaching: share), Double(high!.key) / size, digits: 12))
    }
    let estimate = minuend.indexSum * subtrahend.n - subtrahend.indexSum * minuend.n
    let below = ordered.reduce(0) { $1.key < estimate ? $0 + $1.value : $1.key == estimate ? $0 + $1.value / 2 : $0 }
    #expect(agrees(differences.shareBelowEstimate, below, digits: 12))
  }
}
