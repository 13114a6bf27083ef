/// A moment on the calendar without a time zone, to the millisecond: what a date cell of a spreadsheet means.
///
/// Proleptic Gregorian calendar; day arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms".
public struct DateTime: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00.
  public var milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment with these parts; nil where there is no such day or time (31 April, 25:00).
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year), (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second), (0..<1000).contains(millisecond)
    else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    milliseconds = (Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1000 + Int64(millisecond)
  }

  /// Of a day of 24 hours.
  public static let millisecondsPerDay: Int64 = 86_400_000

  /// Whether a moment lies before another.
  public static func < (a: DateTime, b: DateTime) -> Bool { a.milliseconds < b.milliseconds }

  /// Days since 1970-01-01.
  public var dayNumber: Int { Int(Self.floorDivide(milliseconds, Self.millisecondsPerDay)) }

  /// Milliseconds since midnight.
  public var timeOfDay: Int64 {
    let rest = milliseconds % Self.millisecondsPerDay
    return rest < 0 ? rest + Self.millisecondsPerDay : rest
  }

  /// The day's parts: month and day count from 1.
  public var calendarDay: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Int(Self.floorDivide(Int64(shifted), 146_097))
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = Int(floorDivide(Int64(year), 400))
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    // Negating first would overflow at the lowest value.
    a >= 0 ? a / b : (a + 1) / b - 1
  }
}

extension DateTime: CustomStringConvertible {
  /// ISO 8601: `2026-11-23` at midnight, else `2026-11-23T08:30:00`, with milliseconds only where there are any.
  public var description: String {
    let (year, month, day) = calendarDay
    let date = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    return timeOfDay == 0 ? date : date + "T" + Self.clock(milliseconds: timeOfDay)
  }

  /// Reads the form that `description` writes, and the same with a blank for the `T`, without seconds, or with a closing `Z`. More than
  /// three decimals of a second are rounded, with carry: `10:59:59.9999` is eleven o'clock.
  public init?(_ text: some StringProtocol) {
    var digits = Array(text.utf8)
    if digits.last == UInt8(ascii: "Z") { digits.removeLast() }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= digits.count else { return nil }
      var value = 0
      for byte in digits[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    func mark(_ index: Int, _ marks: UInt8...) -> Bool { index < digits.count && marks.contains(digits[index]) }
    guard let year = number(0..<4), mark(4, 45), let month = number(5..<7), mark(7, 45), let day = number(8..<10)
    else { return nil }
    if digits.count == 10 {
      self.init(year: year, month: month, day: day)
      return
    }
    guard mark(10, 84, 32), let hour = number(11..<13), mark(13, 58), let minute = number(14..<16) else { return nil }
    var second = 0
    var millisecond = 0
    if digits.count > 16 {
      guard mark(16, 58), let whole = number(17..<19) else { return nil }
      second = whole
      if digits.count > 19 {
        guard mark(19, 46), digits.count > 20, digits[20...].allSatisfy({ (48...57).contains($0) }) else { return nil }
        for place in 0..<3 {
          millisecond = millisecond * 10 + (20 + place < digits.count ? Int(digits[20 + place] - 48) : 0)
        }
      }
    }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    if digits.count > 23, digits[23] >= 53 { milliseconds += 1 }
  }

  /// A time as `HH:MM:SS`, with more than 24 hours for durations, a sign where negative, milliseconds where there are any.
  public static func clock(milliseconds: Int64) -> String {
    let total = milliseconds.magnitude
    let fraction = total % 1000
    let seconds = total / 1000
    let text =
      padded(Int(seconds / 3600), 2) + ":" + padded(Int(seconds / 60 % 60), 2) + ":" + padded(Int(seconds % 60), 2)
    return (milliseconds < 0 ? "-" : "") + text + (fraction == 0 ? "" : "." + padded(Int(fraction), 3))
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(abs(value))
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
