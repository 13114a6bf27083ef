import Tabular

extension Rule {
  /// One level for everything: a rater who gave all services the same level.
  ///
  /// - Matters: The rater may not have looked at the single services.
  /// - Mend: Ask the rater; the answers count as they are.
  static let straightLining = Rule("straight-lining", .info)
}
