import Testing

@testable import Intake

@Suite struct PseudonymsTests {
  /// No secret, and no cryptography: only something that tells names apart.
  static let plain = Pseudonyms { bytes in
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
  }

  @Test func spellingsOfOneNameShareAPseudonym() {
    let name = Self.plain.pseudonym(of: "Zoë Müller")
    #expect(name == Self.plain.pseudonym(of: " zoe  MÜLLER "))
    #expect(name != Self.plain.pseudonym(of: "Zoe Miller"))
    #expect(name.count == 14 && name.hasPrefix("P-"))
  }

  /// Crockford's letters: five bits each, the lowest first.
  @Test func lettersAreTheBitsOfTheCode() {
    let fixed = Pseudonyms { _ in [0, 0, 0, 0, 0, 0, 0b0000_0111, 0b1110_0001] }
    #expect(fixed.pseudonym(of: "x") == "P-1Z1000000000")
  }

  @Test(arguments: [
    ("ann@example.org", true), ("Ann Weber <ann.weber@example.co.uk>", true), ("a@b.c; d@e.f", true),
    ("anonymous", false), ("@handle", false), ("a@b", false), ("1 @ 2.5", false), ("a@b.", false), ("", false),
  ])
  func addresses(_ text: String, _ isAddress: Bool) {
    #expect(Pseudonyms.isAddress(text) == isAddress)
  }
}
