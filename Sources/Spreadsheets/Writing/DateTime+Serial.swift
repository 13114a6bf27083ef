import Tabular

extension DateTime {
  /// The days since the beginning of 1900 as Excel counts them; nil before 1900 and after 9999.
  ///
  /// Excel takes 1900 for a leap year: 1 is 1900-01-01, 59 is 1900-02-28, and 61 is 1900-03-01.
  var serial: Double? {
    guard milliseconds >= Self.first, milliseconds < Self.end else { return nil }
    let shifted = milliseconds - Self.zero - (milliseconds < Self.march1900 ? Self.millisecondsPerDay : 0)
    return Double(shifted) / Double(Self.millisecondsPerDay)
  }

  /// 1899-12-30, 1900-01-01, 1900-03-01 and 10000-01-01.
  private static let zero = -25_569 * millisecondsPerDay
  private static let first = -25_567 * millisecondsPerDay
  private static let march1900 = -25_508 * millisecondsPerDay
  private static let end = 2_932_897 * millisecondsPerDay
}
