import Statistics
import Testing

struct KanoClassificationTests {
  /// Counts in the order M O A I R Q.
  private func classification(_ counts: [Int]) throws -> KanoClassification {
    var result = KanoClassification()
    for (category, count) in zip(KanoCategory.allCases, counts) { try result.add(category, times: count) }
    return result
  }

  @Test func `a worked survey`() throws {
    // 100 respondents: M 40, O 25, A 10, I 20, R 3, Q 2.
    let survey = try classification([40, 25, 10, 20, 3, 2])
    #expect(survey.n == 100)
    #expect(try survey.category == .mustBe)
    #expect(try survey.better == 35.0 / 95)
    #expect(try survey.worse == -65.0 / 95)
    #expect(try survey.totalStrength == 0.75)
    #expect(try survey.categoryStrength == 0.15)
    // 15 ≥ 1.65 √(65 · 135 / 200) = 10.93.
    #expect(try survey.isClear)
    #expect(try !classification([36, 28, 10, 20, 4, 2]).isClear)
  }

  @Test func `ties go to what is missed most: M, O, A, I`() throws {
    #expect(try classification([5, 5, 5, 5, 5, 5]).category == .mustBe)
    #expect(try classification([1, 5, 5, 5, 0, 0]).category == .oneDimensional)
    #expect(try classification([1, 2, 5, 5, 0, 0]).category == .attractive)
    #expect(try classification([1, 2, 3, 5, 5, 5]).category == .indifferent)
    #expect(try classification([1, 2, 3, 4, 5, 5]).category == .reverse)
    #expect(try classification([5, 5, 0, 0, 0, 0]).categoryStrength == 0)
    #expect(try !classification([5, 5, 0, 0, 0, 0]).isClear)
  }

  @Test func `bounds for all small surveys`() throws {
    for counts in allLists(of: 0...2, length: 6) {
      let survey = try classification(counts)
      let judged = counts[..<4].reduce(0, +)
      if survey.n == 0 {
        #expect(throws: Undefined.noAnswers) { try survey.category }
        #expect(throws: Undefined.noAnswers) { try survey.totalStrength }
        #expect(throws: Undefined.noAnswers) { try survey.categoryStrength }
        #expect(throws: Undefined.noAnswers) { try survey.isClear }
      } else {
        #expect(try counts[survey.category.rawValue] == counts.max())
        #expect(try (0...1).contains(survey.totalStrength) && (0...1).contains(survey.categoryStrength))
      }
      if judged == 0 {
        #expect(throws: Undefined.noAnswers) { try survey.better }
        #expect(throws: Undefined.noAnswers) { try survey.worse }
      } else {
        #expect(try survey.better == Double(counts[1] + counts[2]) / Double(judged))
        #expect(try survey.worse == -Double(counts[0] + counts[1]) / Double(judged))
        #expect(try "\(survey.worse)" != "-0.0")
      }
    }
  }

  @Test func `pairs of answers add in any order`() throws {
    var one = KanoClassification()
    try one.add(functional: 1, dysfunctional: 5)
    try one.add(functional: 2, dysfunctional: 5, times: 3)
    var other = KanoClassification()
    try other.add(functional: 3, dysfunctional: 3)
    #expect(try one + other == other + one)
    #expect(try (one + other) == classification([3, 1, 0, 1, 0, 0]))
    #expect(throws: Undefined.outsideScale(level: 9, scale: 1...5)) { try one.add(functional: 9, dysfunctional: 1) }
    #expect(throws: Undefined.unusableCounts) { try one.add(.mustBe, times: -1) }
    #expect(throws: Undefined.unusableCounts) { try one.add(.mustBe, times: .max) }
    #expect(one.n == 4 && one.count(of: .mustBe) == 3)
  }
}
