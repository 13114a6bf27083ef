import PMO
import Tabular

/// Answers of a large organisation, the same every time: 40 offices, 12 cycles, 60 customer groups, 5,000 people.
struct Answers {
  private(set) var observations = Observations()
  private var state: UInt64 = 20_260_101

  static let offices = 40
  static let cycles = 12
  static let groups = 60
  static let people = 5_000
  static let raters = 20_000

  /// - Parameter share: of 2,000,000 maturity answers, 1,000,000 expectation answers and 300,000 ratings.
  init(share: Double) {
    observations.sources = [Source(file: "generated", sheet: nil)]
    observations.offices = NameList((0..<Self.offices).map { "Office \($0)" })
    observations.cycles = NameList((0..<Self.cycles).map { "20\(20 + $0 / 4)-Q\($0 % 4 + 1)" })
    observations.groups = NameList((0..<Self.groups).map { "Group \($0)" })
    observations.people = NameList((0..<Self.people).map { "Person \($0)" })
    observations.raters = NameList((0..<Self.raters).map { "Rater \($0)" })
    observations.customers = NameList((0..<Self.raters).map { "Customer \($0)" })
    observations.teams = NameList((0..<200).map { "Team \($0)" })
    observations.roles = NameList((0..<20).map { "Role \($0)" })
    for person in 0..<Self.people {
      observations.staff[person] = StaffMember(role: person % 20, team: person % 200, office: person % Self.offices)
    }
    addMaturity(Int(2_000_000 * share))
    addExpectations(Int(1_000_000 * share))
    addRatings(Int(300_000 * share))
  }

  /// As exports have them: a rater answers for all services of an office and cycle.
  private mutating func addMaturity(_ count: Int) {
    observations.maturity.reserveCapacity(count)
    while observations.maturity.count < count {
      let (office, cycle, rater) = (next(Self.offices), next(Self.cycles), next(Self.raters))
      for service in 0..<min(26, count - observations.maturity.count) {
        observations.maturity.append(
          MaturityAnswer(
            office: office, service: service, cycle: cycle, rater: rater, level: level(around: office + service),
            origin: origin(observations.maturity.count)))
      }
    }
  }

  private mutating func addExpectations(_ count: Int) {
    observations.expectations.reserveCapacity(count)
    while observations.expectations.count < count {
      let (customer, group, cycle) = (next(Self.raters), next(Self.groups), next(Self.cycles))
      for outcome in 0..<min(30, count - observations.expectations.count) {
        observations.expectations.append(
          ExpectationAnswer(
            customer: customer, group: group, outcome: outcome, cycle: cycle,
            importance: next(20) == 0 ? nil : level(around: outcome),
            satisfaction: next(20) == 0 ? nil : level(around: group + outcome),
            origin: origin(observations.expectations.count), satisfactionColumn: 1))
      }
    }
  }

  private mutating func addRatings(_ count: Int) {
    observations.ratings.reserveCapacity(count)
    for index in 0..<count {
      observations.ratings.append(
        CompetenceRating(
          person: index / 60 % Self.people, competence: next(30), cycle: next(2), rater: next(Self.raters),
          relation: CompetenceRating.Relation(rawValue: Int8(next(3))) ?? .own, level: next(5), required: nil,
          origin: origin(index)))
    }
  }

  private mutating func level(around place: Int) -> Int { min(5, 1 + next(3) + next(2) + place % 2) }

  private func origin(_ index: Int) -> Origin { Origin(source: 0, row: index / 26 + 1, column: index % 26) }

  /// Knuth's linear congruential generator (MMIX), its upper bits.
  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
