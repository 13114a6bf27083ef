import PMO
import Tabular
import Testing

@testable import Intake

@Suite struct LevelReaderTests {
  @Test(arguments: [
    ("Defined", LevelReading.level(3)), ("defined ", .level(3)), ("3 - Defined", .level(3)), ("3 – Defined", .level(3)),
    ("3: Defined", .level(3)), ("3. Defined", .level(3)), ("3 Defined", .level(3)), ("Defined (3)", .level(3)),
    ("Defined - 3", .level(3)), ("4 = Quantitatively managed", .level(4)), ("2 - Managed", .level(2)),
    ("4", .numberAsText(4)), (" 4 ", .numberAsText(4)), ("4.0", .numberAsText(4)), ("4,0", .numberAsText(4)),
    ("7", .outside), ("0", .outside), ("3.5", .outside), ("-1", .outside),
    ("n/a", .noAnswer), ("N/A", .noAnswer), ("Don’t know", .noAnswer), ("-", .noAnswer), ("—", .noAnswer),
    ("Not applicable", .noAnswer), ("", .noAnswer), ("  ", .noAnswer), ("?", .noAnswer),
    ("Defned", .unknown), ("3 - Measured", .unknown), ("3 - Whatever", .unknown), ("3 4", .unknown), ("!!", .unknown),
    ("Defined Measured", .unknown), ("999999999999999999999 - Defined", .unknown),
  ])
  func readsTexts(text: String, expected: LevelReading) {
    #expect(LevelReader(.maturity).read(text) == expected)
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
