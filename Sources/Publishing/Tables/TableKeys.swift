import Analysis
import PMO
import Tabular

/// The keys and names under which tables speak of a run's offices, services, people and so on.
///
/// Catalogue entries keep their ids, other things take a key from their name. Two members stand for what has no code: `ALL`, for all
/// offices or groups pooled, and `UNNAMED`, for what the inputs do not name.
struct TableKeys: Sendable {
  struct Member: Sendable, Hashable {
    let id: String
    let name: String
  }

  let figures: Figures
  let facts: RunFacts
  private let members: [Dimension: [Member]]
  /// Members of `dim_pmo` in its order: catalogue and inputs.
  let offices: [Member]
  /// Projects in the order of the inputs, each once, and the place of every project row among them.
  let projects: [Project]
  private let projectPlaces: [Int]
  private let sourcePlaces: [Source: Int]
  private let units: [CoverageScope: String]
  /// Dimensions of which some row names no member.
  private let unnamed: Set<Dimension>

  static let allID = "ALL"
  static let unnamedID = "UNNAMED"
  /// The unit that everybody belongs to.
  static let organisationID = "organisation"

  init(_ figures: Figures, facts: RunFacts) {
    self.figures = figures
    self.facts = facts
    let directory = figures.directory
    let catalogue = figures.framework.catalogue
    func coded<Entry>(_ entries: [Entry], _ id: (Entry) -> String, _ name: (Entry) -> String) -> [Member] {
      var keys = Self.keys()
      return entries.map { Member(id: keys.key(id($0)), name: name($0)) }
    }
    func named(_ list: NameList) -> [Member] { coded(list.names, KeyList.slug, \.self) }

    let (offices, officesByCode) = Self.offices(directory: directory, catalogue: catalogue)
    self.offices = offices
    var places: [ProjectIdentity: Int] = [:]
    var projects: [Project] = []
    projectPlaces = facts.projects.map { project in
      let identity = ProjectIdentity(office: project.office, id: project.id)
      if let place = places[identity] { return place }
      places[identity] = projects.count
      projects.append(project)
      return projects.count - 1
    }
    self.projects = projects
    members = [
      .date: coded(directory.cycles.names, \.self, \.self), .pmo: officesByCode,
      .service: coded(catalogue.services, \.id, \.name), .outcome: coded(catalogue.outcomes, \.id, \.name),
      .customerGroup: named(directory.groups), .competence: coded(catalogue.competences, \.id, \.name),
      .foundation: coded(catalogue.foundations, \.id, \.name),
      .person: named(directory.people), .role: named(directory.roles), .team: named(directory.teams),
      .project: coded(projects, \.id, \.name),
      .source: coded(facts.inputs, { $0.source.key }, { $0.source.key }),
    ]
    sourcePlaces = Dictionary(facts.inputs.enumerated().map { ($1.source, $0) }) { first, _ in first }
    units = Self.units(of: figures.coverage, members: members)
    unnamed = Self.unnamed(in: figures, facts)
  }

  private struct ProjectIdentity: Hashable {
    let office: Int
    let id: String
  }

  private static func keys() -> KeyList { KeyList(reserved: [allID, unnamedID]) }

  /// Declared offices first, those without answers too; then the others as figures order them.
  private static func offices(directory: Directory, catalogue: Catalogue) -> (all: [Member], byCode: [Member]) {
    var keys = keys()
    var all: [Member] = []
    var waiting: [String: Int] = [:]
    for office in catalogue.offices {
      for name in [office.id, office.name] where waiting[name] == nil { waiting[name] = all.count }
      all.append(Member(id: keys.key(office.id), name: office.name))
    }
    var taken: Set<Int> = []
    var byCode = Array(repeating: Member(id: unnamedID, name: ""), count: directory.offices.count)
    for code in directory.officeOrder {
      let name = directory.offices[code]
      if let place = waiting[name], taken.insert(place).inserted {
        byCode[code] = all[place]
      } else {
        byCode[code] = Member(id: keys.key(KeyList.slug(name)), name: name)
        all.append(byCode[code])
      }
    }
    return (all, byCode)
  }

  private static func units(of coverage: [CoverageFigure], members: [Dimension: [Member]]) -> [CoverageScope: String] {
    var keys = KeyList()
    var units: [CoverageScope: String] = [:]
    for scope in coverage.map(\.scope) where units[scope] == nil {
      let parts = scope.parts.map { dimension, code in
        dimension.rawValue + ":" + (members[dimension].flatMap { $0.indices.contains(code) ? $0[code].id : nil } ?? "")
      }
      units[scope] = keys.key(parts.isEmpty ? organisationID : parts.joined(separator: " "))
    }
    return units
  }

  private static func unnamed(in figures: Figures, _ facts: RunFacts) -> Set<Dimension> {
    let cycles =
      figures.maturity.map(\.cycle) + figures.expectations.map(\.cycle) + figures.competences.map(\.cycle)
      + figures.portfolio.map(\.cycle) + figures.customers.map(\.cycle) + facts.projects.map(\.cycle)
      + figures.foundations.map(\.cycle) + figures.indicators.map(\.cycle) + figures.benefits.map(\.cycle)
    let offices =
      figures.maturity.map(\.office) + figures.portfolio.map(\.office) + facts.projects.map { Optional($0.office) }
      + figures.foundations.map(\.office) + figures.performance.map(\.office) + figures.benefits.map(\.office)
    let groups =
      figures.expectations.map(\.group) + figures.customers.map(\.group) + figures.kano.map(\.group)
      + figures.drivers.map(\.group) + facts.projects.map { Optional($0.group) }
    var unnamed: Set<Dimension> = []
    if cycles.contains(-1) { unnamed.insert(.date) }
    if offices.contains(-1) { unnamed.insert(.pmo) }
    if groups.contains(-1) { unnamed.insert(.customerGroup) }
    if facts.projects.contains(where: { !facts.inputs.indices.contains(Int($0.origin.source)) }) {
      unnamed.insert(.source)
    }
    return unnamed
  }

  // MARK: Members

  func members(of dimension: Dimension) -> [Member] { members[dimension] ?? [] }

  /// The member for what the inputs do not name, if some row needs it.
  func unnamedMember(of dimension: Dimension) -> Member? {
    unnamed.contains(dimension) ? member(dimension, -1) : nil
  }

  /// The member under a code; `UNNAMED` for -1 and for codes that the run does not have.
  func member(_ dimension: Dimension, _ code: Int) -> Member {
    let members = members(of: dimension)
    return members.indices.contains(code)
      ? members[code] : Member(id: Self.unnamedID, name: "(not named)")
  }

  /// The member under a code; nil for -1 and for codes that the run does not have.
  func known(_ dimension: Dimension, _ code: Int) -> Member? {
    members(of: dimension).indices.contains(code) ? member(dimension, code) : nil
  }

  func cycle(_ code: Int) -> Member { member(.date, code) }

  /// Nil is all offices pooled.
  func office(_ code: Int?) -> Member { code.map { member(.pmo, $0) } ?? Member(id: Self.allID, name: "All PMOs") }

  /// Nil is all groups pooled.
  func group(_ code: Int?) -> Member {
    code.map { member(.customerGroup, $0) } ?? Member(id: Self.allID, name: "All groups")
  }

  func unit(_ scope: CoverageScope) -> String { units[scope] ?? "" }

  /// The project of a row of `facts.projects`.
  func project(row: Int) -> Member { member(.project, projectPlaces.indices.contains(row) ? projectPlaces[row] : -1) }

  /// The input that a finding is about.
  func source(of finding: Finding) -> Member? {
    sourcePlaces[Source(file: finding.file, sheet: finding.sheet)].map { member(.source, $0) }
  }
}

extension Source {
  /// `survey.xlsx#Answers`; the path alone for a CSV file.
  fileprivate var key: String { sheet.map { "\(file)#\($0)" } ?? file }
}

extension CoverageScope {
  /// The units that a scope is made of.
  fileprivate var parts: [(Dimension, Int)] {
    switch self {
    case .organisation: []
    case .office(let code): [(.pmo, code)]
    case .team(let code): [(.team, code)]
    case .role(let code): [(.role, code)]
    case .service(let position, nil): [(.service, position)]
    case .service(let position, let office?): [(.service, position), (.pmo, office)]
    }
  }
}
