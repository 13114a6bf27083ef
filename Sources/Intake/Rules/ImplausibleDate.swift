import Tabular

extension Rule {
  /// Dates that cannot be: a project that starts after its finish, or is closed before it happened.
  ///
  /// - Matters: Durations and delays from them would be wrong.
  /// - Mend: Correct the dates; if all are four years and a day late, untick "Use 1904 date system" in Excel's
  ///   options.
  static let implausibleDate = Rule("implausible-date", .warning)
}
