/// Signs and codes of currencies as amounts and headers carry them.
enum CurrencyMark {
  private static let signs: [String: String] = ["£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR"]
  private static let codes: Set<String> = [
    "gbp", "eur", "usd", "chf", "sek", "nok", "dkk", "pln", "czk", "cad", "aud", "jpy", "inr",
  ]

  /// The ISO code that a sign or a word in lower case stands for.
  static func code(of word: String) -> String? {
    signs[word] ?? (codes.contains(word) ? word.uppercased() : nil)
  }

  /// The currency that a header names: `Budget (£)`, `Cost (EUR)`, `WLC GBPm`.
  static func code(inHeader header: String) -> String? {
    if let sign = header.first(where: { signs[String($0)] != nil }) { return signs[String(sign)] }
    // In capitals only, as a header may have words that are codes in small letters.
    for word in header.split(whereSeparator: { !$0.isLetter }) {
      let capitals = String(word.prefix { $0.isUppercase })
      let rest = word.dropFirst(capitals.count)
      guard codes.contains(capitals.lowercased()) else { continue }
      if rest.isEmpty || ["m", "k", "bn", "million"].contains(rest) { return capitals }
    }
    return nil
  }
}
