import PMO
import Tabular
import Testing

@testable import Intake

@Suite struct LevelWordsTests {
  @Test(arguments: LevelWords.all.indices)
  func everyWordingIsWhole(position: Int) {
    let wording = LevelWords.all[position]
    #expect((4...7).contains(wording.count))
    // Seven languages, each with a word at least for every level, and none with two levels.
    for place in 0..<wording.count {
      #expect(wording.words.count { $0.place == place } >= 7, "\(wording.name) \(place)")
    }
    for word in wording.words {
      #expect(wording.places[Folding.folded(word.text)] == word.place, "\(wording.name): \(word.text)")
    }
  }

  /// The scales that come with the product have a wording of their own, so their levels have words in all languages.
  @Test(arguments: [Scale.maturity, .importance, .satisfaction, .competence])
  func everyUsualScaleHasAHome(scale: Scale) {
    #expect(LevelReader(scale).wordings.count == 1)
  }

  /// No word of a wording means "no answer".
  @Test func labelsAndWordsForNoAnswerAreApart() {
    let silent = Set(Scale.wordsForNoAnswer.map { Folding.folded($0) })
    #expect(LevelWords.holders.keys.filter(silent.contains) == [])
  }

  @Test(arguments: [
    ("satisfait(e)", ["satisfait(e)", "satisfaite", "satisfait e"]),
    ("Né satisfatto/a", ["Né satisfatto", "Né satisfatta", "Né satisfatto a"]),
    ("Äußerst", ["Äußerst", "Aeußerst"]), ("plain", ["plain"]),
  ])
  func writesWordsInAllForms(word: String, forms: [String]) {
    #expect(
      Set(LevelWords.forms(of: word).map { Folding.folded($0) }).isSuperset(
        of: forms.dropFirst().map { Folding.folded($0) }))
    #expect(LevelWords.forms(of: word).count >= forms.count)
  }

  @Test func readsATable() {
    let wordings = LevelWords.parsed("# a b\nLow; small | High\nTief | Hoch\n\n# c\nx | y | z\n")
    #expect(wordings.map(\.name) == ["a b", "c"])
    #expect(wordings.map(\.count) == [2, 3])
    #expect(wordings[0].places == ["low": 0, "small": 0, "high": 1, "tief": 0, "hoch": 1])
  }
}
