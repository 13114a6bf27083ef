import Tabular

extension Rule {
  /// Customer by name and address: customers who go by their name in one input and by their address in another.
  ///
  /// - Matters: They are taken for the same where one input gives both and no other customer has the name.
  /// - Mend: Use the address everywhere.
  static let linkedCustomer = Rule("linked-customer", .info)
}
