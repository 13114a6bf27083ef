import Tabular

extension Rule {
  /// Two verdicts of one customer: several rows of a customer that state different overall answers for a cycle.
  ///
  /// - Matters: A customer has one overall satisfaction; the first row's counts.
  /// - Mend: Correct the rows.
  static let verdictDisagrees = Rule("verdict-disagrees", .warning)
}
