/// A text in an answer column, taken apart before anything is known of the column's wording.
struct AnswerText: Sendable {
  /// What a number in the text says of itself.
  enum Number: Hashable, Sendable {
    /// Nothing but a number, `4` or `4,0`.
    case plain(Double)
    /// A number called a level, `Level 4`.
    case level(Int)
    /// A share of the highest level, `4/5` or `4 out of 5`.
    case share(Int, of: Int)
    /// `4 stars`, `★★★★☆`; of how many, where empty stars say so.
    case stars(Int, of: Int?)
  }

  let folded: String
  /// Trimmed and in lower case, for words such as "-" that fold to nothing.
  let plain: String
  let number: Number?
  /// The text as a label with its number before or behind it: `4 - Agree`, `Level 4: Agree`, `Agree (4)`.
  let labelled: [(number: Int, label: String)]

  /// Cost: folding the text.
  init(_ text: String) {
    let trimmed = Folding.trimmed(text)
    folded = Folding.folded(trimmed)
    plain = trimmed.lowercased()
    // Longer texts are remarks.
    guard trimmed.utf8.count <= 400 else {
      number = nil
      labelled = []
      return
    }
    var words = folded.split(separator: " ")
    if words.count > 1, Self.scales.contains(words[0]) { words.removeFirst() }
    let isNamed = words.count > 1 && Self.levels.contains(words[0])
    if isNamed { words.removeFirst() }
    number = Self.number(trimmed, words: words, isNamed: isNamed)
    var labelled: [(number: Int, label: String)] = []
    if words.count >= 2 {
      for (number, label) in [(words[0], words.dropFirst()), (words[words.count - 1], words.dropLast())] {
        // "Agree (level 4)"
        let label = label.count > 1 && label.last.map(Self.levels.contains) == true ? label.dropLast() : label
        if let number = Self.whole(number) { labelled.append((number, label.joined(separator: " "))) }
      }
    }
    self.labelled = labelled
  }

  private static let scales: Set<Substring> = ["maturity", "competence", "competency", "skill"]
  private static let levels: Set<Substring> = [
    "level", "lvl", "stage", "score", "rating", "stufe", "reifegrad", "niveau", "nivel", "livello",
  ]
  private static let stars: Set<Substring> = [
    "star", "stars", "stern", "sterne", "etoile", "etoiles", "estrella", "estrellas", "estrela", "estrelas", "stella",
    "stelle", "ster", "sterren",
  ]
  private static let shares: Set<Substring> = [
    "of", "out of", "von", "sur", "de", "de um total de", "su", "van", "van de",
  ]

  private static func number(_ trimmed: String, words: [Substring], isNamed: Bool) -> Number? {
    if let value = LevelReader.number(trimmed) { return .plain(value) }
    if let stars = drawnStars(trimmed) { return stars }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      if isNamed { return whole(first).map { .level($0) } }
      // "L4"
      return first.first == "l" ? whole(first.dropFirst()).map { .level($0) } : nil
    }
    guard let number = whole(first) else { return nil }
    if words.count == 2, stars.contains(words[1]) { return .stars(number, of: nil) }
    let parts = trimmed.split(separator: "/").map { Folding.trimmed(String($0)) }
    if parts.count == 2, let highest = whole(parts[1][...]), whole(parts[0][...]) == number {
      return .share(number, of: highest)
    }
    let rest = stars.contains(words[words.count - 1]) ? words.dropLast() : words[...]
    if rest.count >= 3, let highest = rest.last.flatMap(whole),
      shares.contains(Substring(rest.dropFirst().dropLast().joined(separator: " ")))
    {
      return .share(number, of: highest)
    }
    return nil
  }

  private static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 3, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func drawnStars(_ text: String) -> Number? {
    var filled = 0
    var empty = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "★", "⭐", "🌟": filled += 1
      case "☆": empty += 1
      case " ", "\u{FE0F}", "\u{FE0E}": continue
      default: return nil
      }
    }
    guard filled + empty > 0 else { return nil }
    return .stars(filled, of: empty > 0 ? filled + empty : nil)
  }
}
