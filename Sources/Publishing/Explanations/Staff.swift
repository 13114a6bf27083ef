import Analysis
import PMO
import Statistics
import Tabular

/// The people of a unit or a service in one cycle and what they can do, where the job shows persons; nobody elsewhere.
struct Staff {
  /// What they have in the competences in which they were rated.
  let levels: [CompetenceFigure]
  /// Those of them who were rated in anything.
  let people: Set<Int>
  private let run: ExplainedRun

  /// The people of a unit.
  init(of scope: CoverageScope, cycle: Int, _ run: ExplainedRun) {
    self.init(cycle: cycle, run) { person in
      let place = run.figures.directory.staff[person] ?? StaffMember()
      return switch scope {
      case .organisation, .service(_, nil): true
      case .office(let office), .service(_, let office?): place.office == office
      case .team(let team): place.team == team
      case .role(let role): place.role == role
      }
    }
  }

  /// Those who are assigned to a service; everybody of the office, or of the organisation, where nobody is.
  init(of figure: StaffingFigure, _ run: ExplainedRun) {
    guard figure.basis == .assigned else {
      self.init(
        of: figure.office.map { .office($0) } ?? .organisation, cycle: figure.cycle, run)
      return
    }
    let assigned = run.observations.assignments.filter { assignment in
      let home = run.figures.directory.staff[Int(assignment.person)]?.office ?? -1
      let office = assignment.office >= 0 ? Int(assignment.office) : home
      return Int(assignment.service) == figure.service
        && (assignment.cycle == -1 || Int(assignment.cycle) == figure.cycle)
        && (figure.office ?? office) == office
    }
    let people = Set(assigned.map { Int($0.person) })
    self.init(cycle: figure.cycle, run) { people.contains($0) }
  }

  private init(cycle: Int, _ run: ExplainedRun, isMember: (Int) -> Bool) {
    self.init(run.figures.competences.filter { $0.cycle == cycle && isMember($0.person) }, run)
  }

  private init(_ figures: [CompetenceFigure], _ run: ExplainedRun) {
    levels = figures.filter { $0.level.value != nil }
    people = Set(figures.map(\.person))
    self.run = run
  }

  /// The others.
  func without(_ person: Int) -> Staff { Staff(levels.filter { $0.person != person }, run) }

  /// A service's relevances with the best level of each competence, 0...1, and whose it is.
  func best(service: Int) -> [(relevance: Double, level: Double, figure: CompetenceFigure?)] {
    run.framework.catalogue.competences.indices.compactMap { competence in
      let relevance = run.framework.relevance.value(service: service, competence: competence)
      guard relevance > 0 else { return nil }
      let best = levels.filter { $0.competence == competence }.max { ($0.level.value ?? 0) < ($1.level.value ?? 0) }
      return (relevance, run.index(ofCompetence: best?.level.value), best)
    }
  }
}

extension ExplainedRun {
  /// A level of competence as a share of its scale; 0 for what was not rated.
  func index(ofCompetence level: Double?) -> Double {
    level.map { min(max(framework.competenceScale.index(of: $0), 0), 1) } ?? 0
  }
}
