import Testing

@testable import Pipeline

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("headr_row", "header_row"), ("HEADER-ROW", "header_row"), ("header row", "header_row"), ("kidn", "kind"),
      ("path ", "path"), ("cycel", "cycle"), ("zzzzzz", nil), ("", nil), ("p", nil),
      (String(repeating: "a", count: 100), nil),
    ] as [(String, String?)])
  func nearest(_ name: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: name, among: ["path", "kind", "cycle", "header_row"]) == expected)
  }

  @Test func firstOfEquals() {
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "rat"]) == "bat")
  }
}
