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
  private let hasPeople: Bool

  /// The rows of every service that rests on competences: staffing by office and of the organisation, then people.
  ///
  /// - Parameters:
  ///   - units: by cycle, in their order.
  ///   - hasPeople: whether people have rows of their own, `adherence`.
  init(
    of units: [StaffUnits], requirements: ServiceRequirements, activity: ActivityTally, directory: Directory,
    framework: Framework, hasPeople: Bool
  ) {
    self.requirements = requirements
    self.hasPeople = hasPeople
    scale = framework.competenceScale
    let services = requirements.services.count { !$0.isEmpty }
    if hasPeople { adherence.reserveCapacity(units.reduce(0) { $0 + $1.view.people.count * services }) }
    for units in units {
      let cycle = units.view.cycle
      let workforce = Workforce(
        of: units.view, assigned: activity.people(cycle: cycle, directory: directory), requirements: requirements,
        framework: framework)
      let offices = workforce.offices.sorted { directory.rank(office: $0) < directory.rank(office: $1) }
      for service in requirements.services.indices { add(service, units, workforce, offices: offices) }
    }
  }

  /// People of a service with what they have of what it takes.
  private struct Team {
    let office: Int?
    let members: Workforce.Team
    let adherence: Measured<Double>
    /// Nil where nobody was rated.
    let meanAdherence: Measured<Double>
    /// Those on whom the service depends, by their places.
    let dependence: [ServiceAdherence.Dependence]
    /// The levels of the people in all competences.
    let levels: UnitLevels

    var places: [Int] { members.places }
  }

  private mutating func add(_ service: Int, _ units: StaffUnits, _ workforce: Workforce, offices: [Int]) {
    guard let personal = workforce.personal(service) else { return }
    var memberships = [Membership?](repeating: nil, count: personal.count)
    for office in offices.map(Optional.some) + [nil] {
      let members = workforce.team(of: service, office: office)
      guard members.people > 0 else { continue }
      let known = members.basis == .everybody ? office.map { units.offices[$0] } ?? units.everybody : nil
      var mean = RunningMean()
      for place in members.places { mean.add(personal[place]) }
      let adherence = workforce.adherence(of: members, service: service)
      let team = Team(
        office: office, members: members, adherence: adherence,
        meanAdherence: adherence.flatMap { _ in Measured { () throws(Undefined) in try mean.value } },
        dependence: workforce.dependence(on: members, service: service),
        levels: known ?? UnitLevels(of: members.places, in: units.view))
      let plan = developmentPlan(of: team, service: service, units.view)
      development += plan
      staffing.append(figure(of: team, service: service, units.view, plan: plan))
      if hasPeople { note(team, units.view, in: &memberships) }
    }
    if hasPeople { addPeople(service, units.view, personal, memberships) }
  }

  private mutating func addPeople(
    _ service: Int, _ view: StaffView, _ personal: [Double], _ memberships: [Membership?]
  ) {
    let competences = requirements.services[service].map(\.competence)
    let relevance = requirements.services[service].map(\.relevance)
    let total = relevance.reduce(0, +)
    for place in personal.indices {
      var rated = 0
      var ratedRelevance = 0.0
      for (offset, competence) in competences.enumerated() where view.level(place, competence) != nil {
        rated += 1
        ratedRelevance += relevance[offset]
      }
      let member = memberships[place]
      let home = view.members[place].office
      adherence.append(
        AdherenceFigure(
          person: view.people[place], service: service, cycle: view.cycle, competences: competences.count,
          rated: rated, adherence: personal[place],
          ratedRelevance: rated == competences.count ? 1 : ratedRelevance / total,
          office: member.map(\.office) ?? (home >= 0 ? home : nil), isStaff: member != nil,
          dependency: member.map { .success($0.dependency) } ?? .failure(.noStaff), rank: member?.rank))
    }
  }

  /// The staffing that a person belongs to.
  private struct Membership {
    let office: Int?
    var dependency = 0.0
    var rank: Int?
  }

  /// People belong to the staffing of their own office, else to the first that has them; to the organisation's if they have no office,
  /// or are assigned outside of all.
  private func note(_ team: Team, _ view: StaffView, in memberships: inout [Membership?]) {
    for place in team.places {
      let home = view.members[place].office
      let isHome = team.office.map { $0 == home } ?? (home < 0)
      guard isHome || (memberships[place] == nil && team.members.basis == .assigned) else { continue }
      memberships[place] = Membership(office: team.office)
    }
    for (rank, found) in team.dependence.enumerated()
    where memberships[found.person].map({ $0.office == team.office }) ?? false {
      memberships[found.person]?.dependency = found.drop
      memberships[found.person]?.rank = rank + 1
    }
  }

  private func figure(
    of team: Team, service: Int, _ view: StaffView, plan: [DevelopmentFigure]
  ) -> StaffingFigure {
    let able = requirements.services[service].map { team.levels.cover($0.competence, from: $0.level).people }
    let needed = team.dependence.first
    return StaffingFigure(
      service: service, office: team.office, cycle: view.cycle, basis: team.members.basis, people: team.members.people,
      rated: team.places.count, adherence: team.adherence, meanAdherence: team.meanAdherence,
      dependency: team.places.isEmpty ? .failure(.nobodyRated) : .success(needed?.drop ?? 0),
      neededPerson: needed.map { view.people[$0.person] }, competences: able.count,
      gaps: able.count { $0 == 0 }, singles: able.count { $0 == 1 }, covered: able.count { $0 > 1 },
      levelsToLearn: team.places.isEmpty ? .failure(.nobodyRated) : .success(plan.reduce(0) { $0 + $1.levels }),
      learners: Set(plan.map(\.person)).count)
  }

  /// The competences without anybody at the asked level each go to a person who is nearest to it, to as few people as can be.
  private func developmentPlan(of team: Team, service: Int, _ view: StaffView) -> [DevelopmentFigure] {
    guard !team.places.isEmpty else { return [] }
    let lowest = Double(scale.lowest)
    let gaps = requirements.services[service].compactMap { requirement in
      let best = max(lowest, team.levels.highest(requirement.competence))
      return best < Double(requirement.level) ? (requirement: requirement, best: best) : nil
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
