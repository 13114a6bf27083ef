import PMO
import Tabular
import Testing

@testable import Intake

@Suite struct LevelReaderTests {
  @Test(arguments: [
    ("Defined", LevelReading.level(3)), ("defined ", .level(3)), ("3 - Defined", .level(3)), ("3 – Defined", .level(3)),
    ("3: Defined", .level(3)), ("3. Defined", .level(3)), ("3 Defined", .level(3)), ("Defined (3)", .level(3)),
    ("Defined - 3", .level(3)), ("4 = Quantitatively managed", .level(4)), ("Level 3", .level(3)), ("3/5", .level(3)),
    ("3/7", .outside), ("Level 7", .outside),
    ("★★★☆☆", .level(3)), ("★★★", .level(3)), ("★★★☆", .outside), ("3 stars", .level(3)),
    ("Level 3 - Defined", .level(3)),
    ("4", .numberAsText(4)), (" 4 ", .numberAsText(4)), ("4.0", .numberAsText(4)), ("4,0", .numberAsText(4)),
    ("7", .outside), ("0", .outside), ("3.5", .outside), ("-1", .outside),
    ("n/a", .noAnswer), ("N/A", .noAnswer), ("Don’t know", .noAnswer), ("-", .noAnswer), ("—", .noAnswer),
    ("Not applicable", .noAnswer), ("", .noAnswer), ("  ", .noAnswer), ("?", .noAnswer),
    ("99 - Don't know", .noAnswer), ("Don't know / not applicable", .noAnswer), ("weiß nicht oder k.A.", .noAnswer),
    ("Defned", .unknown), ("1 - n/a", .unknown), ("n/a not", .unknown),
    ("3 - Measured", .contradiction(number: 3, label: 4)), ("3 - Whatever", .unknown), ("3 4", .unknown),
    ("!!", .unknown),
    ("Defined Measured", .unknown), ("999999999999999999999 - Defined", .unknown),
  ])
  func readsTexts(text: String, expected: LevelReading) {
    #expect(LevelReader(.maturity).read(text) == expected)
  }

  @Test(arguments: [
    "k.A.", "keine Angabe", "Weiß nicht", "weiss nicht", "sans avis", "Ne sait pas", "s/o", "sans objet", "no aplica",
    "NS/NC",
    "No sé", "não sei", "Não se aplica", "non so", "Non applicabile", "n.v.t.", "weet niet", "Geen mening",
    "prefer not to say",
  ])
  func knowsNoAnswerInSevenLanguages(text: String) {
    #expect(LevelReader(.satisfaction).read(text) == .noAnswer)
    #expect(LevelReader(.competence).read(text.uppercased()) == .noAnswer)
  }

  /// Numbers run from the best to the worst; labels and stars say what they mean.
  @Test(arguments: [
    ("1", LevelReading.numberAsText(5)), ("Level 2", .level(4)), ("2/5", .level(4)), ("Measured", .level(4)),
    ("2 - Measured", .level(4)),
    ("4 - Measured", .contradiction(number: 4, label: 4)), ("★★★★", .level(4)), ("6", .outside), ("n/a", .noAnswer),
  ])
  func turnsNumbersOfAReversedScale(text: String, expected: LevelReading) {
    let usual = Scale.maturity
    let reader = LevelReader(Scale(name: usual.name, levels: usual.levels, labels: usual.labels, isReversed: true))
    #expect(reader.read(text) == expected)
    #expect(reader.read(1.0) == .level(5))
    #expect(reader.legend.hasPrefix("1 Optimising, 2 Measured"))
  }

  @Test(arguments: [
    (1.0, LevelReading.level(1)), (5, .level(5)), (0, .outside), (6, .outside), (2.5, .outside), (.nan, .outside),
    (.infinity, .outside), (-1e300, .outside),
  ])
  func readsNumbers(number: Double, expected: LevelReading) {
    #expect(LevelReader(.maturity).read(number) == expected)
  }

  @Test func aScaleFromZeroHasZero() {
    #expect(LevelReader(.competence).read(0) == .level(0))
    #expect(LevelReader(.competence).read("None") == .level(0))
    #expect(LevelReader(.competence).read("not observed") == .noAnswer)
  }

  @Test func aLabelBeyondTheScaleIsOutside() {
    let scale = Scale(name: "x", levels: 1...2, labels: [Scale.Label(level: 3, text: "Top")])
    #expect(LevelReader(scale).read("Top") == .outside)
    #expect(LevelReader(scale).legend == "1 to 2")
  }

  @Test(arguments: [("Defned", "Defined"), ("3 - Defned", "3 Defined"), ("Optimisng", "Optimising"), ("xyz", nil)])
  func suggestsTheNearestLabel(text: String, expected: String?) {
    #expect(LevelReader(.maturity).nearestLabel(to: text) == expected)
  }
}
