import Tabular

extension Rule {
  /// Answer from outside the list: customers who answered and stand on no customer list of the cycle.
  ///
  /// - Matters: Response rates are taken against the list, so it has to be complete.
  /// - Mend: Add them to the list, or correct their addresses there.
  static let unlistedCustomer = Rule("unlisted-customer", .warning)
}
