import Statistics
import Testing

struct LevelCountsSummaryTests {
  @Test(arguments: (1...5).flatMap { allAscendingLists(of: -1...2, length: $0) })
  func `figures from counts are those of the sorted list`(levels: [Int]) throws {
    let answers = try counts(levels, -1...2)
    let n = Double(levels.count)
    let values = levels.map(Double.init)
    let mean = values.reduce(0, +) / n
    #expect(agrees(try answers.mean, mean, digits: 14))
    #expect(try answers.median == (values[(values.count - 1) / 2] + values[values.count / 2]) / 2)
    #expect(try answers.lowestObserved == levels.first)
    #expect(try answers.highestObserved == levels.last)
    #expect(answers.varies == (levels.first != levels.last))
    #expect(try answers.distribution == (-1...2).map { level in Double(levels.count { $0 == level }) / n })
    for level in -2...3 {
      #expect(try answers.share(atOrAbove: level) == Double(levels.count { $0 >= level }) / n)
    }
    #expect(try answers.topTwoBoxShare == Double(levels.count { $0 >= 1 }) / n)
    if levels.count > 1 {
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
      #expect(agrees(try answers.variance, variance, digits: 13))
      #expect(agrees(try answers.standardError, (variance / n).squareRoot(), digits: 13))
    }
  }

  @Test func `numbers by hand`() throws {
    #expect(agrees(try counts([4, 3, 5, 2, 4, 3, 5]).mean, 3.714286, digits: 6))
    #expect(try counts([4, 4, 5, 4, 3]).variance == 0.5)
    #expect(agrees(try counts([1, 2, 2, 3, 5, 5, 5]).variance, 2.9047619047619047, digits: 15))
  }

  @Test(arguments: zip([-1, 0, 0.10, 0.25, 0.33, 0.5, 0.9, 1, 7], [1, 1, 1.6, 2, 2, 3, 5, 5, 5]))
  func `quantiles are those of PERCENTILE.INC`(p: Double, expected: Double) throws {
    #expect(agrees(try counts([5, 2, 1, 5, 3, 2, 5]).quantile(p), expected, digits: 14))
  }

  @Test func `the largest groups stay exact`() throws {
    let half = LevelCounts.largestTotal / 2
    let answers = try LevelCounts(lowest: -1_000, counts: [half] + Array(repeating: 0, count: 1_999) + [half])
    #expect(try answers.mean == 0)
    #expect(try answers.median == 0)
    #expect(agrees(try answers.variance, 1_000_000 * Double(2 * half) / Double(2 * half - 1), digits: 8))
  }

  @Test func `no answers, no figures`() throws {
    let none = try LevelCounts(scale: 1...5)
    #expect(throws: Undefined.noAnswers) { try none.mean }
    #expect(throws: Undefined.noAnswers) { try none.median }
    #expect(throws: Undefined.noAnswers) { try none.quantile(0.9) }
    #expect(throws: Undefined.noAnswers) { try none.lowestObserved }
    #expect(throws: Undefined.noAnswers) { try none.highestObserved }
    #expect(throws: Undefined.noAnswers) { try none.variance }
    #expect(throws: Undefined.noAnswers) { try none.share(atOrAbove: 3) }
    #expect(throws: Undefined.noAnswers) { try none.topTwoBoxShare }
    #expect(throws: Undefined.noAnswers) { try none.distribution }
    #expect(!none.varies)
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try counts([3]).variance }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try counts([3]).standardError }
    #expect(throws: Undefined.notFinite) { try counts([3]).quantile(.nan) }
    #expect(throws: Undefined.scaleTooShort(levels: 2, needed: 3)) { try counts([1], 0...1).topTwoBoxShare }
  }
}
