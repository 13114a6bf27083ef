import PMO
import Tabular

/// Observations of a large organisation, from numbers that any program can draw in any order: `analyse.py` draws the same.
///
/// Forty offices and sixty customer groups of very different sizes, twelve cycles, the product's own services, outcomes and competences.
/// Some of the cells are so small that they must be withheld. One outcome in five is asked by stage.
struct Survey {
  static let offices = 40
  static let cycles = 12
  static let groups = 60
  static let ratersOfOffice = 100
  static let customersOfGroup = 200
  static let teamsOfOffice = 6

  let observations: Observations

  /// - Parameters: numbers of answers; a person has sixty ratings.
  init(maturity: Int, expectations: Int, ratings: Int, framework: Framework) {
    let people = (ratings + 59) / 60
    var observations = Observations()
    observations.sources = [Source(file: "survey", sheet: "survey")]
    observations.offices = Self.names("Office", Self.offices)
    observations.cycles = NameList((0..<Self.cycles).map { "\(2024 + $0 / 4)-Q\($0 % 4 + 1)" })
    observations.raters = Self.names("Rater", Self.offices * Self.ratersOfOffice)
    observations.groups = Self.names("Group", Self.groups)
    observations.customers = Self.names("Customer", Self.groups * Self.customersOfGroup)
    observations.people = Self.names("Person", people)
    observations.teams = Self.names("Team", Self.offices * Self.teamsOfOffice)
    for person in 0..<people {
      let office = person % Self.offices
      observations.staff[person] = StaffMember(
        team: office * Self.teamsOfOffice + person / Self.offices % Self.teamsOfOffice, office: office)
    }
    let catalogue = framework.catalogue
    observations.maturity = (0..<maturity).map { Self.maturity($0, services: catalogue.services.count) }
    observations.expectations = (0..<expectations).map { Self.expectation($0, outcomes: catalogue.outcomes.count) }
    observations.ratings = (0..<ratings).map { Self.rating($0, competences: catalogue.competences.count) }
    self.observations = observations
  }

  /// The levels that services should reach.
  static func targets(services: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: (0..<services).map { ($0, 3 + $0 % 2) })
  }

  private static func maturity(_ index: Int, services: Int) -> MaturityAnswer {
    let draw = Draw(index, of: 1)
    let office = max(draw(0, below: offices), draw(1, below: offices))
    let service = draw(2, below: services)
    return MaturityAnswer(
      office: office, service: service, cycle: draw(3, below: cycles),
      rater: office * ratersOfOffice + draw(4, below: ratersOfOffice),
      level: 1 + (office + service) % 3 + draw(5, below: 3), view: draw(6, below: 8) == 0 ? .customer : .own,
      origin: Origin(source: 0, row: index, column: 0))
  }

  private static func expectation(_ index: Int, outcomes: Int) -> ExpectationAnswer {
    let draw = Draw(index, of: 2)
    let group = max(draw(0, below: groups), draw(1, below: groups))
    let outcome = draw(2, below: outcomes)
    return ExpectationAnswer(
      customer: group * customersOfGroup + draw(3, below: customersOfGroup), group: group, outcome: outcome,
      cycle: draw(4, below: cycles),
      importance: draw(5, below: 10) == 0 ? nil : 1 + outcome % 3 + draw(6, below: 3),
      satisfaction: draw(7, below: 10) == 0 ? nil : 1 + group % 3 + draw(8, below: 3),
      stage: outcome % 5 == 0 ? Stage(rawValue: Int8(draw(9, below: 5))) : nil,
      origin: Origin(source: 0, row: index, column: 0), satisfactionColumn: 1)
  }

  private static func rating(_ index: Int, competences: Int) -> CompetenceRating {
    let draw = Draw(index, of: 3)
    let (person, competence) = (index / 2 / competences, index / 2 % competences)
    return CompetenceRating(
      person: person, competence: competence, cycle: cycles - 1, rater: -1,
      relation: index % 2 == 0 ? .own : draw(0, below: 2) == 0 ? .manager : .peer,
      level: (person + competence) % 3 + draw(1, below: 3), required: index % 2 == 0 ? 2 + competence % 2 : nil,
      origin: Origin(source: 0, row: index, column: 0))
  }

  private static func names(_ kind: String, _ count: Int) -> NameList {
    NameList((0..<count).map { "\(kind) \($0 + 1)" })
  }
}

/// Random numbers of one observation, each from its own place: SplitMix64's mixture of kind, observation and question.
private struct Draw {
  private let start: UInt64

  init(_ index: Int, of kind: UInt64) { start = (kind << 48) &+ (UInt64(index) << 8) }

  func callAsFunction(_ question: UInt64, below limit: Int) -> Int {
    var bits = (start &+ question) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) >> 32) % limit
  }
}
