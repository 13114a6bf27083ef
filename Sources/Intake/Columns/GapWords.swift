import PMO

/// Reads what people write in place of a value: `Exempt under Section 43 of the Freedom of Information Act 2000`, `TBC`, `n/a`.
enum GapWords {
  private static let known: [String: Gap] = [
    "": .notApplicable, "n a": .notApplicable, "na": .notApplicable, "none": .notApplicable,
    "not applicable": .notApplicable, "tbc": .notYet, "tbd": .notYet, "tba": .notYet, "to be confirmed": .notYet,
    "to be decided": .notYet, "not known": .notProvided, "unknown": .notProvided, "not available": .notProvided,
    "not set": .notProvided, "no dca": .notProvided, "not rated": .notProvided, "unrated": .notProvided,
    "no rating": .notProvided, "nil return": .notProvided, "not given": .notProvided, "not stated": .notProvided,
  ]

  /// Phrases that say it wherever they stand in a sentence, the stronger before.
  private static let phrases: [(words: String, gap: Gap)] = [
    ("commercially sensitive", .withheld(sections: [])), ("commercial in confidence", .withheld(sections: [])),
    ("legal sensitivity", .withheld(sections: [])), ("withheld", .withheld(sections: [])),
    ("redacted", .withheld(sections: [])), ("planning stage", .notYet), ("early planning", .notYet),
    ("not yet", .notYet), ("to be confirmed", .notYet), ("to be determined", .notYet),
    ("not in a position to provide", .notYet), ("not provide", .notProvided), ("not been provided", .notProvided),
    ("no data", .notProvided), ("no information", .notProvided), ("no departmental narrative", .notProvided),
    ("not reported", .notProvided), ("not available", .notProvided), ("no end date", .notApplicable),
    ("no start date", .notApplicable), ("not applicable", .notApplicable),
  ]

  /// What the text says; nil for a text that says no such thing. Cost: folding the text.
  static func gap(in text: String) -> Gap? {
    let folded = Folding.folded(text)
    if let gap = known[folded] { return gap }
    let words = folded.split(separator: " ")
    if words.contains(where: { $0.hasPrefix("exempt") }) || folded.contains("freedom of information")
      || words.contains("foi")
      || words.contains("foia")
      || isSection(words)
    {
      return .withheld(sections: sections(words))
    }
    if words.first == "reset" || words.last == "reset", words.count <= 4 { return .reset }
    return phrases.first { folded.contains($0.words) }?.gap
  }

  /// Whether a short text stands for nothing, as `TBC` and `-` do: a name that merely has such a word in it is no gap.
  static func isGap(_ text: String) -> Bool { known[Folding.folded(text)] != nil }

  /// An exemption by its section alone: `Section 43 - Commercial interests`.
  private static func isSection(_ words: [Substring]) -> Bool {
    guard words.count >= 2, words[0] == "section" || words[0] == "sections" || words[0] == "s" else { return false }
    return Int(words[1]).map { (21...44).contains($0) } == true
  }

  /// The numbers behind `section`, with those that `and` or a comma joins to them: `Section 24, 26 and 27`, `Section 43 (2)`.
  private static func sections(_ words: [Substring]) -> [Int] {
    var sections: [Int] = []
    var isBehind = false
    for word in words {
      if word == "section" || word == "sections" || word == "s" {
        isBehind = true
      } else if isBehind, let number = Int(word), number < 1000 {
        // Below 20 it is a subsection: the Act's exemptions are sections 21 to 44.
        if number > 20 || sections.isEmpty { sections.append(number) }
      } else if word != "and", word != "or" {
        isBehind = false
      }
    }
    return Array(Set(sections)).sorted()
  }
}
