import Testing

@testable import Statistics

struct BCaBootstrapTests {
  /// Groups of twelve, whose 12¹² resamples can still be counted: (level counts on 1...5).
  static let groups = [[0, 3, 5, 3, 1], [9, 2, 0, 0, 1], [1, 1, 1, 2, 7], [6, 0, 0, 0, 6], [0, 0, 11, 1, 0]]

  /// Shares of all `nⁿ` resamples by sum of level indices.
  private func exactShares(_ answers: LevelCounts) -> [Double] {
    let shares = answers.counts.map { Double($0) / Double(answers.n) }
    return (0..<answers.n).reduce([1.0]) { sums, _ in
      var next = Array(repeating: 0.0, count: sums.count + shares.count - 1)
      for (sum, share) in sums.enumerated() {
        for (step, chance) in shares.enumerated() { next[sum + step] += share * chance }
      }
      return next
    }
  }

  @Test(arguments: groups) func `the ends are those of the naive distribution`(levelCounts: [Int]) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let shares = exactShares(answers)
    let center = answers.indexSum
    let bias = NormalDistribution.quantile(shares[..<center].reduce(0, +) + shares[center] / 2)
    let ends = BCaBootstrap.shares(bias: bias, acceleration: BCaBootstrap.acceleration(of: answers))
    func first(_ shares: some Sequence<Double>, reaching p: Double) -> Int {
      var sum = 0.0
      return shares.prefix { share in
        sum += share
        return sum < p
      }.count
    }
    let interval = try BCaBootstrap(answers).interval
    #expect(agrees(interval.low, 1 + Double(first(shares, reaching: ends.low)) / 12, digits: 12))
    let high = shares.count - 1 - first(shares.reversed(), reaching: 1 - ends.high)
    #expect(agrees(interval.high, 1 + Double(high) / 12, digits: 12))
  }

  @Test(arguments: groups) func `the mirrored scale gives the mirrored interval`(levelCounts: [Int]) throws {
    let interval = try BCaBootstrap(LevelCounts(lowest: 1, counts: levelCounts)).interval
    let mirrored = try BCaBootstrap(LevelCounts(lowest: 1, counts: levelCounts.reversed())).interval
    #expect(agrees(interval.low, 6 - mirrored.high, digits: 12))
    #expect(agrees(interval.high, 6 - mirrored.low, digits: 12))
  }

  @Test(arguments: [([2, 3, 5, 12, 8], 3.2333333, 4.0666667), ([9, 2, 0, 0, 1], 1.0833333, 2.6666667)])
  func `comes near scipy's BCa with 200,000 resamples`(levelCounts: [Int], low: Double, high: Double) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let interval = try BCaBootstrap(answers).interval
    let step = 1.01 / Double(answers.n)
    #expect((interval.low - low).magnitude < step)
    #expect((interval.high - high).magnitude < step)
  }

  @Test func `large groups approach the normal interval`() throws {
    let answers = try LevelCounts(lowest: 1, counts: [10_000, 20_000, 40_000, 20_000, 10_000])
    let interval = try meanInterval(of: answers)
    let margin = 1.96 * (try answers.standardError)
    #expect((interval.low - (3 - margin)).magnitude < 0.1 * margin)
    #expect((interval.high - (3 + margin)).magnitude < 0.1 * margin)
  }

  @Test func `acceleration by the jackknife`() throws {
    for levelCounts in Self.groups {
      let answers = try LevelCounts(lowest: 1, counts: levelCounts)
      let levels = answers.scale.flatMap { Array(repeating: Double($0), count: answers.count(at: $0)) }
      let n = Double(levels.count)
      let sum = levels.reduce(0, +)
      let leftOut = levels.map { (sum - $0) / (n - 1) }
      let center = leftOut.reduce(0, +) / n
      let squares = leftOut.reduce(0) { $0 + (center - $1) * (center - $1) }
      let cubes = leftOut.reduce(0) { $0 + (center - $1) * (center - $1) * (center - $1) }
      let acceleration = BCaBootstrap.acceleration(of: answers)
      #expect(agrees(acceleration, cubes / (6 * squares * squares.squareRoot()), digits: 12))
      #expect(acceleration.magnitude <= 1.0 / 6)
    }
  }

  @Test func `the corrected shares stay in order at the extremes`() {
    for bias in [-3.5, 0, 3.5] {
      for acceleration in [-1.0 / 6, 0, 1.0 / 6] {
        let shares = BCaBootstrap.shares(bias: bias, acceleration: acceleration)
        #expect(0 <= shares.low && shares.low <= shares.high && shares.high <= 1)
      }
    }
    let plain = BCaBootstrap.shares(bias: 0, acceleration: 0)
    #expect(agrees(plain.low, 0.025, digits: 15))
    #expect(agrees(plain.high, 0.975, digits: 15))
    #expect(BCaBootstrap.bias(shareBelow: 0) > -3.5)
    #expect(BCaBootstrap.bias(shareBelow: 1) < 3.5)
    #expect(BCaBootstrap.bias(shareBelow: 0.5) == 0)
  }

  @Test func `answers without variation are refused`() throws {
    #expect(throws: Undefined.noVariation) { try BCaBootstrap(counts([3, 3, 3])) }
    #expect(throws: Undefined.noVariation) { try BCaBootstrap(LevelCounts(scale: 1...5)) }
  }
}
