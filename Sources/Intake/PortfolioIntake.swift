import PMO
import Tabular

/// Reads the projects that a PMO looks after, one a row; on a sheet with a year in each row, one a row and year.
enum PortfolioIntake {
  static func read(_ reading: inout Reading) {
    guard let key = reading.column(.project) ?? reading.column(.projectName) else { return }
    let name = reading.column(.projectName)
    let amounts = [Field.budget, .actual, .forecast].compactMap { reading.column($0) }
    reading.closeNameless(in: key, or: name, what: "project", amounts: amounts)
    let cycles = reading.cycles()
    closeDuplicates(&reading, key: key, name: name, cycles: cycles)
    let offices = reading.offices(isNeeded: false)
    let groups = reading.names(in: reading.column(.group), list: \.groups)
    let cells = ProjectCells(&reading)
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let named = name.flatMap { cells.text($0, row) }
      let id = cells.text(key, row) ?? named ?? ""
      var project = Project(id: id, name: named ?? id, origin: reading.origin(row: row, column: key.index))
      project.office = Int(offices[offset])
      project.group = Int(groups[offset])
      project.cycle = Int(cycles[offset])
      project.sponsor = cells.text(.sponsor, row)
      project.status = cells.text(.status, row)
      project.department = cells.text(.department, row)
      project.category = cells.text(.category, row)
      project.currency = cells.currency
      project.services = cells.services(row, &reading)
      cells.fillRating(of: &project, row, &reading)
      cells.fillDates(of: &project, row, &reading)
      cells.fillAmounts(of: &project, row, &reading)
      cells.fillNarratives(of: &project, row)
      reading.observations.projects.append(project)
    }
    PlausibleDates.check(&reading)
    reading.noteColumnsNotRead()
  }

  private struct Identity: Hashable {
    let id: String
    let cycle: Int32
  }

  private static func closeDuplicates(_ reading: inout Reading, key: Column, name: Column?, cycles: [Int32]) {
    var first: [Identity: Int] = [:]
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      var id = Folding.trimmed(reading.table[row, key.index].text)
      if id.isEmpty, let name { id = Folding.trimmed(reading.table[row, name.index].text) }
      let identity = Identity(id: id, cycle: cycles[offset])
      guard let earlier = first[identity] else {
        first[identity] = row
        continue
      }
      let place =
        reading.recognition.shape == .transposed ? "column \(CellAddress.columnName(earlier))" : "row \(earlier + 1)"
      reading.reject(row, column: key.index, .duplicateProject, content: UInt64(row)) {
        (id, nil, "The project stands in \(place) already; this one is left out.", nil)
      }
    }
  }
}
