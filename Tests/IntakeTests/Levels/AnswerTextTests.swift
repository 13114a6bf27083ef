import PMO
import Tabular
import Testing

@testable import Intake

@Suite struct AnswerTextTests {
  @Test(arguments: [
    ("4", AnswerText.Number.plain(4)), ("4,5", .plain(4.5)), ("Level 4", .level(4)), ("STUFE 4", .level(4)),
    ("Reifegrad 3", .level(3)), ("Maturity level 3", .level(3)), ("L2", .level(2)), ("Nível 4", .level(4)),
    ("4/5", .share(4, of: 5)), (" 4 / 5 ", .share(4, of: 5)), ("4 out of 5", .share(4, of: 5)),
    ("4 von 5", .share(4, of: 5)), ("4 sur 5 étoiles", .share(4, of: 5)), ("4 stars", .stars(4, of: nil)),
    ("1 Stern", .stars(1, of: nil)), ("★★★★☆", .stars(4, of: 5)), ("⭐️⭐️⭐️", .stars(3, of: nil)),
    ("☆☆☆☆☆", .stars(0, of: 5)),
    ("4-5", nil), ("4 5", nil), ("4/5/6", nil), ("Agree", nil), ("4 - Agree", nil), ("", nil), ("1234 of 5", nil),
    ("l", nil),
  ])
  func findsNumbers(text: String, number: AnswerText.Number?) {
    #expect(AnswerText(text).number == number)
  }

  @Test(arguments: [
    ("4 - Agree", "4 agree"), ("Agree (4)", "4 agree"), ("Level 4: Agree", "4 agree"), ("Agree (level 4)", "4 agree"),
    ("[4] Agree", "4 agree"), ("4=Agree", "4 agree"), ("Agree", ""), ("3 4", "3 4, 4 3"),
  ])
  func findsLabels(text: String, labelled: String) {
    #expect(AnswerText(text).labelled.map { "\($0.number) \($0.label)" }.joined(separator: ", ") == labelled)
  }
}
