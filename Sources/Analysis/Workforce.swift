import PMO
import Statistics
import Tabular

/// The people of a cycle and what they can do, seen for the services that they work for.
struct Workforce: Sendable {
  struct Member: Sendable {
    let name: String
    /// Code in the directory's offices; -1 where the inputs do not say.
    let office: Int
    /// 0...1 by competence; 0 where the person was not rated.
    let levels: [Double]
    /// By service, the offices for which the person works on it (-1 where the inputs do not say); nil for somebody who would help
    /// with every service of the office.
    let services: [Int: Set<Int>]?
  }

  private(set) var members: [Member] = []
  private let competences: Int

  /// - Parameters:
  ///   - figures: of one cycle, ordered by person.
  ///   - assignments: those that hold in the cycle.
  init(
    of figures: ArraySlice<CompetenceFigure>, assignments: [ActivityTally.Assigned], directory: Directory,
    framework: Framework
  ) {
    competences = framework.catalogue.competences.count
    var services: [Int: [Int: Set<Int>]] = [:]
    for assignment in assignments {
      services[assignment.person, default: [:]][assignment.service, default: []].insert(assignment.office)
    }
    for figures in figures.runs(sharing: \.person) {
      let person = figures[figures.startIndex].person
      var levels = Array(repeating: 0.0, count: competences)
      for figure in figures {
        if let level = figure.level.value { levels[figure.competence] = framework.competenceScale.index(of: level) }
      }
      members.append(
        Member(
          name: directory.personName(person) ?? "", office: directory.staff[person]?.office ?? -1, levels: levels,
          services: services[person] ?? [:]))
    }
  }

  /// The people as they would be: without those who left, and with those who joined.
  mutating func suppose(_ supposition: Supposition, directory: Directory, framework: Framework) {
    members.removeAll { supposition.leavers.contains($0.name) }
    for joiner in supposition.joiners {
      let levels = (0..<competences).map { competence in
        joiner.levels[competence].map { min(max(framework.competenceScale.index(of: Double($0)), 0), 1) } ?? 0
      }
      members.append(
        Member(
          name: joiner.name, office: joiner.office.flatMap(directory.offices.existing) ?? -1, levels: levels,
          services: nil))
    }
  }

  /// How well each service is staffed in an office, or in all together (nil): `Σ_c r_c max_i s_ic` over the people who work for it; over
  /// everybody of the office where nobody is named for it.
  ///
  /// Cost: people x competences, once for everybody and once for each service with people of its own.
  func adherence(office: Int?, framework: Framework) -> [Measured<Double>] {
    let present = members.filter { office == nil || $0.office == office }
    // One who has the best level of everybody in each competence stands for them all.
    let best = Self.best(of: present, competences: competences)
    return framework.catalogue.services.indices.map { service in
      let named = members.filter { member in
        guard let offices = member.services?[service] else { return false }
        return office.map { offices.contains($0) || (offices.contains(-1) && member.office == $0) } ?? true
      }
      let helpers = named.isEmpty ? [] : present.filter { $0.services == nil }
      let own = named.isEmpty ? best : Self.best(of: named + helpers, competences: competences)
      guard let own else { return .failure(.noPeople) }
      let relevance = (0..<competences).map { framework.relevance.value(service: service, competence: $0) }
      return Measured { () throws(Undefined) in try ServiceAdherence(people: [own], relevance: relevance).value }
    }
  }

  private static func best(of members: [Member], competences: Int) -> [Double]? {
    guard let first = members.first else { return nil }
    var best = first.levels
    for member in members.dropFirst() {
      for competence in 0..<competences where member.levels[competence] > best[competence] {
        best[competence] = member.levels[competence]
      }
    }
    return best
  }
}
