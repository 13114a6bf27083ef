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

  @Test(arguments: groups) func `comes near BCa over all resamples`(levelCounts: [Int]) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let shares = exactShares(answers)
    let center = answers.indexSum
    let bias = NormalDistribution.quantile(shares[..<center].reduce(0, +) + shares[center] / 2)
    let ends = BCaBootstrap.shares(bias: bias, acceleration: BCaBootstrap.acceleration(of: answers))
    func quantile(_ p: Double) -> Double {
      var sum = 0.0
      let index = shares.firstIndex { share in
        sum += share
        return sum >= p
      }
      return 1 + Double(index ?? shares.count - 1) / Double(answers.n)
    }
    let interval = try BCaBootstrap(answers, resamples: 20_000, seed: 1).interval
    // One step of the resampled mean, 1/12 of a scale point.
    #expect((interval.low - quantile(ends.low)).magnitude < 1.01 / 12)
    #expect((interval.high - quantile(ends.high)).magnitude < 1.01 / 12)
  }

  @Test(arguments: [([2, 3, 5, 12, 8], 3.2333333, 4.0666667), ([9, 2, 0, 0, 1], 1.0833333, 2.6666667)])
  func `comes near scipy's BCa with 200,000 resamples`(levelCounts: [Int], low: Double, high: Double) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let interval = try BCaBootstrap(answers, resamples: 20_000, seed: 1).interval
    let step = 1.01 / Double(answers.n)
    #expect((interval.low - low).magnitude < step)
    #expect((interval.high - high).magnitude < step)
  }

  @Test(arguments: groups) func `resamples have the spread of a bootstrap`(levelCounts: [Int]) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let sums = try BCaBootstrap(answers, resamples: 20_000, seed: 7).sums
    let shares = exactShares(answers)
    #expect(sums == sums.sorted())
    // Chi-square of the sums that are expected five times or more, against its mean plus five standard deviations.
    var chiSquare = 0.0
    var cells = 0.0
    for (sum, share) in shares.enumerated() where share * 20_000 >= 5 {
      let difference = Double(sums.count { $0 == sum }) - share * 20_000
      chiSquare += difference * difference / (share * 20_000)
      cells += 1
    }
    #expect(chiSquare < cells + 5 * (2 * cells).squareRoot())
    #expect(sums.allSatisfy { shares[$0] > 0 })
  }

  @Test func `the same seed gives the same resamples, another seed others`() throws {
    let answers = try counts((0..<40).map { 1 + $0 * $0 % 5 })
    let one = try BCaBootstrap(answers, resamples: 500, seed: 1)
    #expect(try BCaBootstrap(answers, resamples: 500, seed: 1).sums == one.sums)
    #expect(try BCaBootstrap(answers, resamples: 500, seed: 2).sums != one.sums)
    #expect(one.interval.method == "BCa bootstrap, 500 resamples, seed 1")
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
    #expect(BCaBootstrap.bias(shareBelow: 0, resamples: 2_000) > -3.5)
    #expect(BCaBootstrap.bias(shareBelow: 1, resamples: 2_000) < 3.5)
    #expect(BCaBootstrap.bias(shareBelow: 0.5, resamples: 2_000) == 0)
  }

  @Test func `answers without variation are refused`() throws {
    #expect(throws: Undefined.noVariation) { try BCaBootstrap(counts([3, 3, 3]), resamples: 10, seed: 1) }
    #expect(throws: Undefined.noVariation) { try BCaBootstrap(LevelCounts(scale: 1...5), resamples: 10, seed: 1) }
  }
}
