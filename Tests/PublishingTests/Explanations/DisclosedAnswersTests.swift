import Analysis
import Testing

@testable import Publishing

@Suite struct DisclosedAnswersTests {
  private typealias Cell = DisclosedAnswers.Cell

  /// Answers of two questions by unit, with thresholds of 2 and 3.
  private func answers(
    _ counts: [[Int]], limits: [Disclosure]? = nil
  ) -> DisclosedAnswers {
    var answers = DisclosedAnswers(Confidentiality(value: 2, distribution: 3)) { limits?[$0.unit] ?? .levels }
    for (unit, counts) in counts.enumerated() {
      for place in 0..<(counts.max() ?? 0) {
        answers.count(Cell(unit: unit, part: nil), counts.map { place < $0 })
      }
    }
    return answers
  }

  @Test(arguments: [
    ([3, 3], Disclosure.levels, Disclosure.levels), ([3, 0], .levels, .levels), ([3, 2], .levels, .places),
    ([2, 2], .levels, .places), ([9, 9], .places, .places), ([9, 9], .nothing, .nothing), ([2, 2], .nothing, .nothing),
  ])
  func `A cell is told of as far as its rows and its own number allow`(
    counts: [Int], limit: Disclosure, wanted: Disclosure
  ) {
    #expect(answers([counts], limits: [limit]).disclosure(of: Cell(unit: 0, part: nil)) == wanted)
  }

  @Test func `A sum is taken apart where every part of it may be`() {
    #expect(answers([[3, 3], [4, 4]]).showsDistribution)
    #expect(!answers([[3, 3], [2, 4]]).showsDistribution)
    #expect(!answers([[3, 3], [9, 9]], limits: [.levels, .nothing]).showsDistribution)
    #expect(answers([]).showsDistribution)
  }

  @Test func `The larger threshold counts`() {
    var few = DisclosedAnswers(Confidentiality(value: 4, distribution: 1)) { _ in .levels }
    for _ in 0..<3 { few.count(Cell(unit: 0, part: 1)) }
    #expect(few.disclosure(of: Cell(unit: 0, part: 1)) == .places)
    few.count(Cell(unit: 0, part: 1))
    #expect(few.disclosure(of: Cell(unit: 0, part: 1)) == .levels)
  }
}
