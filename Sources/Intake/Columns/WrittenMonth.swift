import Tabular

/// A month as people write it where a day should be: `April 2010`, `Sept 2024`, `04/2010`, `2010-04`.
struct WrittenMonth: Hashable {
  let year: Int
  let month: Int

  /// Nil for a text that is anything else. Cost: folding the text.
  init?(_ text: String) {
    guard text.utf8.count <= WrittenDate.longest else { return nil }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    let isYearFirst = words[0].utf8.count == 4 && Int(words[0]) != nil
    let (name, number) = isYearFirst ? (words[1], words[0]) : (words[0], words[1])
    guard number.utf8.count == 4, let year = Int(number), (1900...2200).contains(year),
      let month = WrittenDate.month(name) ?? (name.utf8.count <= 2 ? Int(name) : nil), (1...12).contains(month)
    else { return nil }
    self.year = year
    self.month = month
  }

  var firstDay: DateTime? { DateTime(year: year, month: month, day: 1) }

  var lastDay: DateTime? {
    let next = month == 12 ? DateTime(year: year + 1, month: 1, day: 1) : DateTime(year: year, month: month + 1, day: 1)
    return next.map { DateTime(milliseconds: $0.milliseconds - DateTime.millisecondsPerDay) }
  }
}
