import PMO
import Testing

@testable import Intake

@Suite struct LookAlikeLettersTests {
  /// Cyrillic: а, о, С, р, е; Greek: Α, ο.
  @Test(arguments: [
    ("Co\u{430}ching", "Coaching"), ("C\u{43E}aching \u{421}lub", "Coaching Club"), ("\u{421}oaching", "Coaching"),
    ("\u{391}dvice to executives", "Advice to executives"), ("S\u{3BF}1", "So1"),
    // Words of their own language, other letters with accents, and plain texts.
    ("\u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430}", nil), ("\u{3A3}\u{3CD}\u{3BD}\u{3BF}\u{3BB}\u{3BF} total", nil),
    ("Groß", nil), ("Coaching", nil),
    ("", nil),
  ])
  func replaces(text: String, expected: String?) {
    #expect(LookAlikeLetters.replaced(in: text) == expected)
  }

  @Test func aNameWithLookAlikesIsTakenAndSaid() throws {
    let result = try read(
      sheet(
        """
        Service | Rater | Level | PMO | Cycle
        Co\u{430}ching | Ada | 3 | NOR | 2026-Q3
        """))
    #expect(result.observations.maturity.map(\.service) == [1])
    #expect(lines(result.findings) == ["warning look-alike-letters A2: Co\u{430}ching -> Coaching"])
  }
}
