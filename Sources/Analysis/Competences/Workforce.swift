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
    /// Who of them is the best in each competence, by place.
    let best: [BestLevel]
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
  /// Who of them is the best in each competence: the same for every service.
  private var best: [Int?: [BestLevel]] = [:]

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
    best = everybody.mapValues(best)
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
    guard !named.isEmpty else {
      return Team(basis: .everybody, people: present.count, places: present, best: best[office] ?? [])
    }
    let helpers = present.filter { $0 >= people.count }
    let places = named.compactMap(place) + helpers
    return Team(basis: .assigned, people: named.count + helpers.count, places: places, best: best(of: places))
  }

  /// Where somebody stands in `people`; nil for who was not rated. O(log people).
  private func place(of person: Int) -> Int? {
    let place = people.partitioningIndex { $0 >= person }
    return place < people.count && people[place] == person ? place : nil
  }

  /// Each person's own adherence to a service, by place; nil for a service that rests on no competence. O(people x competences).
  func personal(_ service: Int) -> [Double]? {
    requirements.adherences[service].flatMap { try? $0.personal(levels) }
  }

  /// How well a team covers what a service takes.
  func adherence(of team: Team, service: Int) -> Measured<Double> {
    figure(of: team, service: service) { service, best throws(Undefined) in try service.value(best) }
  }

  /// On whom of a team a service depends, by their places: the largest drop first, then in order.
  func dependence(on team: Team, service: Int) -> [ServiceAdherence.Dependence] {
    figure(of: team, service: service) { service, best throws(Undefined) in try service.dependence(best) }.value ?? []
  }

  private func figure<Value>(
    of team: Team, service: Int, _ value: (ServiceAdherence, [BestLevel]) throws(Undefined) -> Value
  ) -> Measured<Value> {
    guard let adherence = requirements.adherences[service] else { return .failure(.noRelevance) }
    if team.places.isEmpty { return .failure(team.people > 0 ? .nobodyRated : .noPeople) }
    return Measured { () throws(Undefined) in try value(adherence, team.best) }
  }

  /// How well each service is covered in an office, or in the whole organisation (nil), by `Σ_c r_c max_i s_ic`.
  func adherence(office: Int?) -> [Measured<Double>] {
    requirements.services.indices.map { adherence(of: team(of: $0, office: office), service: $0) }
  }

  private func best(of places: [Int]) -> [BestLevel] {
    var best = Array(repeating: BestLevel(), count: competences)
    for place in places {
      for competence in 0..<competences { best[competence].note(levels[place * competences + competence], of: place) }
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
