import PMO
import Tabular

/// Reads the projects that a PMO looks after, one a row; on a sheet with a year in each row, one a row and year.
enum PortfolioIntake {
  static func read(_ reading: inout Reading) {
    guard let key = reading.column(.project) ?? reading.column(.projectName) else { return }
    let name = reading.column(.projectName)
    let amounts = [Field.budget, .actual, .forecast].compactMap { reading.column($0) }
    closeExplanations(&reading, key: key)
    reading.closeNameless(in: key, or: name, what: "project", amounts: amounts)
    let cycles = reading.cycles()
    let ids = ids(&reading, key: key, name: name, cycles: cycles)
    closeDuplicates(&reading, key: key, ids: ids, cycles: cycles)
    let offices = reading.offices(isNeeded: false)
    let groups = reading.names(in: reading.column(.group), list: \.groups)
    let cells = ProjectCells(&reading)
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let named = name.flatMap { cells.text($0, row) }
      let id = ids[offset]
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
  }

  /// Closes rows that explain the fields instead of filling them, as forms have beside their answers: three or more dates and amounts that
  /// are all words, and no rating.
  private static func closeExplanations(_ reading: inout Reading, key: Column) {
    let fields: [Field] = [
      .start, .plannedFinish, .forecastFinish, .budget, .actual, .forecast, .wholeLifeCost, .yearBudget, .yearForecast,
    ]
    let columns = fields.compactMap { reading.column($0) }
    let ratings = [Field.rating, .ownRating].compactMap { reading.column($0) }
    guard columns.count >= 3 else { return }
    let texts = reading.table.texts
    for row in reading.rows where reading.ledger.isOpen(row) {
      let cells = columns.map { $0.stored(row: row) }.filter { $0.kind != .empty }
      guard cells.count >= 3, cells.allSatisfy({ $0.kind == .text }) else { continue }
      let isExplained = cells.allSatisfy { cell in
        let text = Folding.trimmed(texts[Int(truncatingIfNeeded: cell.content)])
        return WrittenNumber(text) == nil && WrittenDate(text) == nil && WrittenMonth(text) == nil
          && DateTime(text) == nil && GapWords.gap(in: text) == nil
      }
      guard isExplained, !ratings.contains(where: { ProjectCells.isRating(reading.table[row, $0.index].text) }) else {
        continue
      }
      let raw = Folding.trimmed(reading.table[row, key.index].text)
      reading.reject(row, column: key.index, .titleRow, content: UInt64(row)) {
        (raw, nil, "It explains the fields and holds no project; it is left out.", nil)
      }
    }
  }

  private struct Identity: Hashable {
    let id: String
    let cycle: Int32
  }

  /// What each data row's project goes by: its id, else its name; empty for closed rows.
  ///
  /// A cell that says that there is no id (`TBC`) is none. Two departments may have a project of one name in a cycle: the second goes by
  /// name and department.
  private static func ids(_ reading: inout Reading, key: Column, name: Column?, cycles: [Int32]) -> [String] {
    let table = reading.table
    let department = reading.column(.department)
    func text(_ column: Column?, _ row: Int) -> String {
      guard let (kind, content) = column?.stored(row: row), kind != .error else { return "" }
      return Folding.trimmed(table.cell(kind, content).text)
    }
    var ids: [String] = Array(repeating: "", count: reading.rows.count)
    var owners: [Identity: String] = [:]
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let id = text(key, row)
      let named = text(name, row)
      let isNone = key.index != name?.index && !named.isEmpty && !id.isEmpty && GapWords.isGap(id)
      if isNone {
        let cell = CellAddress(row: row, column: key.index)
        reading.findings.note(.missingName, cell: cell, columnName: reading.columnName(key.index)) {
          (id, named, "\"\(id)\" is no id; the project goes by its name.", nil)
        }
      }
      guard id.isEmpty || isNone || key.index == name?.index else {
        ids[offset] = id
        continue
      }
      let owner = text(department, row)
      let first = owners[Identity(id: named, cycle: cycles[offset]), default: owner]
      owners[Identity(id: named, cycle: cycles[offset])] = first
      ids[offset] = Folding.folded(first) == Folding.folded(owner) ? named : "\(named) (\(owner))"
    }
    return ids
  }

  private static func closeDuplicates(_ reading: inout Reading, key: Column, ids: [String], cycles: [Int32]) {
    var first: [Identity: Int] = [:]
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let id = ids[offset]
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
