import Tabular

extension Rule {
  /// Customer listed twice: a second row for one customer in one list and cycle.
  ///
  /// - Matters: A response rate would be too low; the second row is left out.
  /// - Mend: Delete one of the rows.
  static let duplicateCustomer = Rule("duplicate-customer", .warning)
}
