import Tabular

extension Rule {
  /// Letters that look like others: a word of Latin letters with Cyrillic or Greek ones among them.
  ///
  /// - Matters: Two names that look the same would count as two; the Latin letters are taken.
  /// - Mend: Type the name again.
  static let lookAlikeLetters = Rule("look-alike-letters", .warning)
}

/// Cyrillic and Greek letters that look like Latin ones, after the confusables of Unicode Technical Standard 39.
enum LookAlikeLetters {
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      ("АВЕЅІЈКМНОРСТХУԌԚԜ", "ABESIJKMHOPCTXYGQW"), ("аеѕіјорсхуԁһԛԝ", "aesijopcxydhqw"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ανορ", "avop"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (foreign, plain) in pairs {
      for (a, b) in zip(foreign.unicodeScalars, plain.unicodeScalars) { letters[a] = b }
    }
    return letters
  }()

  /// The text with Latin letters for those that look like them, in words that have Latin letters too; nil where there
  /// are none. A word of foreign letters alone is a word of its language.
  ///
  /// Cost: a pass over the bytes for a text without Cyrillic and Greek letters.
  static func replaced(in text: String) -> String? {
    guard text.utf8.contains(where: { (0xCE...0xD4).contains($0) }) else { return nil }
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    var isChanged = false
    func end(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
      let hasLatin = word.contains { $0.isASCII && $0.properties.isAlphabetic }
      return hasLatin && word.contains { latin[$0] != nil } ? word.map { latin[$0] ?? $0 } : word
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
        continue
      }
      let ended = end(word)
      isChanged = isChanged || ended != word
      result.append(contentsOf: ended)
      result.append(scalar)
      word = []
    }
    let ended = end(word)
    isChanged = isChanged || ended != word
    result.append(contentsOf: ended)
    return isChanged ? String(result) : nil
  }
}
