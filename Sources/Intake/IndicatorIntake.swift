import PMO
import Tabular

/// Reads measured goals of services: an indicator a row, with its values in columns, or a column a cycle.
enum IndicatorIntake {
  static func read(_ reading: inout Reading) {
    guard let service = reading.column(.service), let name = reading.column(.indicator) else { return }
    reading.closeNameless(in: name, what: "indicator")
    let services = reading.entries(in: service, of: reading.matchers.services, what: "service")
    let directions = directions(&reading)
    let offices = reading.offices(isNeeded: true)
    let slices = reading.slices(of: [.goal, .current])
    let conventions = ColumnConventions(&reading, amounts: [.goal, .current], shares: [.relevance])
    var first: [Identity: Int] = [:]
    for slice in slices {
      for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
        guard let text = reading.table.text(name, row) else { continue }
        let identity = Identity(
          office: offices[offset], service: services[offset], cycle: slice.cycles[offset], name: Folding.folded(text))
        if let earlier = first.updateValue(row, forKey: identity) {
          first[identity] = earlier
          reading.reject(row, column: name.index, .duplicateIndicator, content: UInt64(row)) {
            (text, nil, "The indicator stands in row \(earlier + 1) already; this one is left out.", nil)
          }
          continue
        }
        var indicator = PerformanceIndicator(
          name: text, office: Int(offices[offset]), cycle: Int(slice.cycles[offset]), service: Int(services[offset]),
          direction: directions[offset], origin: reading.origin(row: row, column: name.index))
        indicator.relevance = relevance(&reading, conventions, row)
        fillValues(of: &indicator, slice, conventions, row, &reading)
        // A column a cycle leaves blank what was not measured yet.
        if reading.recognition.layout == .matrix, indicator.current == nil { continue }
        reading.observations.indicators.append(indicator)
      }
    }
  }

  private struct Identity: Hashable {
    let office, service, cycle: Int32
    let name: String
  }

  /// Which way is better in each data row; higher where the row does not say. Rows with a word that is not known are closed.
  private static func directions(_ reading: inout Reading) -> [PerformanceIndicator.Direction] {
    let column = reading.column(.direction)
    let read = reading.choices(
      in: column, .unknownDirection, what: "direction", end: "the row is left out.", DirectionWords.direction)
    guard let column else { return read.map { _ in .higher } }
    for (offset, row) in reading.rows.enumerated() where read[offset] == nil && reading.table.text(column, row) != nil {
      reading.ledger.reject(row, .unknownDirection)
    }
    return read.map { $0 ?? .higher }
  }

  private static func fillValues(
    of indicator: inout PerformanceIndicator, _ slice: Reading.Slice, _ conventions: ColumnConventions, _ row: Int,
    _ reading: inout Reading
  ) {
    func number(_ field: Field) -> (value: Double, unit: String?)? {
      guard let column = slice.columns[field] else { return nil }
      return reading.value(column, row, .unreadableNumber, what: "number") {
        conventions[column].number($0, $1, text: $2)
      }
    }
    let goal = number(.goal)
    let current = number(.current)
    indicator.goal = goal?.value
    indicator.current = current?.value
    indicator.unit = reading.text(.unit, row) ?? goal?.unit ?? current?.unit
    if let goal, let current, goal.unit != current.unit {
      switch (goal.unit, current.unit) {
      case ("%", nil): indicator.current = percentage(current.value, slice.columns[.current], row, &reading)
      case (nil, "%"): indicator.goal = percentage(goal.value, slice.columns[.goal], row, &reading)
      case (let one?, let two?):
        indicator.current = nil
        if let column = slice.columns[.current] {
          reading.note(.unitDisagrees, column, row, "The goal is in \(one) and this value in \(two); it is left out.")
        }
      default: break
      }
    }
    if indicator.goal == 0, let column = slice.columns[.goal] {
      reading.note(.zeroGoal, column, row, "The goal of \"\(indicator.name)\" is zero; it has no attainment.")
    }
  }

  /// A number without the sign beside a percentage: up to 1 it is a share, beyond it is a percentage itself.
  private static func percentage(_ value: Double, _ column: Column?, _ row: Int, _ reading: inout Reading) -> Double {
    let taken = value.magnitude <= 1 ? value * 100 : value
    if let column {
      let text = "\(NumberText.shortest(taken))%"
      reading.note(
        .bareShare, column, row, takenAs: text, "The number beside it is a percentage; this one is read as \(text).")
    }
    return taken
  }

  private static func relevance(_ reading: inout Reading, _ conventions: ColumnConventions, _ row: Int) -> Double? {
    guard let column = reading.column(.relevance) else { return nil }
    let share = reading.value(column, row, .unreadableNumber, what: "relevance from 0 to 1") { kind, content, text in
      conventions[column].share(kind, content, text: text).flatMap { (0...10_000).contains($0) ? $0 : nil }
    }
    guard let share else { return nil }
    let (kind, content) = column.stored(row: row)
    if kind == .number, Double(bitPattern: content) > 1 {
      let text = reading.table.cell(kind, content).text
      reading.findings.note(
        .bareShare, cell: reading.cell(row: row, column: column.index), columnName: reading.columnName(column.index)
      ) { (text, text + "%", "The column's numbers go beyond 1; they are read as percentages.", nil) }
    }
    return Double(share) / 10_000
  }
}
