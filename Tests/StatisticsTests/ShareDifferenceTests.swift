import Statistics
import Testing

struct ShareDifferenceTests {
  /// Examples of Newcombe (1998b), method 10; as differences of the first share from the second.
  @Test(arguments: [
    (48, 80, 56, 70, 0.0524, 0.3339), (5, 56, 0, 29, -0.1926, 0.0381), (0, 10, 0, 20, -0.2775, 0.1611),
    (10, 10, 0, 20, -1.0000, -0.6791),
  ])
  func `published intervals`(before: Int, total: Int, after: Int, other: Int, low: Double, high: Double) throws {
    let difference = try ShareDifference(from: before, of: total, to: after, of: other)
    #expect(agrees(difference.interval.low, low, digits: 4))
    #expect(agrees(difference.interval.high, high, digits: 4))
    #expect(difference.interval.method == "Newcombe hybrid score")
  }

  @Test func `bounds and mirror for all small groups`() throws {
    for before in 0...5 {
      for after in 0...7 {
        let forth = try ShareDifference(from: before, of: 5, to: after, of: 7)
        let back = try ShareDifference(from: after, of: 7, to: before, of: 5)
        #expect(-1 <= forth.interval.low && forth.interval.low <= forth.value)
        #expect(forth.value <= forth.interval.high && forth.interval.high <= 1)
        #expect(agrees(forth.interval.low, -back.interval.high, digits: 13))
        #expect(agrees(forth.value, Double(after) / 7 - Double(before) / 5, digits: 14))
      }
    }
  }

  @Test func `from answers, with a verdict`() throws {
    let low = try LevelCounts(lowest: 1, counts: [10, 10, 10, 2, 0])
    let high = try LevelCounts(lowest: 1, counts: [1, 2, 5, 20, 10])
    let difference = try ShareDifference(from: low, to: high, atOrAbove: 4)
    #expect(try difference == ShareDifference(from: 2, of: 32, to: 30, of: 38))
    #expect(difference.verdict == .rise)
    #expect(try ShareDifference(from: high, to: low, atOrAbove: 4).verdict == .fall)
    #expect(try ShareDifference(from: low, to: low, atOrAbove: 4).verdict == .noise)
  }

  @Test func `undefined differences`() throws {
    #expect(throws: Undefined.noAnswers) { try ShareDifference(from: 0, of: 0, to: 1, of: 2) }
    #expect(throws: Undefined.unusableCounts) { try ShareDifference(from: 0, of: 1, to: 3, of: 2) }
    #expect(throws: Undefined.differentScales) {
      try ShareDifference(from: counts([1]), to: counts([1], 0...5), atOrAbove: 1)
    }
  }
}
