import Tabular

/// A date as people write it, taken apart: `03/04/2026`, `30.06.08`, `3/Nov/20 12:17`, `3/26/2012 8:00:00 AM`, `1 April 2024`.
struct WrittenDate: Hashable {
  private enum Form: Hashable {
    case known(year: Int, month: Int, day: Int)
    /// Two numbers that name day and month in one order or the other.
    case either(Int, Int, year: Int)
  }

  private let form: Form
  /// Milliseconds since midnight.
  private let time: Int64

  /// Years of two digits are those from 1969 to 2068, as `strptime` has them.
  private static let pivot = 69
  static let longest = 40

  /// Nil for a text that is no date. Cost: a pass over the text.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest, let parts = Self.parts(text), parts.count >= 3 else { return nil }
    guard let time = Self.time(parts.dropFirst(3)) else { return nil }
    self.time = time
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let year, digits: 4, _), .number(let month, digits: 1...2, _), .number(let day, digits: 1...2, _)):
      form = .known(year: year, month: month, day: day)
    case (
      .number(let first, digits: 1...2, _), .number(let second, digits: 1...2, let mark),
      .number(let year, let digits, let other)
    ):
      guard let year = Self.year(year, digits: digits), mark == other, mark == "/" || mark == "." || mark == "-" else {
        return nil
      }
      // With points the day comes first wherever they are used.
      form = mark == "." ? .known(year: year, month: second, day: first) : .either(first, second, year: year)
    case (.number(let day, digits: 1...2, _), .month(let month), .number(let year, let digits, _)),
      (.month(let month), .number(let day, digits: 1...2, _), .number(let year, let digits, _)):
      guard let year = Self.year(year, digits: digits) else { return nil }
      form = .known(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// The order that the date shows by itself, as `30/06/2008` does; nil where both would do, or there is no question.
  var order: DateOrder? {
    guard case .either(let first, let second, _) = form else { return nil }
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// Whether it names another day in the other order.
  var isAmbiguous: Bool {
    guard case .either(let first, let second, _) = form else { return false }
    return first <= 12 && second <= 12 && first != second
  }

  /// The moment; its own order counts before the column's. Nil for a day that there is not.
  func dateTime(_ order: DateOrder) -> DateTime? {
    let date: DateTime?
    switch form {
    case .known(let year, let month, let day): date = DateTime(year: year, month: month, day: day)
    case .either(let first, let second, let year):
      date =
        self.order ?? order == .dayFirst
        ? DateTime(year: year, month: second, day: first) : DateTime(year: year, month: first, day: second)
    }
    return date.map { DateTime(milliseconds: $0.milliseconds + time) }
  }

  // MARK: Parts

  private enum Part {
    /// With the mark before it.
    case number(Int, digits: Int, Character)
    case month(Int)
    case half(isAfternoon: Bool)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The month of a name in lower case, in full or short.
  static func month(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    return (months.firstIndex(of: word) ?? longMonths.firstIndex(of: word)).map { $0 + 1 }
  }

  private static func parts(_ text: String) -> [Part]? {
    var parts: [Part] = []
    var gap: Character = " "
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 4, let number = Int(digits) else { return nil }
        parts.append(.number(number, digits: digits.count, gap))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        guard let part = self.part(word.lowercased(), after: parts.last) else { return nil }
        if let known = part { parts.append(known) }
        rest = rest.dropFirst(word.count)
      } else if [" ", "/", ".", "-", ",", ":", "\u{A0}"].contains(first) {
        // The mark counts, not the blanks beside it.
        if gap == " " || first != " " { gap = first }
        rest = rest.dropFirst()
        continue
      } else {
        return nil
      }
      gap = " "
    }
    return parts
  }

  /// What a word is; `.some(nil)` for one that says nothing (`1st`), nil for one that no date has.
  private static func part(_ word: String, after last: Part?) -> Part?? {
    if let month = month(word) { return .month(month) }
    switch word {
    case "am": return .half(isAfternoon: false)
    case "pm": return .half(isAfternoon: true)
    case "st", "nd", "rd", "th", "t", "z", "of": return last == nil ? nil : .some(nil)
    default: return nil
    }
  }

  private static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 4: number
    case 2: number + (number < pivot ? 2000 : 1900)
    default: nil
    }
  }

  /// The time in what stands behind the day: nothing, `12:17`, `8:00:00 AM`; nil for anything else.
  private static func time(_ parts: ArraySlice<Part>) -> Int64? {
    var numbers: [Int] = []
    var isAfternoon: Bool?
    for part in parts {
      switch part {
      case .number(let number, digits: 1...2, let mark):
        guard isAfternoon == nil, numbers.isEmpty || mark == ":" else { return nil }
        numbers.append(number)
      case .half(let afternoon):
        guard isAfternoon == nil, !numbers.isEmpty else { return nil }
        isAfternoon = afternoon
      default: return nil
      }
    }
    if numbers.isEmpty { return 0 }
    guard (2...3).contains(numbers.count) else { return nil }
    var hour = numbers[0]
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let second = numbers.count > 2 ? numbers[2] : 0
    return DateTime(year: 1970, month: 1, day: 1, hour: hour, minute: numbers[1], second: second)?.milliseconds
  }
}
