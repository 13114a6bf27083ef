import PMO
import Testing

@testable import Intake

@Suite struct GapWordsTests {
  @Test(arguments: [
    (
      "Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests).",
      "withheld under section 43"
    ),
    ("Exempt - Section 43(2) of Freedom of Information Act", "withheld under section 43"),
    ("Data exempt under Section 43 and Section 35 of the Freedom of Information Act", "withheld under sections 35, 43"),
    ("Exempt under Section 24,26 and 27 of the Freedom of Information Act 2000", "withheld under sections 24, 26, 27"),
    ("Exemption under Section  24 (National Security)", "withheld under section 24"), ("EXEMPT", "withheld"),
    ("Legal sensitivity around this programme", "withheld"), ("Reset", "reset"), ("n/a", "not applicable"),
    ("-", "not applicable"), ("No end date", "not applicable"), ("TBC", "not known yet"),
    ("Early planning GMPP project (The project …)", "not known yet"),
    ("The project is not in a position to provide this information", "not known yet"),
    ("Data not provided by department", "not provided"), ("No DCA", "not provided"), ("Not set", "not provided"),
    ("Section 43 - Commercial interests", "withheld under section 43"),
    ("Withheld (FOI s.24)", "withheld under section 24"),
    ("Section 12 lighting", nil), ("Purple", nil), ("soon", nil), ("12", nil),
  ])
  func saysWhyThereIsNoValue(text: String, gap: String?) { #expect(GapWords.gap(in: text)?.description == gap) }
}
