import Tabular

extension Rule {
  /// Person without a service: a row that names a person and no service that is known.
  ///
  /// - Matters: The person counts among the staff and for no service.
  /// - Mend: Name the services, or delete the row.
  static let unassignedPerson = Rule("unassigned-person", .info)
}
