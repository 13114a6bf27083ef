import Statistics
import Testing

struct SelfOtherGapTests {
  @Test(arguments: [
    (4, [2, 3, 3, 4], 1.0, SelfOtherGap.Reading.blindSpot, false), (5, [3, 4, 3], 5 - 10.0 / 3, .blindSpot, true),
    (2, [3, 4], -1.5, .hiddenStrength, true), (2, [3], -1, .hiddenStrength, false), (3, [2, 4], 0, .agreement, false),
  ])
  func `the sign is the reading, and one point is not beyond one point`(
    own: Int, others: [Int], value: Double, reading: SelfOtherGap.Reading, flagged: Bool
  ) throws {
    let gap = try SelfOtherGap(own: own, others: counts(others, 0...5))
    #expect(agrees(gap.value, value, digits: 14))
    #expect(gap.reading == reading)
    #expect(gap.isFlagged == flagged)
  }

  @Test(arguments: allAscendingLists(of: 0...3, length: 3)) func `beside the plain definition`(others: [Int]) throws {
    for own in 0...3 {
      let gap = try SelfOtherGap(own: own, others: counts(others, 0...3))
      let difference = 3 * own - others.reduce(0, +)
      #expect(gap.value == Double(difference) / 3)
      #expect(gap.isFlagged == (abs(difference) > 3))
      #expect(gap.reading == (difference > 0 ? .blindSpot : difference < 0 ? .hiddenStrength : .agreement))
    }
  }

  @Test func `undefined gaps`() throws {
    #expect(throws: Undefined.noAnswers) { try SelfOtherGap(own: 3, others: LevelCounts(scale: 0...4)) }
    #expect(throws: Undefined.outsideScale(level: 5, scale: 0...4)) {
      try SelfOtherGap(own: 5, others: counts([3], 0...4))
    }
  }
}
