import PMO
import Tabular

/// Reads benefits that were planned and delivered: an outcome or a benefit of it a row, with its amounts in columns, or a column a
/// cycle.
enum ValueIntake {
  static func read(_ reading: inout Reading) {
    guard let outcome = reading.column(.outcome) else { return }
    let outcomes = reading.entries(in: outcome, of: reading.matchers.outcomes, what: "outcome")
    let offices = reading.offices(isNeeded: true)
    let slices = reading.slices(of: [.planned, .delivered, .cost])
    let conventions = ColumnConventions(&reading, amounts: [.planned, .delivered, .cost])
    for slice in slices {
      for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
        var benefit = Benefit(
          name: reading.text(.benefit, row), office: Int(offices[offset]), cycle: Int(slice.cycles[offset]),
          outcome: Int(outcomes[offset]), origin: reading.origin(row: row, column: outcome.index))
        fillAmounts(of: &benefit, slice, conventions, row, &reading)
        if reading.recognition.layout == .matrix, benefit.planned == nil, benefit.delivered == nil { continue }
        reading.observations.benefits.append(benefit)
      }
    }
  }

  private static func fillAmounts(
    of benefit: inout Benefit, _ slice: Reading.Slice, _ conventions: ColumnConventions, _ row: Int,
    _ reading: inout Reading
  ) {
    // A unit of the row holds for all its amounts, else the first that a cell names.
    let stated = reading.text(.unit, row).map { CurrencyMark.code(of: $0.lowercased()) ?? $0 }
    var unit = stated
    func amount(_ field: Field) -> Int64? {
      guard let column = slice.columns[field] else { return nil }
      let found = reading.value(column, row, .unreadableAmount, what: "amount") {
        conventions[column].quantity($0, $1, text: $2)
      }
      guard let found else { return nil }
      if let own = found.unit {
        if let known = unit, known.lowercased() != own.lowercased() {
          reading.note(.unitDisagrees, column, row, "The row is in \(known) and this amount in \(own); it is left out.")
          return nil
        }
        unit = unit ?? own
      }
      return found.hundredths
    }
    benefit.planned = amount(.planned)
    benefit.delivered = amount(.delivered)
    benefit.cost = amount(.cost)
    benefit.unit = unit ?? conventions.currency
  }
}
