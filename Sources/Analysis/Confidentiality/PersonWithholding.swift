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

  /// - Parameter competences: of every person.
  init(_ competences: [CompetenceFigure], directory: Directory, threshold: Int) {
    self.threshold = threshold
    var people: [Question: [StaffMember: Int]] = [:]
    for figure in competences {
      let place = directory.staff[figure.person] ?? StaffMember()
      people[Question(competence: figure.competence, cycle: figure.cycle), default: [:]][place, default: 0] += 1
    }
    for (question, places) in people { units[question] = Self.withheld(places, threshold: threshold) }
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
  private static func withheld(_ places: [StaffMember: Int], threshold: Int) -> Set<CoverageScope> {
    let cells = places.keys.sorted { ($0.office, $0.team, $0.role) < ($1.office, $1.team, $1.role) }
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
      counts: cells.map { places[$0] ?? 0 }, published: cells.map { _ in false }, sums: sums.map(\.cells),
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
