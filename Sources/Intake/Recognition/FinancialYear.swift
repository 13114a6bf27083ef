/// A financial year as public portfolios name it, known by the calendar year in which it ends: `2013/14`, `2013-2014` and `1314` are 2014.
struct FinancialYear: Hashable {
  let end: Int

  /// Finds the first financial year in a text: two years that follow each other, of four digits or two, or the two in one word of four
  /// digits (`Q2 1415`). Nil where there is none.
  ///
  /// A word such as "to" may join them. `2011-12` may be a month as well as a year; portfolios are published by the year, so here it is one.
  init?(in text: String) {
    let runs = Self.runs(text)
    for (index, run) in runs.enumerated() {
      if let end = Self.end(joined: run.digits) {
        self.end = end
        return
      }
      guard index + 1 < runs.count,
        Self.joins.contains(runs[index + 1].gap) || (runs[index + 1].gap == "." && run.digits.utf8.count == 4),
        let first = Self.year(run.digits),
        let second = Self.year(runs[index + 1].digits), second == first + 1
      else { continue }
      end = second
      return
    }
    return nil
  }

  /// The financial year, from April on, in which a month lies that a text names: `data September 2014` is in that to 2015. A year alone is
  /// taken as the year of the publication.
  init?(ofDayIn text: String) {
    let words = Self.words(Folding.folded(text))
    let years = words.indices.filter { Self.isPlausible(words[$0]) }
    guard let place = years.first, let year = Int(words[place]) else { return nil }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let before = place > 0 ? months.firstIndex { words[place - 1].hasPrefix($0) } : nil
    if let before {
      end = before >= 3 ? year + 1 : year
      return
    }
    // Two different years are no statement.
    guard Set(years.map { words[$0] }).count == 1 else { return nil }
    end = year
  }

  /// Words, parted also where letters and digits meet: `gmpp2013data`.
  private static func words(_ folded: String) -> [Substring] {
    folded.split(separator: " ").flatMap { word -> [Substring] in
      var parts: [Substring] = []
      var rest = word
      while let first = rest.first {
        let part = rest.prefix { $0.isNumber == first.isNumber }
        parts.append(part)
        rest = rest.dropFirst(part.count)
      }
      return parts
    }
  }

  private static func isPlausible(_ word: Substring) -> Bool {
    guard word.utf8.count == 4, let year = Int(word) else { return false }
    return (1990...2100).contains(year)
  }

  /// What stands between the two years, without blanks.
  private static let joins: Set<String> = ["", "-", "–", "/", "_", "to"]

  /// Runs of digits, and what stands between each and the one before, without blanks.
  private static func runs(_ text: String) -> [(digits: String, gap: String)] {
    var runs: [(digits: String, gap: String)] = []
    var gap = ""
    var wasDigit = false
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit {
        if !wasDigit { runs.append(("", gap == "-to-" || gap == "_to_" ? "to" : gap)) }
        runs[runs.count - 1].digits.unicodeScalars.append(scalar)
        gap = ""
      } else if !scalar.properties.isWhitespace {
        gap += scalar.properties.lowercaseMapping
      }
      wasDigit = isDigit
    }
    return runs
  }

  private static func year(_ digits: String) -> Int? {
    guard let number = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 4: return (1990...2100).contains(number) ? number : nil
    case 2: return number + 2000
    default: return nil
    }
  }

  private static func end(joined digits: String) -> Int? {
    guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
    let (first, second) = (number / 100, number % 100)
    // `2021` is a year by itself.
    return first != 20 && (9...49).contains(first) && second == first + 1 ? second + 2000 : nil
  }
}
