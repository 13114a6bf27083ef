import PMO
import Statistics
import Tabular

/// Everything about the people of services, from the levels of each cycle.
struct StaffingRows {
  private(set) var staffing: [StaffingFigure] = []
  private(set) var adherence: [AdherenceFigure] = []
  private(set) var development: [DevelopmentFigure] = []

  private let requirements: ServiceRequirements
  private let scale: Scale

  /// The rows of every service that rests on competences: staffing by office and of the organisation, then people.
  ///
  /// - Parameter views: by cycle, in their order.
  init(
    of views: [StaffView], requirements: ServiceRequirements, activity: ActivityTally, directory: Directory,
    framework: Framework
  ) {
    self.requirements = requirements
    scale = framework.competenceScale
    for view in views {
      let workforce = Workforce(
        of: view, assigned: activity.people(cycle: view.cycle, directory: directory), requirements: requirements,
        framework: framework)
      let offices = workforce.offices.sorted { directory.rank(office: $0) < directory.rank(office: $1) }
      for service in requirements.services.indices where !requirements.services[service].isEmpty {
        add(service, view, workforce, offices: offices)
      }
    }
  }

  /// People of a service with their adherences.
  private struct Team {
    let office: Int?
    let members: Workforce.Team
    let adherence: Measured<ServiceAdherence>

    var places: [Int] { members.places }
  }

  private mutating func add(_ service: Int, _ view: StaffView, _ workforce: Workforce, offices: [Int]) {
    let everybody = Array(view.people.indices)
    let levels = workforce.levels(of: everybody, service: service)
    let relevance = requirements.services[service].map(\.relevance)
    guard let whole = try? ServiceAdherence(people: levels, relevance: relevance) else { return }
    var memberships = [Membership?](repeating: nil, count: everybody.count)
    for office in offices.map(Optional.some) + [nil] {
      let members = workforce.team(of: service, office: office)
      guard members.people > 0 else { continue }
      let team = Team(
        office: office, members: members,
        adherence: members.places.count == everybody.count
          ? .success(whole)
          : workforce.adherence(of: members, service: service, levels: members.places.map { levels[$0] }))
      let plan = developmentPlan(of: team, service: service, view)
      development += plan
      staffing.append(figure(of: team, service: service, view, plan: plan))
      note(team, view, in: &memberships)
    }
    let total = relevance.reduce(0, +)
    for place in everybody {
      var rated = 0
      var ratedRelevance = 0.0
      for requirement in requirements.services[service] where view.level(place, requirement.competence) != nil {
        rated += 1
        ratedRelevance += requirement.relevance
      }
      let member = memberships[place]
      let home = view.members[place].office
      adherence.append(
        AdherenceFigure(
          person: view.people[place], service: service, cycle: view.cycle, competences: relevance.count, rated: rated,
          adherence: whole.personal[place], ratedRelevance: rated == relevance.count ? 1 : ratedRelevance / total,
          office: member.map(\.office) ?? (home >= 0 ? home : nil), isStaff: member != nil,
          dependency: member.map { .success($0.dependency) } ?? .failure(.noStaff), rank: member?.rank))
    }
  }

  /// The staffing that a person belongs to.
  private struct Membership {
    let office: Int?
    let dependency: Double
    let rank: Int?
  }

  /// People belong to the staffing of their own office, else to the first that has them; to the organisation's if they have no office,
  /// or are assigned outside of all.
  private func note(_ team: Team, _ view: StaffView, in memberships: inout [Membership?]) {
    guard let dependence = team.adherence.value?.dependence else { return }
    let order = dependence.indices.filter { dependence[$0] > 0 }.sorted {
      (-dependence[$0], $0) < (-dependence[$1], $1)
    }
    var ranks = [Int?](repeating: nil, count: dependence.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
    for (index, place) in team.places.enumerated() {
      let home = view.members[place].office
      let isHome = team.office.map { $0 == home } ?? (home < 0)
      guard isHome || (memberships[place] == nil && team.members.basis == .assigned) else { continue }
      memberships[place] = Membership(office: team.office, dependency: dependence[index], rank: ranks[index])
    }
  }

  private func figure(
    of team: Team, service: Int, _ view: StaffView, plan: [DevelopmentFigure]
  ) -> StaffingFigure {
    let able = requirements.services[service].map { requirement in
      team.places.count { (view.level($0, requirement.competence) ?? -.infinity) >= Double(requirement.level) }
    }
    // The largest, and of equal ones the first.
    let needed = team.adherence.value.flatMap { adherence in
      adherence.dependence.indices.min { (-adherence.dependence[$0], $0) < (-adherence.dependence[$1], $1) }.map {
        (place: team.places[$0], drop: adherence.dependence[$0])
      }
    }
    return StaffingFigure(
      service: service, office: team.office, cycle: view.cycle, basis: team.members.basis, people: team.members.people,
      rated: team.places.count, adherence: team.adherence.map(\.value),
      meanAdherence: team.adherence.flatMap { adherence in
        Measured { () throws(Undefined) in try mean(of: adherence.personal) }
      }, dependency: needed.map { .success($0.drop) } ?? .failure(.nobodyRated),
      neededPerson: needed.flatMap { $0.drop > 0 ? view.people[$0.place] : nil }, competences: able.count,
      gaps: able.count { $0 == 0 }, singles: able.count { $0 == 1 }, covered: able.count { $0 > 1 },
      levelsToLearn: team.places.isEmpty ? .failure(.nobodyRated) : .success(plan.reduce(0) { $0 + $1.levels }),
      learners: Set(plan.map(\.person)).count)
  }

  /// The competences without anybody at the asked level each go to a person who is nearest to it, to as few people as can be.
  private func developmentPlan(of team: Team, service: Int, _ view: StaffView) -> [DevelopmentFigure] {
    guard !team.places.isEmpty else { return [] }
    let lowest = Double(scale.lowest)
    let gaps = requirements.services[service].compactMap {
      requirement -> (requirement: ServiceRequirements.Requirement, best: Double)? in
      let best = team.places.reduce(lowest) { max($0, view.level($1, requirement.competence) ?? lowest) }
      return best < Double(requirement.level) ? (requirement, best) : nil
    }
    guard !gaps.isEmpty else { return [] }
    func isNearest(_ place: Int, _ gap: (requirement: ServiceRequirements.Requirement, best: Double)) -> Bool {
      (view.level(place, gap.requirement.competence) ?? lowest) == gap.best
    }
    let chosen: [Int]
    if gaps.count <= DevelopmentFigure.exactCompetences {
      let candidates = team.places.map { place in
        gaps.indices.reduce(0) { isNearest(place, gaps[$1]) ? $0 | 1 << $1 : $0 }
      }
      chosen = SmallestCover(items: gaps.count, candidates: candidates).choice ?? []
    } else {
      chosen = gaps.map { gap in team.places.indices.first { isNearest(team.places[$0], gap) } ?? 0 }
    }
    return zip(gaps, chosen).map { gap, index in
      let place = team.places[index]
      return DevelopmentFigure(
        service: service, office: team.office, cycle: view.cycle, competence: gap.requirement.competence,
        person: view.people[place],
        from: view.level(place, gap.requirement.competence).map { .success($0) } ?? .failure(.nobodyRated),
        required: gap.requirement.level, levels: Double(gap.requirement.level) - gap.best)
    }
  }
}
