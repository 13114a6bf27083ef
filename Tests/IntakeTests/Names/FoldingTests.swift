import Testing

@testable import Intake

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Risk, issue and change support", "risk issue and change support"),
    ("  RISK,  issue & change\u{A0}support ", "risk issue and change support"),
    ("On‑time–delivery — e2e", "on time delivery e2e"),
    ("Don’t know", "dont know"), ("don't know", "dont know"),
    ("Ünal Groß-Æsop", "unal gross aesop"), ("Søren Łukasz Ýř", "soren lukasz yr"),
    ("Cafe\u{301}", "cafe"), ("n/a", "n a"), ("–", ""), ("", ""), ("Σύνολο", "σύνολο"), ("P&L", "p and l"),
  ])
  func folds(text: String, expected: String) {
    #expect(Folding.folded(text) == expected)
  }

  @Test(arguments: [
    ("Coaching ", "Coaching"), ("\u{A0}a \n b\t", "a b"), ("a  b", "a b"), ("a b", "a b"), ("", ""), (" ", ""),
    ("Ärger", "Ärger"),
    ("a\u{2003}b", "a b"), ("a ", "a"), ("Co\u{200B}aching\u{FEFF}", "Coaching"), ("a\u{AD}b", "ab"),
  ])
  func trims(text: String, expected: String) {
    #expect(Folding.trimmed(text) == expected)
  }
}

@Suite struct FoldingPhraseTests {
  @Test(arguments: [
    ("", false), ("delivery", false), ("delivery confidence", true), ("the delivery confidence assessment", true),
    ("delivery confidenc", false), ("deliverydelivery confidence", true),
  ])
  func findsPhrases(_ text: String, _ isThere: Bool) {
    #expect(Folding.has("delivery confidence", in: text) == isThere)
    #expect(text.contains("delivery confidence") == isThere)
  }

  /// The short way for plain texts is the long way's result: a letter beyond ASCII sends a text the long way.
  @Test func plainTextsFoldAlike() {
    for byte in UInt8(0)..<128 {
      for text in [
        "a\(Character(Unicode.Scalar(byte)))B", "\(Character(Unicode.Scalar(byte)))x",
        "x &\(Character(Unicode.Scalar(byte)))",
      ] {
        #expect(Folding.folded(text + " é") == Folding.folded(text) + (Folding.folded(text).isEmpty ? "e" : " e"))
      }
    }
  }
}
