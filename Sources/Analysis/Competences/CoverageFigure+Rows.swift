public import PMO
import Statistics
import Tabular

extension CoverageFigure {
  /// The rows of every unit and competence in which somebody was rated or something is required.
  ///
  /// - Parameter views: by cycle, in their order.
  static func rows(
    of views: [StaffView], requirements: ServiceRequirements, directory: Directory
  ) -> [CoverageFigure] {
    views.flatMap { view in
      let everybody = Array(view.people.indices)
      let offices = view.places(by: \.office)
      var units: [(scope: CoverageScope, members: [Int])] = [(.organisation, everybody)]
      units += offices.map { (.office($0.key), $0.value) }
      units += view.places(by: \.team).map { (.team($0.key), $0.value) }
      units += view.places(by: \.role).map { (.role($0.key), $0.value) }
      var rows: [CoverageFigure] = []
      for (scope, members) in units {
        for competence in 0..<view.competences {
          rows.append(
            CoverageFigure(
              scope: scope, competence: competence, view: view, members: members,
              required: members.lazy.compactMap { view.required($0, competence) }.max(),
              rule: "highest level required of anyone of the unit"))
        }
      }
      for (service, competences) in requirements.services.enumerated() {
        for requirement in competences {
          for (office, members) in [(office: Int?.none, members: everybody)]
            + offices.map({ (office: Int?.some($0.key), members: $0.value) })
          {
            rows.append(
              CoverageFigure(
                scope: .service(service, office: office), competence: requirement.competence, view: view,
                members: members, required: requirement.level, rule: requirement.rule))
          }
        }
      }
      return rows.filter { $0.people > 0 || $0.required != nil }.sorted {
        let (one, other) = (directory.place(of: $0.scope), directory.place(of: $1.scope))
        return one == other ? $0.competence < $1.competence : one < other
      }
    }
  }

  /// - Parameter members: places in the view, ascending.
  private init(
    scope: CoverageScope, competence: Int, view: StaffView, members: [Int], required: Int?, rule: String
  ) {
    self.scope = scope
    self.competence = competence
    cycle = view.cycle
    var levels: [Double] = []
    var able: [Int] = []
    var next = 0
    var asked = 0
    var meeting = 0
    for place in members {
      let level = view.level(place, competence)
      if let level {
        levels.append(level)
        if let required {
          if level >= Double(required) { able.append(place) } else if level >= Double(required - 1) { next += 1 }
        }
      }
      if let own = view.required(place, competence) {
        asked += 1
        if let level, level >= Double(own) { meeting += 1 }
      }
    }
    people = levels.count
    meanLevel = levels.isEmpty ? .failure(.nobodyRated) : Measured { () throws(Undefined) in try mean(of: levels) }
    self.required = required
    covering = able.count
    nextInLine = next
    if required == nil {
      coverage = .failure(.noRequirement)
    } else if levels.isEmpty {
      coverage = .failure(.nobodyRated)
    } else if let only = able.first {
      coverage = .success(able.count == 1 ? .single(person: view.people[only]) : .covered)
    } else {
      coverage = .success(.gap)
    }
    self.asked = asked
    self.meeting = meeting
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
