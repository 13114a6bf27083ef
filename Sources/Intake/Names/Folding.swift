/// Texts made comparable: what two people type for the same name folds to the same text.
public enum Folding {
  /// Lower case, letters without their accents, everything between words a single space, nothing at the ends; `&` reads
  /// "and", an apostrophe is dropped. So `Risk‑, Issue & Change` and `risk - issue and change` are one.
  ///
  /// Letters of other alphabets than Latin keep their form in lower case. Cost: one pass; about a microsecond for a
  /// name.
  public static func folded(_ text: some StringProtocol) -> String {
    foldedASCII(text) ?? foldedLetters(text)
  }

  /// Most texts are plain: their bytes are folded one by one. Nil where a letter is not ASCII.
  private static func foldedASCII(_ text: some StringProtocol) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var gap = false
    func add(_ byte: UInt8) {
      if gap, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      gap = false
      folded.append(byte)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: "&"):
        gap = true
        for letter in "and".utf8 { add(letter) }
        gap = true
      case 0x80...: return nil
      default: gap = true
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func foldedLetters(_ text: some StringProtocol) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var gap = false
    func add(_ letters: some StringProtocol) {
      if gap, !folded.isEmpty { folded += " " }
      gap = false
      folded += letters
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        add(String(scalar))
      case "A"..."Z":
        add(scalar.properties.lowercaseMapping)
      case "'", "’", "‘", "`", "´", "ʼ":
        continue
      case "&":
        gap = true
        add("and")
        gap = true
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format: continue
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
          .letterNumber, .spacingMark:
          add(base(of: scalar))
        default: gap = true
        }
      }
    }
    return folded
  }

  /// The Latin letter or letters under an accent, from the scalar's name in Unicode (`LATIN SMALL LETTER E WITH
  /// ACUTE`).
  private static func base(of scalar: Unicode.Scalar) -> String {
    if scalar == "ß" || scalar == "ẞ" { return "ss" }
    let lower = scalar.properties.lowercaseMapping
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
      words[2] == "LETTER", words[3].utf8.count <= 2
    else { return lower }
    return words[3].lowercased()
  }

  /// Whether a folded text has a phrase in it, byte by byte: what `contains` says, for a fraction of its cost.
  static func has(_ phrase: StaticString, in folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8 { text in
      let length = phrase.utf8CodeUnitCount
      guard phrase.hasPointerRepresentation, length <= text.count else { return false }
      let words = UnsafeBufferPointer(start: phrase.utf8Start, count: length)
      return (0...(text.count - length)).contains { start in text[start..<(start + length)].elementsEqual(words) }
    }
  }

  /// A text without spaces and line breaks at its ends, the others as single spaces, and without the letters that
  /// nobody sees (zero-width spaces, soft hyphens, byte-order marks): a name as it should have been typed.
  public static func trimmed(_ text: String) -> String {
    if isTrimmed(text.utf8) { return text }
    var seen = text.unicodeScalars
    seen.removeAll { ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"].contains($0) }
    return String(seen).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True for texts that are surely trimmed, so that most need no copy: no blank at the ends, none after another, and
  /// no byte that could be part of another kind of space or of a letter without width.
  private static func isTrimmed(_ bytes: String.UTF8View) -> Bool {
    var wasSpace = true
    for byte in bytes {
      if byte == 0x20, wasSpace { return false }
      if byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF { return false }
      wasSpace = byte == 0x20
    }
    return !wasSpace
  }
}
