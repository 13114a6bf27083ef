import PMO

/// What exports write for the way in which a measure is better.
enum DirectionWords {
  /// Folded: English, German, French, Spanish.
  private static let words: [String: PerformanceIndicator.Direction] = {
    let higher = [
      "higher", "high", "higher is better", "more", "more is better", "up", "upward", "upwards", "increase",
      "increasing",
      "maximise", "maximize", "max", "larger is better", "bigger is better", "rising", "hoher", "hoch",
      "hoher ist besser", "mehr", "mehr ist besser", "steigend", "steigern", "maximieren", "plus", "plus eleve",
      "plus haut", "plus est mieux", "hausse", "augmenter", "maximiser", "mayor", "mayor es mejor", "mas", "mas alto",
      "mas es mejor", "subir", "aumentar", "maximizar",
    ]
    let lower = [
      "lower", "low", "lower is better", "less", "less is better", "fewer", "fewer is better", "down", "downward",
      "downwards", "decrease", "decreasing", "minimise", "minimize", "min", "smaller is better", "falling", "niedriger",
      "niedrig", "niedriger ist besser", "weniger", "weniger ist besser", "tiefer", "sinkend", "senken", "minimieren",
      "moins", "moins eleve", "plus bas", "moins est mieux", "baisse", "reduire", "minimiser", "menor",
      "menor es mejor",
      "menos", "mas bajo", "menos es mejor", "bajar", "reducir", "minimizar",
    ]
    return Dictionary(uniqueKeysWithValues: higher.map { ($0, .higher) } + lower.map { ($0, .lower) })
  }()

  /// Arrows and signs fold to nothing.
  private static let signs: [Unicode.Scalar: PerformanceIndicator.Direction] = [
    "↑": .higher, "⬆": .higher, "▲": .higher, "↗": .higher, "⇧": .higher, "+": .higher, "≥": .higher, ">": .higher,
    "↓": .lower, "⬇": .lower, "▼": .lower, "↘": .lower, "⇩": .lower, "-": .lower, "−": .lower, "≤": .lower, "<": .lower,
  ]

  /// The direction that a cell names, by a word, by arrows or by both; nil where it names none, or two that differ.
  static func direction(_ text: String) -> PerformanceIndicator.Direction? {
    let word = Folding.folded(text)
    let known = words[word]
    // A hyphen inside words is none of the signs.
    let drawn = Set(text.unicodeScalars.compactMap { word.isEmpty || !$0.isASCII ? signs[$0] : nil })
    guard word.isEmpty || known != nil else { return nil }
    let all = drawn.union(known.map { [$0] } ?? [])
    return all.count == 1 ? all.first : nil
  }
}
