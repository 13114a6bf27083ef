import Testing

@testable import Statistics

struct WeightedAnswersTests {
  private static func groups() throws -> [LevelCounts] {
    try [counts([4, 4, 5, 3]), counts([1, 2, 2]), counts([5, 5, 5, 5, 4, 4])]
  }

  @Test func `groups count by their weights, not by their size`() throws {
    let answers = try WeightedAnswers(Self.groups(), weights: [2, 1, 1])
    let means = [4.0, 5.0 / 3, 28.0 / 6]
    #expect(agrees(answers.mean, (2 * means[0] + means[1] + means[2]) / 4, digits: 14))
    #expect(agrees(answers.share(atOrAbove: 4), 0.5 * 0.75 + 0.25 * 0 + 0.25, digits: 14))
    #expect(answers.n == 13)
    #expect(answers.coveredWeight == 1)
    #expect(agrees(answers.distribution.reduce(0, +), 1, digits: 14))
    #expect(answers.share(atOrAbove: 1) == 1 && answers.share(atOrAbove: 6) == 0)
  }

  @Test func `the effective number is Kish's of the respondents' weights`() throws {
    let answers = try WeightedAnswers(Self.groups(), weights: [2, 1, 1])
    let weights = [2.0, 1, 1].enumerated().flatMap { index, weight in
      Array(repeating: weight / [4.0, 3, 6][index], count: [4, 3, 6][index])
    }
    #expect(agrees(answers.effectiveN, try effectiveSampleSize(weights: weights), digits: 12))
  }

  @Test func `groups weighted by their size are one group`() throws {
    let groups = try Self.groups()
    let answers = try WeightedAnswers(groups, weights: groups.map { Double($0.n) })
    let all = try groups[0] + groups[1] + groups[2]
    #expect(agrees(answers.mean, try all.mean, digits: 14))
    #expect(agrees(answers.effectiveN, 13, digits: 12))
    let wilson = try wilsonInterval(successes: all.count(atOrAbove: 4), of: 13)
    #expect(agrees(answers.shareInterval(atOrAbove: 4).low, wilson.low, digits: 12))
    #expect(agrees(answers.shareInterval(atOrAbove: 4).high, wilson.high, digits: 12))
    // Student's interval: t(12) at 97.5% is 2.1788128, and the standard error is that of the pooled answers.
    let margin = 2.178812829667229 * (try all.standardError)
    #expect(agrees(try answers.meanInterval.low, try all.mean - margin, digits: 9))
    #expect(agrees(try answers.meanInterval.high, try min(all.mean + margin, 5), digits: 9))
    #expect(try answers.meanInterval.method == "Student t, Kish effective n")
  }

  @Test func `a group without answers leaves its weight uncovered`() throws {
    let answers = try WeightedAnswers([counts([1, 2]), counts([]), counts([5])], weights: [1, 1, 0])
    #expect(answers.coveredWeight == 0.5)
    #expect(answers.mean == 1.5 && answers.n == 2)
  }

  @Test func `undefined weighted answers`() throws {
    let some = try counts([1, 2, 3])
    #expect(throws: Undefined.noAnswers) { try WeightedAnswers([], weights: []) }
    #expect(throws: Undefined.noAnswers) { try WeightedAnswers([counts([]), some], weights: [1, 0]) }
    #expect(throws: Undefined.unequalLengths) { try WeightedAnswers([some], weights: [1, 2]) }
    #expect(throws: Undefined.unusableWeights) { try WeightedAnswers([some], weights: [0]) }
    #expect(throws: Undefined.differentScales) { try WeightedAnswers([some, counts([1], 0...5)], weights: [1, 1]) }
    #expect(throws: Undefined.tooFew(n: 3, needed: 5)) { try WeightedAnswers([some], weights: [1]).meanInterval }
    #expect(throws: Undefined.noVariation) {
      try WeightedAnswers([counts([3, 3, 3]), counts([3, 3])], weights: [1, 2]).meanInterval
    }
    // One respondent carries nearly all the weight.
    #expect(throws: Undefined.tooFew(n: 1, needed: 2)) {
      try WeightedAnswers([counts([3]), counts([1, 2, 3, 4])], weights: [99, 1]).meanInterval
    }
  }
}
