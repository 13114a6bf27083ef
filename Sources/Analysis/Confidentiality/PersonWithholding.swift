import PMO
import Statistics

/// What may show of people where the job shows no single person: only units of so many rated people that no level of fewer can be worked
/// out, and nobody by name.
struct PersonWithholding {
  private struct Question: Hashable {
    let competence: Int
    let cycle: Int
  }

  private let threshold: Int
  private var units: [Question: Set<CoverageScope>] = [:]

  /// - Parameter competences: of every person, ordered by cycle and person.
  init(_ competences: [CompetenceFigure], directory: Directory, threshold: Int) {
    self.threshold = threshold
    for rows in competences.indices.runs(sharing: { competences[$0].cycle }) {
      // Places of people as they come, and rated people of each, competence by competence.
      var places: [StaffMember] = []
      var numbers: [StaffMember: Int] = [:]
      var people: [[Int]] = []
      for rows in rows.runs(sharing: { competences[$0].person }) {
        let place = directory.staff[competences[rows.lowerBound].person] ?? StaffMember()
        let number = numbers[place, default: places.count]
        if number == places.count {
          numbers[place] = number
          places.append(place)
        }
        for row in rows {
          let competence = competences[row].competence
          while people.count <= competence { people.append([]) }
          people[competence] += repeatElement(0, count: max(0, number + 1 - people[competence].count))
          people[competence][number] += 1
        }
      }
      // Whoever is rated is most often rated in everything.
      var known: [[Int]: Set<CoverageScope>] = [:]
      for (competence, counts) in people.enumerated() {
        let withheld = known[counts] ?? Self.withheld(counts, of: places, threshold: threshold)
        known[counts] = withheld
        units[Question(competence: competence, cycle: competences[rows.lowerBound].cycle)] = withheld
      }
    }
  }

  /// The rows that may show.
  func shown(_ rows: [CoverageFigure]) -> [CoverageFigure] {
    rows.filter { row in
      guard row.people == 0 || row.people >= threshold else { return false }
      let withheld = units[Question(competence: row.competence, cycle: row.cycle)] ?? []
      return !withheld.contains(row.scope.unit)
    }.map(\.withoutPerson)
  }

  func shown(_ rows: [StaffingFigure]) -> [StaffingFigure] {
    rows.filter { $0.rated == 0 || $0.rated >= threshold }.map(\.withoutPerson)
  }

  /// People stand in an office, a team and a role at once; the sums over each of them are published, single places are not.
  private static func withheld(
    _ people: [Int], of places: [StaffMember], threshold: Int
  ) -> Set<CoverageScope> {
    let counted = zip(places, people).filter { $0.1 > 0 }
      .sorted { ($0.0.office, $0.0.team, $0.0.role) < ($1.0.office, $1.0.team, $1.0.role) }
    let cells = counted.map(\.0)
    var sums: [(unit: CoverageScope, cells: [Int])] = [(.organisation, Array(cells.indices))]
    func add(_ code: (StaffMember) -> Int, _ unit: (Int) -> CoverageScope) {
      for value in Set(cells.map(code)).sorted() where value >= 0 {
        sums.append((unit(value), cells.indices.filter { code(cells[$0]) == value }))
      }
    }
    add(\.office) { .office($0) }
    add(\.team) { .team($0) }
    add(\.role) { .role($0) }
    let suppression = CellSuppression(
      counts: counted.map(\.1), published: cells.map { _ in false }, sums: sums.map(\.cells),
      threshold: threshold)
    return Set(sums.indices.filter { suppression.sums[$0] }.map { sums[$0].unit })
  }
}

extension CoverageScope {
  /// The unit whose people the scope is about.
  fileprivate var unit: CoverageScope {
    switch self {
    case .service(_, let office?): .office(office)
    case .service(_, nil): .organisation
    default: self
    }
  }
}
