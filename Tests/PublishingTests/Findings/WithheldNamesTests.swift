import Testing

@testable import Publishing

@Suite struct WithheldNamesTests {
  static let names = WithheldNames(["Ann", "Käthe de Vries", "O'Neil, Bob", "luka@example.org"])

  @Test(arguments: [
    (
      "Ann answers 3 for all 26 services; the answers count.",
      "(withheld) answers 3 for all 26 services; the answers count."
    ),
    ("Level now / Käthe de Vries", "Level now / (withheld)"),
    ("\"KÄTHE DE VRIES\", again in row 87.", "\"(withheld)\", again in row 87."),
    ("Käthe de Groot", "Käthe de Groot"),
    ("Annual plan", "Annual plan"),
    ("Luka@Example.org answered again", "(withheld) answered again"),
    ("<somebody.else@example.org>;", "<(withheld)>;"),
    ("O'Neil, Bob", "(withheld)"),
    ("Ann", "(withheld)"),
    ("", ""),
    ("two  spaces  stay", "two  spaces  stay"),
  ])
  func withholds(text: String, result: String) {
    #expect(Self.names.withheld(text) == result)
  }

  @Test func `without names nothing changes but addresses`() {
    #expect(WithheldNames([String]()).withheld("Ann, ann@example.org") == "Ann, (withheld)")
  }
}
