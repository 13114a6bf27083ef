public import PMO
public import Tabular

/// The names behind the codes of figures, and the orders in which they are shown.
public struct Directory: Sendable, Hashable {
  public let offices: NameList
  public let cycles: NameList
  public let groups: NameList
  public private(set) var people: NameList
  public let teams: NameList
  public let roles: NameList
  /// Where people belong, by the code in `people`.
  public private(set) var staff: [Int: StaffMember]
  /// Codes of the cycles in natural text order: `2026-Q2` before `2026-Q10`.
  public let cycleOrder: [Int]
  /// Codes of the offices: those of the catalogue in its order, matched by id or name, then the others as they came.
  public let officeOrder: [Int]

  private let cycleRanks: [Int]
  private let officeRanks: [Int]

  public init(of observations: Observations, catalogue: Catalogue) {
    offices = observations.offices
    cycles = observations.cycles
    groups = observations.groups
    people = observations.people
    teams = observations.teams
    roles = observations.roles
    staff = observations.staff

    let cycleNames = observations.cycles.names.map(NaturalText.init)
    cycleOrder = cycleNames.indices.sorted { cycleNames[$0] < cycleNames[$1] }
    var places: [String: Int] = [:]
    for (place, office) in catalogue.offices.enumerated() {
      for name in [office.id, office.name] where places[name] == nil { places[name] = place }
    }
    let officePlaces = observations.offices.names.map { places[$0] ?? catalogue.offices.count }
    officeOrder = officePlaces.indices.sorted { (officePlaces[$0], $0) < (officePlaces[$1], $1) }
    cycleRanks = Self.ranks(cycleOrder)
    officeRanks = Self.ranks(officeOrder)
  }

  /// The same without people: whoever has it can name nobody.
  var withoutPersons: Directory {
    var directory = self
    directory.people = NameList()
    directory.staff = [:]
    return directory
  }

  /// The office's name; nil for -1, nil and codes that the list does not have.
  public func officeName(_ code: Int?) -> String? { Self.name(code, in: offices) }
  /// The cycle's name; nil for -1 and codes that the list does not have.
  public func cycleName(_ code: Int) -> String? { Self.name(code, in: cycles) }
  /// The group's name; nil for -1, nil and codes that the list does not have.
  public func groupName(_ code: Int?) -> String? { Self.name(code, in: groups) }
  /// The person's name; nil for codes that the list does not have.
  public func personName(_ code: Int) -> String? { Self.name(code, in: people) }
  /// The team's name; nil for -1 and codes that the list does not have.
  public func teamName(_ code: Int) -> String? { Self.name(code, in: teams) }
  /// The role's name; nil for -1 and codes that the list does not have.
  public func roleName(_ code: Int) -> String? { Self.name(code, in: roles) }

  /// Where a cycle stands among rows: the unnamed one first, so that the latest one has a name.
  func rank(cycle: Int) -> Int { cycleRanks.indices.contains(cycle) ? cycleRanks[cycle] : -1 }

  /// Where an office stands among rows: the unnamed one after the named ones, all together last.
  func rank(office: Int?) -> Int {
    guard let office else { return Int.max }
    return officeRanks.indices.contains(office) ? officeRanks[office] : officeRanks.count
  }

  /// Where a group stands among rows, as it came: the unnamed one after the named ones, all together last.
  func rank(group: Int?) -> Int {
    guard let group else { return Int.max }
    return group >= 0 ? group : groups.count
  }

  /// Where a row of an office stands among rows by cycle, office and item: in one number, as sorting the rows themselves would move much
  /// memory.
  func order(cycle: Int32, office: Int32?, item: Int32, items: Int) -> Int {
    let rank = office.map { self.rank(office: Int($0)) } ?? offices.count + 1
    return ((self.rank(cycle: Int(cycle)) + 1) * (offices.count + 2) + rank) * items + Int(item)
  }

  /// Different ranks of groups in `order(cycle:stage:group:item:items:)`: the named ones, the unnamed one, and all together.
  var groupRanks: Int { groups.count + 2 }

  /// The same by cycle, stage, group and item; rows of all stages before those of one.
  func order(cycle: Int32, stage: Stage?, group: Int32?, item: Int32, items: Int) -> Int {
    let rank = group.map { self.rank(group: Int($0)) } ?? groups.count + 1
    let part =
      (self.rank(cycle: Int(cycle)) + 1) * (Stage.allCases.count + 1) + (stage.map { Int($0.rawValue) + 1 } ?? 0)
    return (part * groupRanks + rank) * items + Int(item)
  }

  private static func name(_ code: Int?, in list: NameList) -> String? {
    guard let code, list.names.indices.contains(code) else { return nil }
    return list[code]
  }

  private static func ranks(_ order: [Int]) -> [Int] {
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, code) in order.enumerated() { ranks[code] = rank }
    return ranks
  }
}
