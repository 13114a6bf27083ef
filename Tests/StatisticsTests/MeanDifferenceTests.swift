import Testing

@testable import Statistics

struct MeanDifferenceTests {
  /// The two-sample percentile interval from all `5⁵ · 5⁵` pairs of resamples, by counting.
  private func naive(_ before: [Int], _ after: [Int]) -> (low: Double, high: Double) {
    func sums(_ levels: [Int]) -> [Int: Int] {
      allLists(of: 0...(levels.count - 1), length: levels.count)
        .reduce(into: [:]) { ways, choice in ways[choice.reduce(0) { $0 + levels[$1] }, default: 0] += 1 }
    }
    var ways: [Int: Int] = [:]
    for (one, count) in sums(before) {
      for (other, times) in sums(after) { ways[other - one, default: 0] += count * times }
    }
    let all = ways.values.reduce(0, +)
    let ordered = ways.keys.sorted()
    let low = ordered.first { end in 40 * ordered.filter { $0 <= end }.reduce(0) { $0 + ways[$1]! } >= all }
    let high = ordered.last { end in 40 * ordered.filter { $0 >= end }.reduce(0) { $0 + ways[$1]! } >= all }
    return (Double(low!) / Double(before.count), Double(high!) / Double(before.count))
  }

  @Test(arguments: [
    ([1, 2, 2, 3, 4], [3, 3, 4, 5, 5]), ([1, 1, 1, 1, 2], [1, 1, 1, 1, 1]), ([5, 5, 5, 5, 1], [1, 1, 1, 1, 5]),
    ([2, 3, 3, 3, 4], [2, 3, 3, 3, 4]),
  ])
  func `two groups of five, beside all pairs of resamples`(before: [Int], after: [Int]) throws {
    let difference = try MeanDifference(from: counts(before), to: counts(after))
    let expected = naive(before, after)
    let interval = try difference.interval
    #expect(agrees(interval.low, expected.low, digits: 12))
    #expect(agrees(interval.high, expected.high, digits: 12))
    #expect(agrees(difference.value, Double(after.reduce(0, +) - before.reduce(0, +)) / 5, digits: 14))
    #expect(interval.method == "two-sample bootstrap over all resamples")
  }

  static let groups: [([Int], [Int])] = [
    ([3, 4, 5, 2, 1], [1, 2, 4, 5, 3]), ([0, 6, 3, 1, 0], [1, 1, 2, 7, 30]),
    ([20, 20, 20, 20, 20], [9, 30, 41, 12, 3]),
    ([2, 0, 0, 0, 3], [200, 100, 100, 90, 300]), ([150, 0, 0, 0, 1], [140, 0, 0, 2, 3]),
  ]

  @Test(arguments: groups) func `backwards is the same change with the other sign`(before: [Int], after: [Int]) throws {
    let one = try LevelCounts(lowest: 1, counts: before)
    let other = try LevelCounts(lowest: 1, counts: after)
    let forth = try MeanDifference(from: one, to: other)
    let back = try MeanDifference(from: other, to: one)
    #expect(forth.value == -back.value)
    #expect(agrees(try forth.interval.low, -(try back.interval.high), digits: 11))
    #expect(agrees(try forth.interval.high, -(try back.interval.low), digits: 11))
    #expect(agrees(try forth.hedgesG, -(try back.hedgesG), digits: 13))
    #expect(try forth.interval.low <= forth.value && forth.value <= forth.interval.high)
  }

  @Test(arguments: [([30, 40, 20, 10, 5], [10, 20, 45, 30, 12]), ([60, 40, 20, 10, 5], [50, 45, 25, 12, 9])])
  func `the closed form comes near all pairs of resamples`(before: [Int], after: [Int]) throws {
    let one = try LevelCounts(lowest: 1, counts: before)
    let other = try LevelCounts(lowest: 1, counts: after)
    let closed = try MeanDifference(from: one, to: other).interval
    #expect(closed.method == "two-sample BCa bootstrap by Cornish-Fisher expansion")
    let differences = DifferenceDistribution(of: other, minus: one)
    let skewness = (MeanCumulants(of: other) - MeanCumulants(of: one)).skewness
    let shares = BCaBootstrap.shares(
      bias: BCaBootstrap.bias(shareBelow: differences.shareBelowEstimate), acceleration: skewness / 6)
    let error = 0.01 * (closed.high - closed.low)
    #expect((closed.low - differences.lowest(reaching: shares.low)).magnitude < error)
    #expect((closed.high - differences.highest(reaching: 1 - shares.high)).magnitude < error)
  }

  /// Equal numbers of answers make differences that are whole steps of one size, on which both methods put the ends.
  @Test func `the closed form has the ends of all pairs of resamples where groups are equally large`() throws {
    var generator = SeededGenerator(seed: 12)
    var (compared, moved) = (0, 0)
    for index in 0..<120 {
      let levels = 3 + index % 7
      let n = [20, 24, 40][index % 3]
      let shares = generator.dirichlet(
        means: Array(repeating: 1 / Double(levels), count: levels), concentration: 2 * Double(levels))
      func drawn() throws -> LevelCounts {
        var answers = try LevelCounts(scale: 1...levels)
        for _ in 0..<n {
          var rest = generator.unit()
          let level = shares.firstIndex { share in
            rest -= share
            return rest < 0
          }
          try answers.add((level ?? 0) + 1)
        }
        return answers
      }
      let (before, after) = (try drawn(), try drawn())
      let closed = try MeanDifference(from: before, to: after).interval
      guard closed.method == "two-sample BCa bootstrap by Cornish-Fisher expansion" else { continue }
      let differences = DifferenceDistribution(of: after, minus: before)
      let skewness = (MeanCumulants(of: after) - MeanCumulants(of: before)).skewness
      let ends = BCaBootstrap.shares(
        bias: BCaBootstrap.bias(shareBelow: differences.shareBelowEstimate), acceleration: skewness / 6)
      let exact = (differences.lowest(reaching: ends.low), differences.highest(reaching: 1 - ends.high))
      for (one, other) in [(closed.low, exact.0), (closed.high, exact.1)] {
        compared += 1
        if (one - other).magnitude > 1e-9 { moved += 1 }
        #expect((one - other).magnitude < 1.01 / Double(n))
      }
    }
    #expect(compared >= 150)
    #expect(100 * moved <= compared, "\(moved) of \(compared) ends")
  }

  @Test func `comes near the normal interval where both groups are large`() throws {
    let one = try LevelCounts(lowest: 1, counts: [100, 300, 400, 200])
    let other = try LevelCounts(lowest: 1, counts: [80, 250, 450, 320])
    let difference = try MeanDifference(from: one, to: other)
    let margin = 1.96 * (try one.variance / 1_000 + other.variance / 1_100).squareRoot()
    #expect((try difference.interval.low - (difference.value - margin)).magnitude < 0.02 * margin)
    #expect((try difference.interval.high - (difference.value + margin)).magnitude < 0.02 * margin)
    #expect(try difference.verdict == .rise)
  }

  @Test func `verdicts`() throws {
    let low = try counts([1, 1, 2, 2, 1, 2])
    let high = try counts([4, 5, 5, 4, 5, 5])
    #expect(try MeanDifference(from: low, to: high).verdict == .rise)
    #expect(try MeanDifference(from: high, to: low).verdict == .fall)
    #expect(try MeanDifference(from: high, to: high).verdict == .noise)
    // One group without variation: the other's resamples are all there is.
    #expect(try MeanDifference(from: counts([2, 2, 2, 2, 2]), to: high).verdict == .rise)
  }

  @Test func `Hedges' g, as pingouin has it`() throws {
    let g = try MeanDifference(from: counts([2, 3, 4, 4, 5]), to: counts([1, 2, 2, 3, 4, 5])).hedgesG
    #expect(agrees(g, -0.5251675208386197, digits: 13))
  }

  @Test func `undefined changes`() throws {
    let five = try counts([1, 2, 3, 4, 5])
    #expect(throws: Undefined.noAnswers) { try MeanDifference(from: five, to: counts([])) }
    #expect(throws: Undefined.differentScales) { try MeanDifference(from: five, to: counts([1], 0...5)) }
    #expect(throws: Undefined.tooFew(n: 4, needed: 5)) {
      try MeanDifference(from: five, to: counts([1, 2, 3, 4])).interval
    }
    #expect(throws: Undefined.noVariation) {
      try MeanDifference(from: counts([3, 3, 3, 3, 3]), to: counts([5, 5, 5, 5, 5])).verdict
    }
    #expect(throws: Undefined.noVariation) { try MeanDifference(from: counts([3, 3]), to: counts([5, 5])).hedgesG }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try MeanDifference(from: five, to: counts([2])).hedgesG }
    let huge = LevelCounts.largestTotal - 1
    let rare = try LevelCounts(lowest: -1_000, counts: [huge] + Array(repeating: 0, count: 1_999) + [1])
    #expect(throws: Undefined.unusableCounts) { try MeanDifference(from: rare, to: rare.adding(-1_000)).interval }
  }
}
