import Statistics
import Testing

struct PromoterScoreTests {
  private func score(_ promoters: Int, _ passives: Int, _ detractors: Int) throws -> PromoterScore {
    var answers = try LevelCounts(scale: 0...10)
    try answers.add(10, times: promoters)
    try answers.add(8, times: passives)
    try answers.add(0, times: detractors)
    return try PromoterScore(answers)
  }

  @Test func `published score and variance`() throws {
    let score = try score(3, 2, 1)
    #expect(score.value == 1.0 / 3)
    #expect(score.variance == 5.0 / 9)
  }

  @Test func `adjusted Wald interval`() throws {
    let interval = try score(9, 5, 6).interval
    #expect(agrees((interval.low + interval.high) / 2, 0.130435, digits: 6))
    #expect(agrees(interval.low, -0.211584, digits: 6))
    #expect(agrees(interval.high, 0.472454, digits: 6))
    #expect(interval.method == "adjusted Wald")
  }

  @Test(arguments: 0...10) func `every answer has one role`(level: Int) throws {
    let score = try PromoterScore(counts([level], 0...10))
    #expect(score.promoters == (level >= 9 ? 1 : 0))
    #expect(score.passives == ((7...8).contains(level) ? 1 : 0))
    #expect(score.detractors == (level <= 6 ? 1 : 0))
    #expect(score.variance == 0)
  }

  @Test func `swapping promoters and detractors mirrors the score`() throws {
    for promoters in 0...4 {
      for passives in 0...4 {
        for detractors in 0...4 where promoters + passives + detractors > 0 {
          let one = try score(promoters, passives, detractors)
          let other = try score(detractors, passives, promoters)
          #expect(one.value == -other.value)
          #expect(one.variance == other.variance)
          #expect(one.interval.low == -other.interval.high)
          #expect(-1 <= one.interval.low && one.interval.low < one.interval.high && one.interval.high <= 1)
          let n = Double(one.n)
          let scored = Double(promoters + detractors) / n - one.value * one.value
          #expect(agrees(one.variance, scored, digits: 14))
        }
      }
    }
  }

  @Test func `undefined scores`() throws {
    #expect(throws: Undefined.scaleMustBe(0...10)) { try PromoterScore(counts([3])) }
    #expect(throws: Undefined.noAnswers) { try PromoterScore(LevelCounts(scale: 0...10)) }
  }
}
