import PMO
import Tabular

/// Who works for which service.
public struct AssignmentTally: Sendable {
  /// As the inputs name them; not unique.
  private(set) var assignments: [Assignment] = []
  /// Assignments that name a person, a service, an office or a cycle that no list has.
  private(set) var uncounted = 0

  init(of observations: Observations, framework: Framework) {
    for assignment in observations.assignments {
      guard observations.people.names.indices.contains(Int(assignment.person)),
        framework.catalogue.services.indices.contains(Int(assignment.service)), assignment.office >= -1,
        Int(assignment.office) < observations.offices.count, assignment.cycle >= -1,
        Int(assignment.cycle) < observations.cycles.count
      else {
        uncounted += 1
        continue
      }
      assignments.append(assignment)
    }
  }

  /// Adds the assignments of another part of the same observations.
  mutating func merge(_ other: AssignmentTally) {
    assignments += other.assignments
    uncounted += other.uncounted
  }

  /// A service's people in an office; in all of them for nil.
  struct Place: Hashable {
    let service: Int
    let office: Int?
  }

  /// The people assigned to services in a cycle, ascending and each once. An assignment without an office is in that of the person.
  /// O(assignments).
  func people(cycle: Int, staff: [Int: StaffMember]) -> [Place: [Int]] {
    var people: [Place: Set<Int>] = [:]
    for assignment in assignments where assignment.cycle == -1 || Int(assignment.cycle) == cycle {
      let (service, person) = (Int(assignment.service), Int(assignment.person))
      let office = assignment.office >= 0 ? Int(assignment.office) : staff[person]?.office ?? -1
      people[Place(service: service, office: nil), default: []].insert(person)
      if office >= 0 { people[Place(service: service, office: office), default: []].insert(person) }
    }
    return people.mapValues { $0.sorted() }
  }
}
