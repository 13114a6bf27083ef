import PMO
import Tabular

/// Reads who works for which service: a person and service a row, several services in a cell, or people by services with marks.
///
/// What names no cycle holds in all of them.
enum StaffingIntake {
  static func read(_ reading: inout Reading) {
    guard let person = reading.column(.person) else { return }
    reading.closeNameless(in: person, what: "person")
    let people = reading.names(in: person, list: \.people)
    let offices = CompetenceIntake.readStaff(&reading, people: people)
    let cycles = reading.cycles(isNeeded: false)
    var seen: Set<Key> = []
    func append(_ services: [(service: Int, column: Int)], offset: Int, row: Int) {
      for (service, column) in services {
        let assignment = Assignment(
          person: Int(people[offset]), office: Int(offices[offset]), cycle: Int(cycles[offset]), service: service,
          origin: reading.origin(row: row, column: column))
        if seen.insert(Key(assignment)).inserted { reading.observations.assignments.append(assignment) }
      }
    }
    let columns = [Field.services, .service].compactMap { reading.column($0) }
    let matrix =
      reading.recognition.layout == .matrix
      ? reading.answerColumns(of: reading.matchers.services, what: "service") : []
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) && people[offset] >= 0 {
      var services: [(service: Int, column: Int)] = []
      for column in columns { services += reading.services(in: column, row).map { ($0, column.index) } }
      for answer in matrix where isMarked(answer, row, &reading) { services.append((answer.entry, answer.column)) }
      if services.isEmpty {
        reading.note(.unassignedPerson, person, row, "The row names no service that the person works for.")
      }
      append(services, offset: offset, row: row)
    }
  }

  private struct Key: Hashable {
    let person, office, cycle, service: Int32

    init(_ assignment: Assignment) {
      person = assignment.person
      office = assignment.office
      cycle = assignment.cycle
      service = assignment.service
    }
  }

  private static func isMarked(_ answer: Reading.Answers, _ row: Int, _ reading: inout Reading) -> Bool {
    guard let column = reading.table.column(at: answer.column) else { return false }
    let (kind, content) = column.stored(row: row)
    guard kind != .empty, kind != .error else { return false }
    let text = Folding.trimmed(reading.table.cell(kind, content).text)
    if let isMarked = MarkWords.isMarked(kind, content, text: text) { return isMarked }
    reading.note(
      .unknownMark, column, row, "\"\(text)\" says neither that the person works for the service nor that not.")
    return false
  }
}
