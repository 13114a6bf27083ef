import Testing

@testable import Statistics

struct ExactBootstrapTests {
  /// All `nⁿ` ordered resamples, one by one.
  private func bruteForce(_ levels: [Int]) -> [Int: Int] {
    var ways: [Int: Int] = [:]
    for choice in allLists(of: 0...(levels.count - 1), length: levels.count) {
      ways[choice.reduce(0) { $0 + levels[$1] }, default: 0] += 1
    }
    return ways
  }

  @Test(arguments: allAscendingLists(of: 1...3, length: 5).filter { $0.first != $0.last })
  func `every group of five on three levels, beside all 3125 resamples`(levels: [Int]) throws {
    let brute = bruteForce(levels)
    let exact = try ExactBootstrap(counts(levels, 1...3))
    let base = 5 * (levels.min() ?? 0)
    for (sum, ways) in exact.ways.enumerated() { #expect(ways == brute[base + sum, default: 0]) }
    // The percentile as documented, from the list of all resampled means.
    let means = brute.keys.sorted()
    let total = 3_125.0
    let low = means.first { sum in Double(means.filter { $0 <= sum }.reduce(0) { $0 + brute[$1]! }) / total >= 0.025 }
    let high = means.last { sum in Double(means.filter { $0 >= sum }.reduce(0) { $0 + brute[$1]! }) / total >= 0.025 }
    let interval = exact.ends.interval(of: 5, lowest: levels.min() ?? 0)
    #expect(interval.low == Double(low!) / 5)
    #expect(interval.high == Double(high!) / 5)
  }

  @Test(arguments: 5...10) func `the ways add up to nⁿ`(n: Int) throws {
    let exact = try ExactBootstrap(counts((0..<n).map { $0 * 7 % 11 }, 0...10))
    #expect(exact.ways.reduce(0, +) == (0..<n).reduce(1) { product, _ in product * n })
  }

  @Test(arguments: allAscendingLists(of: 1...4, length: 6).filter { $0.first != $0.last })
  func `a mirrored scale gives the mirrored interval`(levels: [Int]) throws {
    let interval = try meanInterval(of: counts(levels))
    let mirrored = try meanInterval(of: counts(levels.map { 6 - $0 }))
    #expect(agrees(interval.low, 6 - mirrored.high, digits: 14))
    #expect(agrees(interval.high, 6 - mirrored.low, digits: 14))
  }

  @Test func `too many answers are refused`() throws {
    #expect(throws: Undefined.unusableCounts) { try ExactBootstrap(counts(Array(repeating: 1, count: 11))) }
    #expect(throws: Undefined.noAnswers) { try ExactBootstrap(LevelCounts(scale: 1...5)) }
  }
}
