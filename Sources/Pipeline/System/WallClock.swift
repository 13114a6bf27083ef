public import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day, for the run record, the lock and log lines; nothing else that a run writes may depend on it.
public enum WallClock {
  /// Now, in UTC.
  public static var now: DateTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return DateTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Now as ISO 8601 to the second: `2026-11-23T08:30:00Z`.
  public static var stamp: String { stamp(now) }

  static func stamp(_ time: DateTime) -> String {
    let (year, month, day) = time.calendarDay
    let date = DateTime(year: year, month: month, day: day)?.description ?? ""
    return date + "T" + DateTime.clock(milliseconds: time.timeOfDay / 1000 * 1000) + "Z"
  }
}
