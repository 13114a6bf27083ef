import PMO
import Statistics
import Tabular

/// Who works for which service in a cycle, and how well they cover what it takes: the staffing of services, the adherence of people and
/// the plan all ask here.
///
/// A service's people are those who are assigned to it; where nobody is, everybody of the office, or of the organisation.
struct Workforce: Sendable {
  /// The people of a service in an office, or in the whole organisation.
  struct Team: Sendable {
    let basis: StaffingFigure.Basis
    /// People, rated or not.
    let people: Int
    /// Places of those who were rated, ascending: in the view's order, then those who would join.
    let places: [Int]
  }

  private let requirements: ServiceRequirements
  private let competences: Int
  /// Codes of those who were rated, ascending; who would join has none.
  private var people: [Int]
  /// Code of the office by place; -1 where the inputs do not say.
  private var homes: [Int]
  /// Places x competences, 0...1; 0 where not rated.
  private var levels: [Double]
  /// Codes of people, rated or not, by service and office.
  private var assigned: [ActivityTally.Place: [Int]]
  /// Places by office; of everybody for nil.
  private var everybody: [Int?: [Int]] = [:]

  /// - Parameters:
  ///   - view: the people of the cycle that were rated; nil for none.
  ///   - assigned: who is assigned in the cycle, by `ActivityTally.people(cycle:directory:)`.
  init(
    of view: StaffView?, assigned: [ActivityTally.Place: [Int]], requirements: ServiceRequirements, framework: Framework
  ) {
    let scale = framework.competenceScale
    let competences = framework.catalogue.competences.count
    self.requirements = requirements
    self.competences = competences
    self.assigned = assigned
    people = view?.people ?? []
    homes = view?.members.map(\.office) ?? []
    levels = []
    if let view {
      levels.reserveCapacity(people.count * competences)
      for place in people.indices {
        for competence in 0..<competences {
          levels.append(view.level(place, competence).map { Self.share(of: $0, on: scale) } ?? 0)
        }
      }
    }
    gather()
  }

  private static func share(of level: Double, on scale: Scale) -> Double { min(max(scale.index(of: level), 0), 1) }

  private mutating func gather() {
    everybody = [nil: Array(homes.indices)]
    for (place, office) in homes.enumerated() { everybody[office, default: []].append(place) }
  }

  /// The people as they would be: without those who left, and with those who joined, who help with every service of their office.
  mutating func suppose(_ supposition: Supposition, directory: Directory, framework: Framework) {
    let gone = Set(supposition.leavers.compactMap(directory.people.existing))
    let staying = people.indices.filter { !gone.contains(people[$0]) }
    people = staying.map { people[$0] }
    homes = staying.map { homes[$0] }
    levels = staying.flatMap { levels[($0 * competences)..<(($0 + 1) * competences)] }
    assigned = assigned.mapValues { $0.filter { !gone.contains($0) } }
    for joiner in supposition.joiners {
      homes.append(joiner.office.flatMap(directory.offices.existing) ?? -1)
      levels += (0..<competences).map { competence in
        joiner.levels[competence].map { Self.share(of: Double($0), on: framework.competenceScale) } ?? 0
      }
    }
    gather()
  }

  /// Codes of the offices that have people, or services with people.
  var offices: Set<Int> {
    Set((everybody.keys + assigned.keys.map(\.office)).compactMap(\.self).filter { $0 >= 0 })
  }

  /// Who a service's people are.
  ///
  /// - Parameter office: nil for the whole organisation.
  func team(of service: Int, office: Int?) -> Team {
    let present = everybody[office] ?? []
    let named = assigned[ActivityTally.Place(service: service, office: office)] ?? []
    guard !named.isEmpty else { return Team(basis: .everybody, people: present.count, places: present) }
    let helpers = present.filter { $0 >= people.count }
    return Team(
      basis: .assigned, people: named.count + helpers.count, places: named.compactMap(place) + helpers)
  }

  /// Where somebody stands in `people`; nil for who was not rated. O(log people).
  private func place(of person: Int) -> Int? {
    let place = people.partitioningIndex { $0 >= person }
    return place < people.count && people[place] == person ? place : nil
  }

  /// People x competences that a service rests on, 0...1.
  func levels(of places: [Int], service: Int) -> [[Double]] {
    let relevant = requirements.services[service].map(\.competence)
    return places.map { place in relevant.map { levels[place * competences + $0] } }
  }

  /// How well a team covers what a service takes, and what it would be without each of them.
  ///
  /// - Parameter levels: of the team's people, by `levels(of:service:)`.
  func adherence(of team: Team, service: Int, levels: [[Double]]) -> Measured<ServiceAdherence> {
    let required = requirements.services[service]
    if required.isEmpty { return .failure(.noRelevance) }
    if team.places.isEmpty { return .failure(team.people > 0 ? .nobodyRated : .noPeople) }
    return Measured { () throws(Undefined) in
      try ServiceAdherence(people: levels, relevance: required.map(\.relevance))
    }
  }

  /// How well each service is covered in an office, or in the whole organisation (nil), by `Σ_c r_c max_i s_ic`.
  ///
  /// One who has the best level of everybody in each competence stands for them all. Cost: people x competences, once for everybody and
  /// once for each service with people of its own.
  func adherence(office: Int?) -> [Measured<Double>] {
    let best = best(of: everybody[office] ?? [])
    return requirements.services.indices.map { service in
      let team = team(of: service, office: office)
      let all = team.basis == .everybody ? best : self.best(of: team.places)
      return adherence(of: team, service: service, levels: [requirements.services[service].map { all[$0.competence] }])
        .map(\.value)
    }
  }

  private func best(of places: [Int]) -> [Double] {
    var best = Array(repeating: 0.0, count: competences)
    for place in places {
      for competence in 0..<competences {
        best[competence] = max(best[competence], levels[place * competences + competence])
      }
    }
    return best
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place of a sorted list from which on the predicate holds; the end if it never does. O(log n).
  fileprivate func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
