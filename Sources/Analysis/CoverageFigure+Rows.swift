import PMO
import Statistics
import Tabular

extension CoverageFigure {
  /// The rows of every unit and competence in which somebody was rated or something is required.
  ///
  /// - Parameter figures: ordered by cycle and person.
  static func rows(
    of figures: [CompetenceFigure], requirements: RoleRequirements, directory: Directory, framework: Framework
  ) -> [CoverageFigure] {
    figures.runs(sharing: \.cycle).flatMap { figures in
      var people: [Int] = []
      var rated = Array(repeating: [Int: CompetenceFigure](), count: framework.catalogue.competences.count)
      for figure in figures {
        if people.last != figure.person { people.append(figure.person) }
        rated[figure.competence][figure.person] = figure
      }
      var found: [CoverageFigure] = []
      for competence in rated.indices {
        let members = people.map { person in
          let staff = directory.staff[person] ?? StaffMember()
          let figure = rated[competence][person]
          return CoverageMember(
            person: person, office: staff.office, team: staff.team, role: staff.role, level: figure?.level.value,
            required: figure?.required ?? requirements.level(person: person, competence: competence))
        }
        found += rows(
          of: members, competence: competence, cycle: figures[figures.startIndex].cycle, framework: framework)
      }
      return found.sorted {
        let (one, other) = (directory.place(of: $0.scope), directory.place(of: $1.scope))
        return one == other ? $0.competence < $1.competence : one < other
      }
    }
  }

  private static func rows(
    of members: [CoverageMember], competence: Int, cycle: Int, framework: Framework
  ) -> [CoverageFigure] {
    var units: [CoverageScope: [CoverageMember]] = [:]
    var offices: [Int: [CoverageMember]] = [:]
    for member in members {
      for scope in member.scopes { units[scope, default: []].append(member) }
      if member.office >= 0 { offices[member.office, default: []].append(member) }
    }
    var rows = units.map { scope, members in
      CoverageFigure(
        scope: scope, competence: competence, cycle: cycle, members: members,
        required: members.compactMap(\.required).max(), rule: "highest level required of anyone of the unit")
    }
    let scale = framework.competenceScale
    for service in framework.catalogue.services.indices {
      let relevance = framework.relevance.value(service: service, competence: competence)
      guard relevance > 0 else { continue }
      let required = scale.lowest + Int((relevance * Double(scale.count - 1)).rounded(.toNearestOrAwayFromZero))
      let rule = "relevance x highest level, rounded; relevance by \(framework.relevance.origin)"
      let everybody = [(office: Int?.none, members: members)]
      for (office, members) in everybody + offices.map({ (office: Int?.some($0.key), members: $0.value) }) {
        rows.append(
          CoverageFigure(
            scope: .service(service, office: office), competence: competence, cycle: cycle, members: members,
            required: required, rule: rule))
      }
    }
    return rows.filter { $0.people > 0 || $0.required != nil }
  }

  private init(
    scope: CoverageScope, competence: Int, cycle: Int, members: [CoverageMember], required: Int?, rule: String
  ) {
    self.scope = scope
    self.competence = competence
    self.cycle = cycle
    let levels = members.compactMap(\.level)
    people = levels.count
    meanLevel = levels.isEmpty ? .failure(.nobodyRated) : Measured { () throws(Undefined) in try mean(of: levels) }
    self.required = required
    let able = members.filter { member in
      guard let level = member.level, let required else { return false }
      return level >= Double(required)
    }
    covering = able.count
    if required == nil {
      coverage = .failure(.noRequirement)
    } else if levels.isEmpty {
      coverage = .failure(.nobodyRated)
    } else if let only = able.first {
      coverage = .success(able.count == 1 ? .single(person: only.person) : .covered)
    } else {
      coverage = .success(.gap)
    }
    let asked = members.filter { $0.required != nil }
    self.asked = asked.count
    meeting = asked.count { ($0.level ?? -.infinity) >= Double($0.required ?? 0) }
    method = "people at or above the required level (\(rule))"
  }
}

extension RelevanceMatrix {
  /// The relevance 0...1; 0 for a pair that the matrix does not have and for what is no number of that range.
  func value(service: Int, competence: Int) -> Double {
    guard values.indices.contains(service), values[service].indices.contains(competence) else { return 0 }
    let value = values[service][competence]
    return value > 0 ? min(value, 1) : 0
  }
}

extension Directory {
  /// Where a unit stands among rows: everybody, offices, teams, roles, services; a service's offices before everybody.
  func place(of scope: CoverageScope) -> (kind: Int, unit: Int, office: Int) {
    switch scope {
    case .organisation: (0, 0, 0)
    case .office(let code): (1, rank(office: code), 0)
    case .team(let code): (2, code, 0)
    case .role(let code): (3, code, 0)
    case .service(let position, let office): (4, position, rank(office: office))
    }
  }
}
