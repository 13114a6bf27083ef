import Testing

@testable import Statistics

struct SumDistributionTests {
  /// Ordered draws one by one, every sum's share.
  private func naive(_ answers: LevelCounts) -> [Double] {
    let shares = answers.counts.map { Double($0) / Double(answers.n) }
    return (0..<answers.n).reduce([1.0]) { sums, _ in
      var next = Array(repeating: 0.0, count: sums.count + shares.count - 1)
      for (sum, share) in sums.enumerated() {
        for (step, chance) in shares.enumerated() { next[sum + step] += share * chance }
      }
      return next
    }
  }

  @Test(arguments: [[1, 0, 2], [3, 1, 1], [0, 4, 0, 9, 1], [5, 5], [20, 1, 0, 0, 30], [1]])
  func `is the naive distribution`(levelCounts: [Int]) throws {
    let answers = try LevelCounts(lowest: 0, counts: levelCounts)
    let sums = SumDistribution(drawsFrom: answers)
    let expected = naive(answers)
    for (sum, share) in expected.enumerated() {
      let offset = sum - sums.first
      let found = sums.probabilities.indices.contains(offset) ? sums.probabilities[offset] : 0
      #expect((found - share).magnitude < 1e-14)
    }
    #expect(agrees(sums.probabilities.reduce(0, +), 1, digits: 12))
  }

  @Test func `knows its percentiles`() throws {
    // Two draws from one 0 and one 1: 0, 1, 1, 2.
    let sums = try SumDistribution(drawsFrom: LevelCounts(lowest: 0, counts: [1, 1]))
    #expect(sums.probabilities == [0.25, 0.5, 0.25])
    #expect([0.1, 0.25, 0.26, 0.75, 0.76, 1].map(sums.lowest(reaching:)) == [0, 0, 1, 1, 2, 2])
    #expect([0.1, 0.25, 0.26, 0.75, 0.76, 1].map(sums.highest(reaching:)) == [2, 2, 1, 1, 0, 0])
    #expect([0, 1, 2].map(sums.share(below:)) == [0.125, 0.5, 0.875])
  }

  @Test func `a large group keeps only what weighs something`() throws {
    let answers = try LevelCounts(lowest: 1, counts: [10_000, 20_000, 40_000, 20_000, 10_000])
    let sums = SumDistribution(drawsFrom: answers)
    #expect(sums.probabilities.count < 10_000)
    #expect(agrees(sums.probabilities.reduce(0, +), 1, digits: 9))
    #expect(agrees(sums.share(below: answers.indexSum), 0.5, digits: 9))
  }
}
