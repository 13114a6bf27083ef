import Statistics
import Testing

struct OpportunityScoreTests {
  /// Answers of which `top` of `n` lie in the two highest levels of 1...5.
  private func answers(_ top: Int, of n: Int) throws -> LevelCounts {
    try LevelCounts(lowest: 1, counts: [0, 0, n - top, top / 2, top - top / 2])
  }

  @Test(arguments: [
    (9, 3, 15.0, OpportunityScore.Band.solid, false), (9, 9, 9, .served, false), (10, 4, 16, .extreme, false),
    (8, 4, 12, .solid, false), (7, 3, 11, .look, false), (6, 2, 10, .look, false), (5, 1, 9, .served, false),
    (3, 8, 3, .served, true), (0, 0, 0, .served, false), (10, 0, 20, .extreme, false),
  ])
  func `scores and bands`(
    important: Int, satisfied: Int, value: Double, band: OpportunityScore.Band, over: Bool
  ) throws {
    let score = try OpportunityScore(importance: answers(important, of: 10), satisfaction: answers(satisfied, of: 10))
    #expect(score.importance == Double(important))
    #expect(score.satisfaction == Double(satisfied))
    #expect(score.value == value)
    #expect(score.band == band)
    #expect(score.isOverServed == over)
  }

  @Test func `an edge reached by thirds is still the edge`() throws {
    // I = 25/3, S = 5/3: 15 exactly, which no sum of rounded shares is sure to give.
    let score = try OpportunityScore(importance: answers(5, of: 6), satisfaction: answers(1, of: 6))
    #expect(score.value == 15)
    #expect(score.band == .solid)
  }

  @Test func `bounds hold for all small groups`() throws {
    for important in 0...6 {
      for satisfied in 0...7 {
        let score = try OpportunityScore(importance: answers(important, of: 6), satisfaction: answers(satisfied, of: 7))
        let i = Double(important) / 0.6
        let s = Double(satisfied) / 0.7
        #expect((0...20).contains(score.value))
        #expect(agrees(score.value, i + max(i - s, 0), digits: 13))
        #expect(score.isOverServed == (7 * important < 6 * satisfied))
      }
    }
  }

  @Test func `undefined scores`() throws {
    let some = try counts([5, 4])
    let none = try LevelCounts(scale: 1...5)
    #expect(throws: Undefined.noAnswers) { try OpportunityScore(importance: none, satisfaction: some) }
    #expect(throws: Undefined.noAnswers) { try OpportunityScore(importance: some, satisfaction: none) }
    #expect(throws: Undefined.scaleTooShort(levels: 2, needed: 3)) {
      try OpportunityScore(importance: some, satisfaction: counts([1], 0...1))
    }
  }
}
