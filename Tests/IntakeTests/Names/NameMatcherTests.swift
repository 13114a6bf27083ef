import PMO
import Testing

@testable import Intake

@Suite struct NameMatcherTests {
  @Test(arguments: [
    ("S01", NameMatcher.Match.exact(0)), ("s01", .exact(0)), ("Advice to executives", .exact(0)),
    ("ADVICE  to Executives ", .exact(0)), ("S01 - Advice to executives", .exact(0)), ("RAID support", .exact(2)),
    ("Risk – issue & change support", .exact(2)), ("Risk, isue and change support", .near(2)),
    ("RAID suport", .near(2)),
    ("Caoching", .near(1)), ("Coach", .unknown), ("S02", .unknown), ("", .unknown), ("Average", .unknown),
  ])
  func matchesServices(text: String, expected: NameMatcher.Match) {
    #expect(NameMatcher(.service, in: .small).match(text) == expected)
  }

  @Test func takesEachListOfTheFramework() {
    #expect(NameMatcher(.outcome, in: .small).exact("E05") == 2)
    #expect(NameMatcher(.competence, in: .small).exact("facilitation") == 2)
    #expect(NameMatcher(.pmo, in: .small).exact("har") == 0)
    #expect(NameMatcher(.role, in: .small).exact("PMO Lead") == 0)
  }

  @Test func theFirstOfEqualNamesCountsAndIdsComeBeforeNames() {
    let matcher = NameMatcher(entries: [("A", "b"), ("B", "x"), ("C", "x")], synonyms: [("c", 0), ("y", 9)])
    #expect(matcher.exact("b") == 1)
    #expect(matcher.exact("x") == 1)
    #expect(matcher.exact("c") == 2)
    #expect(matcher.exact("y") == nil)
  }

  @Test(arguments: [
    ("Total", true), ("Average of all raters", true), ("Ø Summe", false), ("Grand total", true), ("SUMME", true),
    ("Moyenne", true), ("Totally new service", false), ("Meaning", false), ("Training", false), ("Sub-total", true),
  ])
  func namesTotals(text: String, expected: Bool) {
    #expect(TotalRow.isNamed(text) == expected)
  }
}
