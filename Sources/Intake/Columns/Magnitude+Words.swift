import Tabular

extension Magnitude {
  private static let words: [String: Magnitude] = [
    "k": .thousands, "thousand": .thousands, "thousands": .thousands, "m": .millions, "mn": .millions, "mio": .millions,
    "mil": .millions, "mill": .millions, "million": .millions, "millions": .millions, "bn": .billions,
    "billion": .billions, "billions": .billions,
  ]

  /// What a word behind a number stands for, in lower case: `m`, `bn`.
  init?(word: String) {
    guard let known = Self.words[word] else { return nil }
    self = known
  }

  /// What the header of amounts counts in: `Budget (£million)`, `WLC £m`, `Cost £'000`; `units` where it names a currency alone, nil
  /// where it says nothing.
  init?(inHeader header: String) {
    for word in Folding.folded(header).split(separator: " ") {
      if word == "000" || word == "000s" {
        self = .thousands
        return
      }
      let bare = CurrencyMark.code(of: String(word.prefix(3))) == nil ? word : word.dropFirst(3)
      if let known = Self.words[String(bare)] {
        self = known
        return
      }
    }
    guard CurrencyMark.code(inHeader: header) != nil else { return nil }
    self = .units
  }
}
