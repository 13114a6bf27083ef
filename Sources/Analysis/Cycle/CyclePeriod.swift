public import Tabular

/// The days of an assessment cycle whose name says them.
public struct CyclePeriod: Hashable, Sendable {
  public let firstDay: DateTime
  public let lastDay: DateTime

  /// Reads `2026`, `2026-09` and `2026-Q3`; nil for other names.
  public init?(_ name: String) {
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let year = Self.number(parts[0], digits: 4) else { return nil }
    var first = 1
    var last = 12
    if parts.count == 2 {
      if parts[1].first?.uppercased() == "Q" {
        guard let quarter = Self.number(parts[1].dropFirst(), digits: 1), (1...4).contains(quarter) else { return nil }
        last = quarter * 3
        first = last - 2
      } else {
        guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month) else { return nil }
        first = month
        last = month
      }
    }
    guard let firstDay = DateTime(year: year, month: first, day: 1),
      let next = DateTime(year: last == 12 ? year + 1 : year, month: last % 12 + 1, day: 1)
    else { return nil }
    self.firstDay = firstDay
    lastDay = DateTime(milliseconds: next.milliseconds - DateTime.millisecondsPerDay)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
