import Tabular

/// How a workbook counts days: from 1900 with Excel's 29 February 1900, or from 1904.
enum DateSystem: Sendable {
  case from1900
  case from1904

  /// Milliseconds from serial 0 to the end of 9999-12-31, the last day that Excel shows.
  private static let end1900 = 2_958_466.0 * 86_400_000
  private static let end1904 = (2_958_466.0 - 1462) * 86_400_000

  /// The cell that a serial number makes under a format's class; nil where Excel shows a number instead.
  ///
  /// Rounded to the millisecond, with carry. Serials of the 1900 system below 60 count one day fewer, since Excel counts a
  /// 29 February 1900 that never was; 60, that day itself, is taken as 28 February. A serial below 1 under a date format is a time of day,
  /// as Excel shows no day before 1 January 1900.
  func cell(serial: Double, as class: NumberClass) -> (kind: CellKind, content: UInt64)? {
    guard serial.isFinite else { return nil }
    let milliseconds = (serial * 86_400_000).rounded(.toNearestOrAwayFromZero)
    switch `class` {
    case .number:
      return nil
    case .duration:
      guard abs(milliseconds) < 9e15 else { return nil }
      return (.duration, UInt64(bitPattern: Int64(milliseconds)))
    case .time, .date:
      guard serial >= 0, milliseconds < (self == .from1900 ? Self.end1900 : Self.end1904) else { return nil }
      if serial < 1, milliseconds < 86_400_000, `class` == .time || self == .from1900 {
        return (.time, UInt64(bitPattern: Int64(milliseconds)))
      }
      return (.date, UInt64(bitPattern: Int64(milliseconds) + epoch(serial: serial)))
    }
  }

  /// Milliseconds from 1970 to the day that serial 0 stands for.
  private func epoch(serial: Double) -> Int64 {
    switch self {
    case .from1904: -24_107 * DateTime.millisecondsPerDay
    case .from1900: (serial < 60 ? -25_568 : -25_569) * DateTime.millisecondsPerDay
    }
  }
}
