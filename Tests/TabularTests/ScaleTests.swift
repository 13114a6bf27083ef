import Tabular
import Testing

struct ScaleTests {
  private let agreement = Scale(
    name: "agreement", levels: 1...5,
    labels: [.init(level: 1, text: "never"), .init(level: 5, text: "always"), .init(level: 5, text: "in all cases")])

  @Test func `levels and labels`() {
    #expect((agreement.lowest, agreement.highest, agreement.count) == (1, 5, 5))
    #expect(agreement.label(of: 5) == "always")
    #expect(agreement.label(of: 3) == nil)
  }

  @Test(arguments: [(1.0, 0.0), (3, 0.5), (5, 1), (2.5, 0.375)])
  func `a level as a share of the way`(level: Double, share: Double) {
    #expect(agreement.index(of: level) == share)
  }

  @Test func `a scale that starts elsewhere, and one of a single level`() {
    #expect(Scale(name: "promoter", levels: 0...10, labels: []).index(of: 5) == 0.5)
    #expect(Scale(name: "signed", levels: -2...2, labels: []).index(of: 2) == 1)
    #expect(Scale(name: "single", levels: 3...3, labels: []).index(of: 3) == 0)
  }

  @Test func `words for no answer are in lower case, each once`() {
    let words = Scale.wordsForNoAnswer
    #expect(words.allSatisfy { $0 == $0.lowercased() })
    #expect(Set(words).count == words.count)
    #expect(agreement.noAnswer == words)
  }
}
