import Statistics
import Testing

struct FinitePopulationTests {
  @Test func `published correction`() throws {
    let population = try FinitePopulation(size: 40, answered: 25)
    #expect(agrees(population.correction, 0.620174, digits: 6))
    #expect(!population.isComplete)
    let answers = try LevelCounts(lowest: 1, counts: [3, 5, 9, 5, 3])
    #expect(try population.standardError(of: answers) == answers.standardError * population.correction)
  }

  @Test(arguments: [1, 2, 25]) func `a census has no sampling error`(n: Int) throws {
    let population = try FinitePopulation(size: n, answered: n)
    #expect(population.isComplete)
    #expect(population.correction == 0)
    #expect(try population.standardError(of: counts((0..<n).map { 1 + $0 % 5 })) == 0)
  }

  @Test func `the correction falls from 1 to 0`() throws {
    let corrections = try (1...50).map { try FinitePopulation(size: 50, answered: $0).correction }
    #expect(corrections.first == 1)
    #expect(corrections.last == 0)
    #expect(zip(corrections, corrections.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `undefined populations`() throws {
    #expect(throws: Undefined.noAnswers) { try FinitePopulation(size: 0, answered: 0) }
    #expect(throws: Undefined.noAnswers) { try FinitePopulation(size: .max, answered: .min) }
    #expect(throws: Undefined.unusableCounts) { try FinitePopulation(size: 5, answered: 6) }
    let population = try FinitePopulation(size: 9, answered: 1)
    #expect(throws: Undefined.noAnswers) { try population.standardError(of: LevelCounts(scale: 1...5)) }
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) { try population.standardError(of: counts([3])) }
    #expect(throws: Undefined.unusableCounts) { try population.standardError(of: counts([3, 4])) }
  }

  @Test func `an interval is drawn in towards its estimate`() throws {
    let wide = Interval(2, 4.5, method: .wilson)
    let half = try FinitePopulation(size: 5, answered: 4).interval(wide, around: 3)
    #expect(half == Interval(2.5, 3.75, method: .wilson, isOfFinitePopulation: true))
    let census = try FinitePopulation(size: 25, answered: 25).interval(wide, around: 3)
    #expect(census.low == 3 && census.high == 3)
  }
}
