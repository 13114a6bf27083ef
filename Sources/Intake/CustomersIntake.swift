import PMO
import Tabular

/// Reads the list of those who could answer, a customer a row. A list that names no cycle holds for all of them.
///
/// Customers are known as in the surveys: by their address, else by their name.
enum CustomersIntake {
  static func read(_ reading: inout Reading) {
    let email = reading.column(.email)
    let name = reading.column(.customer)
    guard let key = email ?? name else { return }
    reading.closeNameless(in: key, or: name, what: "customer")
    if let name { reading.checkPadding(in: name) }
    let groups = ExpectationIntake.groups(&reading)
    let cycles = reading.cycles(isNeeded: false)
    var first: [Identity: Int] = [:]
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let address = email.flatMap { reading.table.text($0, row) }.flatMap { CustomerName.key(address: $0) }
      let named = name.flatMap { reading.table.text($0, row) }.flatMap { CustomerName.key(name: $0) }
      guard let customer = address ?? named else {
        reading.reject(row, column: key.index, .missingName, content: UInt64(row)) {
          (nil, nil, "The row names no customer and is left out.", nil)
        }
        continue
      }
      let code = reading.observations.customers.code(of: customer)
      let identity = Identity(customer: code, cycle: cycles[offset])
      if let earlier = first[identity] {
        reading.reject(row, column: key.index, .duplicateCustomer, content: UInt64(row)) {
          (customer, nil, "The customer stands in row \(earlier + 1) already; this row is left out.", nil)
        }
        continue
      }
      first[identity] = row
      if let address, let named { reading.customerNames.append(CustomerName(name: named, address: address)) }
      reading.observations.customerList.append(
        ListedCustomer(
          customer: code, group: Int(groups[offset]), cycle: Int(cycles[offset]),
          origin: reading.origin(row: row, column: key.index)))
    }
  }

  private struct Identity: Hashable {
    let customer: Int
    let cycle: Int32
  }
}
