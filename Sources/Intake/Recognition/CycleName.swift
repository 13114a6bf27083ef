public import Tabular

/// An assessment cycle as outputs name it: `2026-Q3`, `2026-H1`, `2026-09` or `2026`.
public struct CycleName: Hashable, Sendable, CustomStringConvertible {
  private enum Part: Hashable, Sendable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
  }

  /// What the cycle is called where nothing names one.
  public static let undated = "undated"

  public let year: Int
  private let part: Part

  /// Finds the first quarter, half or month of a year in a text: `2026-Q3`, `Q3 2026`, `2026Q3`, `H1/2026`, `2026-09`;
  /// a year only where it is the whole text. Nil where there is none.
  public init?(in text: some StringProtocol) {
    let words = Self.words(of: text)
    for position in words.indices {
      guard let year = Self.year(words[position].text) else { continue }
      let part = Self.part(words, after: position) ?? Self.part(words, before: position)
      guard let part = part ?? (words.count == 1 ? .year : nil) else { continue }
      self.year = year
      self.part = part
      return
    }
    return nil
  }

  public var description: String {
    switch part {
    case .year: String(year)
    case .half(let half): "\(year)-H\(half)"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// The cycle's last day, by the calendar year.
  public var lastDay: DateTime? {
    let month =
      switch part {
      case .year: 12
      case .half(let half): half * 6
      case .quarter(let quarter): quarter * 3
      case .month(let month): month
      }
    let next = month == 12 ? DateTime(year: year + 1, month: 1, day: 1) : DateTime(year: year, month: month + 1, day: 1)
    return next.map { DateTime(milliseconds: $0.milliseconds - DateTime.millisecondsPerDay) }
  }

  /// Runs of digits and of letters in lower case, and what stands before each.
  private static func words(of text: some StringProtocol) -> [(text: String, gap: String)] {
    var words: [(text: String, gap: String)] = []
    var gap = ""
    var wasDigit: Bool?
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard isDigit || scalar.properties.isAlphabetic else {
        gap.unicodeScalars.append(scalar)
        wasDigit = nil
        continue
      }
      if wasDigit == isDigit {
        words[words.count - 1].text += scalar.properties.lowercaseMapping
      } else {
        words.append((scalar.properties.lowercaseMapping, gap))
        gap = ""
      }
      wasDigit = isDigit
    }
    return words
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1990...2100).contains(year) else { return nil }
    return year
  }

  private static func part(_ words: [(text: String, gap: String)], after position: Int) -> Part? {
    guard position + 1 < words.count, words[position + 1].gap.count <= 3 else { return nil }
    let next = words[position + 1]
    if position + 2 < words.count, words[position + 2].gap.count <= 1,
      let part = part(letter: next.text, number: words[position + 2].text)
    {
      return part
    }
    // A month only as in `2026-09`, not `2026 (12 answers)`.
    guard next.gap == "-" || next.gap == "_", next.text.utf8.count == 2, let month = Int(next.text),
      (1...12).contains(month)
    else { return nil }
    return .month(month)
  }

  private static func part(_ words: [(text: String, gap: String)], before position: Int) -> Part? {
    guard position >= 2, words[position].gap.count <= 3, words[position - 1].gap.count <= 1 else { return nil }
    return part(letter: words[position - 2].text, number: words[position - 1].text)
  }

  private static func part(letter: String, number: String) -> Part? {
    switch (letter, Int(number)) {
    case ("q", let quarter?) where (1...4).contains(quarter), ("quarter", let quarter?) where (1...4).contains(quarter):
      .quarter(quarter)
    case ("h", let half?) where (1...2).contains(half): .half(half)
    default: nil
    }
  }
}
