import PMO

extension ActivityTally {
  /// A service's people in an office; in all of them for nil. The office is -1 for people of none.
  struct Place: Hashable {
    let service: Int
    let office: Int?
  }

  /// The assignments that hold in a cycle: those of no cycle in particular, and those of the cycle, or of the latest one before it that
  /// has any. O(assignments).
  func inForce(cycle: Int, directory: Directory) -> [Assigned] {
    let rank = directory.rank(cycle: cycle)
    let latest = assignments.lazy.filter { $0.cycle >= 0 }.map { directory.rank(cycle: $0.cycle) }
      .filter { $0 <= rank }.max()
    return assignments.filter { $0.cycle < 0 || directory.rank(cycle: $0.cycle) == latest }
  }

  /// The people who are assigned to services in a cycle, ascending and each once. An assignment without an office is in that of the
  /// person. O(assignments).
  func people(cycle: Int, directory: Directory) -> [Place: [Int]] {
    var people: [Place: Set<Int>] = [:]
    for assignment in inForce(cycle: cycle, directory: directory) {
      let office = assignment.office >= 0 ? assignment.office : directory.staff[assignment.person]?.office ?? -1
      people[Place(service: assignment.service, office: nil), default: []].insert(assignment.person)
      people[Place(service: assignment.service, office: office), default: []].insert(assignment.person)
    }
    return people.mapValues { $0.sorted() }
  }
}
