import Testing

@testable import Statistics

struct ExpandedBootstrapTests {
  /// Groups at the switch point and above, on scales of two to eleven levels, made from a fixed seed.
  static let groups: [LevelCounts] = {
    var generator = SeededGenerator(seed: 6)
    return (0..<420).compactMap { index in
      let levels = 2 + index % 10
      let shares = generator.dirichlet(
        means: Array(repeating: 1 / Double(levels), count: levels), concentration: 2 * Double(levels))
      let n = [11, 12, 15, 20, 30, 50, 100, 400][index % 8]
      return try? LevelCounts(lowest: 1, counts: shares.map { Int((Double(n) * $0).rounded(.up)) })
    }
  }()

  @Test func `the closed form has the ends of the convolution, or the step next to them`() throws {
    var compared = 0
    var moved = 0
    for answers in Self.groups {
      guard let expanded = ExpandedBootstrap(answers) else { continue }
      let exact = try BCaBootstrap(answers).interval
      let step = 1 / Double(answers.n)
      for (one, other) in [(expanded.interval.low, exact.low), (expanded.interval.high, exact.high)] {
        compared += 1
        if (one - other).magnitude > 1e-9 { moved += 1 }
        #expect((one - other).magnitude < 1.01 * step, "\(answers)")
      }
    }
    #expect(compared >= 600)
    #expect(100 * moved <= compared, "\(moved) of \(compared) ends")
  }

  @Test func `levels that are two apart step by two`() throws {
    let answers = try LevelCounts(lowest: 1, counts: [60, 0, 80, 0, 60])
    let expanded = try #require(ExpandedBootstrap(answers)).interval
    let exact = try BCaBootstrap(answers).interval
    #expect(agrees(expanded.low, exact.low, digits: 12))
    #expect(agrees(expanded.high, exact.high, digits: 12))
  }

  @Test func `the mirrored scale gives the mirrored interval`() throws {
    for answers in Self.groups {
      let mirrored = try LevelCounts(lowest: 1, counts: answers.counts.reversed())
      let top = Double(answers.counts.count + 1)
      guard let one = ExpandedBootstrap(answers)?.interval, let other = ExpandedBootstrap(mirrored)?.interval else {
        #expect(ExpandedBootstrap(answers) == nil && ExpandedBootstrap(mirrored) == nil)
        continue
      }
      #expect(agrees(one.low, top - other.high, digits: 11))
      #expect(agrees(one.high, top - other.low, digits: 11))
    }
  }

  @Test(arguments: [[5, 5], [100, 0], [1, 500], [2_000, 1, 0, 0, 1], [1, 0, 198, 0, 1]])
  func `few, equal and lopsided answers are left to the convolution`(levelCounts: [Int]) throws {
    #expect(ExpandedBootstrap(try LevelCounts(lowest: 1, counts: levelCounts)) == nil)
  }

  @Test func `the interval of a mean takes it for large groups`() throws {
    let answers = try LevelCounts(lowest: 1, counts: [10, 20, 40, 20, 10])
    #expect(try meanInterval(of: answers).method == "BCa bootstrap by Cornish-Fisher expansion")
    #expect(try meanInterval(of: LevelCounts(lowest: 1, counts: [99, 1])).method == "BCa bootstrap over all resamples")
  }

  @Test func `the largest groups stay finite`() throws {
    let half = LevelCounts.largestTotal / 2
    let answers = try LevelCounts(lowest: -1_000, counts: [half] + Array(repeating: 0, count: 1_999) + [half])
    let interval = try meanInterval(of: answers)
    let margin = 1.96 * (try answers.standardError)
    #expect((interval.low + margin).magnitude < 1e-3 * margin && (interval.high - margin).magnitude < 1e-3 * margin)
  }
}
