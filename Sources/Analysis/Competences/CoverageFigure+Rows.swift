public import PMO
import Statistics
import Tabular

extension CoverageFigure {
  /// The rows of every unit and competence in which somebody was rated or something is required: everybody, offices, teams, roles, then
  /// services, of which a service's offices come before everybody.
  ///
  /// - Parameter units: by cycle, in their order.
  static func rows(
    of units: [StaffUnits], requirements: ServiceRequirements, directory: Directory
  ) -> [CoverageFigure] {
    var rows: [CoverageFigure] = []
    for units in units { add(units, requirements, directory, to: &rows) }
    return rows
  }

  private static func add(
    _ staff: StaffUnits, _ requirements: ServiceRequirements, _ directory: Directory, to rows: inout [CoverageFigure]
  ) {
    let view = staff.view
    func parts(by code: (StaffMember) -> Int) -> [(code: Int, levels: UnitLevels)] {
      view.places(by: code).sorted { $0.key < $1.key }.map { ($0.key, UnitLevels(of: $0.value, in: view)) }
    }
    let offices = staff.offices.sorted {
      (directory.rank(office: $0.key), $0.key) < (directory.rank(office: $1.key), $1.key)
    }
    var units = [(scope: CoverageScope.organisation, levels: staff.everybody)]
    units += offices.map { (.office($0.key), $0.value) }
    units += parts { $0.team }.map { (.team($0.code), $0.levels) }
    units += parts { $0.role }.map { (.role($0.code), $0.levels) }
    let services = requirements.services.reduce(0) { $0 + $1.count }
    rows.reserveCapacity(rows.count + units.count * view.competences + services * (offices.count + 1))
    func add(_ scope: CoverageScope, _ levels: UnitLevels, _ competence: Int, _ required: Int?, _ rule: String) {
      guard levels.people(competence) > 0 || required != nil else { return }
      rows.append(
        CoverageFigure(
          scope: scope, competence: competence, view: view, levels: levels, required: required, rule: rule))
    }
    for (scope, levels) in units {
      for competence in 0..<view.competences {
        add(
          scope, levels, competence, levels.required(competence), "highest level required of anyone of the unit")
      }
    }
    for (service, competences) in requirements.services.enumerated() {
      for (office, levels) in offices.map({ (Optional($0.key), $0.value) }) + [(nil, staff.everybody)] {
        for requirement in competences {
          add(
            .service(service, office: office), levels, requirement.competence, requirement.level, requirement.rule)
        }
      }
    }
  }

  private init(
    scope: CoverageScope, competence: Int, view: StaffView, levels: UnitLevels, required: Int?, rule: String
  ) {
    self.scope = scope
    self.competence = competence
    cycle = view.cycle
    people = levels.people(competence)
    meanLevel = levels.mean(competence)
    self.required = required
    let cover = required.map { levels.cover(competence, from: $0) }
    covering = cover?.people ?? 0
    nextInLine = cover?.next ?? 0
    if let cover {
      coverage =
        people == 0
        ? .failure(.nobodyRated)
        : .success(cover.one.map { cover.people == 1 ? .single(person: view.people[$0]) : .covered } ?? .gap)
    } else {
      coverage = .failure(.noRequirement)
    }
    (asked, meeting) = levels.asked(competence)
    self.rule = rule
  }
}

extension RelevanceMatrix {
  /// The relevance 0...1; 0 for a pair that the matrix does not have and for what is no number of that range.
  public func value(service: Int, competence: Int) -> Double {
    guard values.indices.contains(service), values[service].indices.contains(competence) else { return 0 }
    let value = values[service][competence]
    return value > 0 ? min(value, 1) : 0
  }
}
