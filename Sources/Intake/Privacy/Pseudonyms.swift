/// Turns names and e-mail addresses into pseudonyms: the same name under the same key is always the same pseudonym, and nobody without
/// the key can tell whose it is.
///
/// Spellings that differ in case, accents or spaces alone are one name.
public struct Pseudonyms: Sendable {
  private let code: @Sendable ([UInt8]) -> [UInt8]

  /// - Parameter code: a keyed code of a name's bytes, such as HMAC-SHA-256; at least eight bytes.
  public init(code: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.code = code }

  /// Twelve letters and digits that are hard to mistake for each other, after a mark: `P-7QK3M9XW2RTD`. 60 bits of the code: among a
  /// million names two share a pseudonym with a chance of less than one in a million.
  public func pseudonym(of name: String) -> String {
    var bits = code(Array(Folding.folded(name).utf8)).prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    var letters: [UInt8] = []
    for _ in 0..<12 {
      letters.append(Self.alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return "P-" + String(decoding: letters, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Whether a text has the form of a pseudonym, so that its letters must stay as they are.
  static func isPseudonym(_ text: String) -> Bool {
    text.utf8.count == 14 && text.hasPrefix("P-") && text.utf8.dropFirst(2).allSatisfy(alphabet.contains)
  }

  /// True for a text that is an e-mail address, alone or as `Name <name@example.org>`.
  static func isAddress(_ text: String) -> Bool {
    text.split { $0 == " " || $0 == "<" || $0 == ">" || $0 == ";" || $0 == "," }.contains { part in
      let halves = part.split(separator: "@", omittingEmptySubsequences: false)
      return halves.count == 2 && !halves[0].isEmpty && halves[1].dropFirst().contains(".") && halves[1].last != "."
    }
  }
}
