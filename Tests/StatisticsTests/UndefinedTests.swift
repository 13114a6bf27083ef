import Statistics
import Testing

struct UndefinedTests {
  private static let all: [Undefined] = [
    .noAnswers, .tooFew(n: 3, needed: 5), .noVariation, .onBoundary, .varianceNotPositive, .noLevelReached,
    .outsideScale(level: 7, scale: 1...5), .scaleTooShort(levels: 1, needed: 2), .scaleTooWide(limit: -9...9),
    .scaleMustBe(0...10), .negativeLevels, .differentScales, .unusableCounts, .unusableWeights, .unequalLengths,
    .unequalRaters, .notFinite, .notAPercentage, .notAShare, .collinear, .nothingExplained, .tooMany(n: 13, limit: 12),
    .zeroGoal, .negativeAmount,
  ]

  @Test func `every reason is one sentence of its own`() {
    let sentences = Self.all.map(\.description)
    #expect(Set(sentences).count == Self.all.count)
    for sentence in sentences {
      #expect(sentence.first?.isUppercase == true)
      #expect(sentence.last == "." && sentence.count { $0 == "." } == 1)
    }
  }

  @Test func `sentences carry their numbers`() {
    #expect(Undefined.tooFew(n: 3, needed: 5).description == "There are 3, and at least 5 are needed.")
    #expect(Undefined.outsideScale(level: 7, scale: 1...5).description == "Level 7 is outside the scale 1 to 5.")
  }
}
