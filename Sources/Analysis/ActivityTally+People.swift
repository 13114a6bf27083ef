import PMO

extension ActivityTally {
  /// A service's people in an office; in all of them for nil.
  struct Place: Hashable {
    let service: Int
    let office: Int?
  }

  /// The people who are assigned to services in a cycle, ascending and each once. An assignment without an office is in that of the
  /// person. O(assignments).
  func people(cycle: Int, staff: [Int: StaffMember]) -> [Place: [Int]] {
    var people: [Place: Set<Int>] = [:]
    for assignment in assignments where assignment.cycle == -1 || assignment.cycle == cycle {
      let office = assignment.office >= 0 ? assignment.office : staff[assignment.person]?.office ?? -1
      people[Place(service: assignment.service, office: nil), default: []].insert(assignment.person)
      if office >= 0 {
        people[Place(service: assignment.service, office: office), default: []].insert(assignment.person)
      }
    }
    return people.mapValues { $0.sorted() }
  }
}
