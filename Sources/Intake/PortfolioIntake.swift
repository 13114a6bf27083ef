import PMO
import Tabular

/// Reads the projects that a PMO looks after, one a row.
enum PortfolioIntake {
  static func read(_ reading: inout Reading) {
    guard let key = reading.column(.project) ?? reading.column(.projectName) else { return }
    let amounts = [Field.budget, .actual, .forecast].compactMap { reading.column($0) }
    reading.closeNameless(in: key, what: "project", amounts: amounts)
    closeDuplicates(&reading, key: key)
    let offices = reading.offices(isNeeded: false)
    let groups = reading.names(in: reading.column(.group), list: \.groups)
    let cycles = reading.cycles()
    let cells = ProjectCells(reading)
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let id = cells.text(key, row) ?? ""
      var project = Project(
        id: id, name: reading.column(.projectName).flatMap { cells.text($0, row) } ?? id,
        origin: reading.origin(row: row, column: key.index))
      project.office = Int(offices[offset])
      project.group = Int(groups[offset])
      project.cycle = Int(cycles[offset])
      project.sponsor = cells.text(.sponsor, row)
      project.status = cells.text(.status, row)
      project.rating = cells.rating(row, &reading)
      project.start = cells.date(.start, row, &reading)
      project.plannedFinish = cells.date(.plannedFinish, row, &reading)
      project.forecastFinish = cells.date(.forecastFinish, row, &reading)
      project.budget = cells.amount(.budget, row, &reading)
      project.actual = cells.amount(.actual, row, &reading)
      project.forecast = cells.amount(.forecast, row, &reading)
      project.currency = cells.currency
      project.services = cells.services(row, &reading)
      reading.observations.projects.append(project)
    }
    PlausibleDates.check(&reading)
  }

  private static func closeDuplicates(_ reading: inout Reading, key: Column) {
    var first: [String: Int] = [:]
    for row in reading.rows where reading.ledger.isOpen(row) {
      let id = Folding.trimmed(reading.table[row, key.index].text)
      guard let earlier = first[id] else {
        first[id] = row
        continue
      }
      reading.reject(row, column: key.index, .duplicateProject, content: UInt64(row)) {
        (id, nil, "The project stands in row \(earlier + 1) already; this row is left out.", nil)
      }
    }
  }
}
