public import Tabular

/// Everything that a run's inputs say, as rows of small integers: answers, people and projects, each with the cell it came from.
///
/// People, groups, PMOs and cycles stand under codes of the name lists; services, outcomes and competences under their positions in the
/// catalogue. Observations of several files are appended in the order of the inputs, so the codes do not depend on the number of workers.
public struct Observations: Sendable {
  public var sources: [Source] = []
  public var offices = NameList()
  public var cycles = NameList()
  public var raters = NameList()
  public var customers = NameList()
  public var groups = NameList()
  public var people = NameList()
  public var teams = NameList()
  public var roles = NameList()

  /// Levels that raters see a service at.
  public var maturity: [MaturityAnswer] = []
  /// Levels that a service should reach.
  public var targets: [MaturityAnswer] = []
  public var expectations: [ExpectationAnswer] = []
  public var ratings: [CompetenceRating] = []
  /// What is known of a person, by the code in `people`.
  public var staff: [Int: StaffMember] = [:]
  public var projects: [Project] = []
  /// How far the offices' foundations are built.
  public var foundations: [FoundationAnswer] = []
  public var indicators: [PerformanceIndicator] = []
  public var benefits: [Benefit] = []
  /// What customers say of the office as a whole.
  public var verdicts: [CustomerVerdict] = []
  public var kano: [KanoAnswer] = []
  /// Who could have answered; empty where the run has no customer list.
  public var customerList: [ListedCustomer] = []
  public var assignments: [Assignment] = []

  public init() {}
}

/// One rater's level for one service of one PMO.
public struct MaturityAnswer: Sendable, Hashable {
  /// From which side a rater sees the service.
  public enum View: Int8, Sendable, CaseIterable {
    /// The office's own people, and whoever the source does not tell apart from them.
    case own
    /// Those whom the service is for.
    case customer
  }

  public var office: Int32
  public var service: Int32
  public var cycle: Int32
  /// Code in `raters`; -1 where the sheet names none.
  public var rater: Int32
  public var level: Int8
  public var view: View
  public var origin: Origin

  public init(office: Int, service: Int, cycle: Int, rater: Int, level: Int, view: View = .own, origin: Origin) {
    self.office = Int32(clamping: office)
    self.service = Int32(clamping: service)
    self.cycle = Int32(clamping: cycle)
    self.rater = Int32(clamping: rater)
    self.level = Int8(clamping: level)
    self.view = view
    self.origin = origin
  }
}

/// One customer's importance and satisfaction for one outcome.
public struct ExpectationAnswer: Sendable, Hashable {
  public var customer: Int32
  public var group: Int32
  public var outcome: Int32
  public var cycle: Int32
  /// -1 where it was not answered.
  public var importance: Int8
  /// -1 where it was not answered.
  public var satisfaction: Int8
  /// The level that the customer expects, on the scale of satisfaction; -1 where it was not asked or not answered.
  public var expected: Int8
  /// The stage of the experience that the answer speaks of; nil where the source names none.
  public var stage: Stage?
  /// The cell of the importance, or of the satisfaction where there is none.
  public var origin: Origin
  /// The column of the satisfaction; -1 where it was not answered.
  public var satisfactionColumn: Int32

  public init(
    customer: Int, group: Int, outcome: Int, cycle: Int, importance: Int?, satisfaction: Int?, expected: Int? = nil,
    stage: Stage? = nil, origin: Origin, satisfactionColumn: Int?
  ) {
    self.customer = Int32(clamping: customer)
    self.group = Int32(clamping: group)
    self.outcome = Int32(clamping: outcome)
    self.cycle = Int32(clamping: cycle)
    self.importance = Int8(clamping: importance ?? -1)
    self.satisfaction = Int8(clamping: satisfaction ?? -1)
    self.expected = Int8(clamping: expected ?? -1)
    self.stage = stage
    self.origin = origin
    self.satisfactionColumn = Int32(clamping: satisfactionColumn ?? -1)
  }
}

/// One rater's level for one person in one competence.
public struct CompetenceRating: Sendable, Hashable {
  /// How the rater stands to the person.
  public enum Relation: Int8, Sendable, CaseIterable {
    case own, manager, peer, other
  }

  public var person: Int32
  public var competence: Int32
  public var cycle: Int32
  /// Code in `raters`; -1 where the source names none.
  public var rater: Int32
  public var relation: Relation
  public var level: Int8
  /// The level that the source asks for; -1 where it names none.
  public var required: Int8
  public var origin: Origin

  public init(
    person: Int, competence: Int, cycle: Int, rater: Int, relation: Relation, level: Int, required: Int?,
    origin: Origin
  ) {
    self.person = Int32(clamping: person)
    self.competence = Int32(clamping: competence)
    self.cycle = Int32(clamping: cycle)
    self.rater = Int32(clamping: rater)
    self.relation = relation
    self.level = Int8(clamping: level)
    self.required = Int8(clamping: required ?? -1)
    self.origin = origin
  }
}

/// Where a person of the PMO belongs, by codes of the name lists; -1 where the sources do not say.
public struct StaffMember: Sendable, Hashable {
  public var role: Int
  public var team: Int
  public var office: Int

  public init(role: Int = -1, team: Int = -1, office: Int = -1) {
    self.role = role
    self.team = team
    self.office = office
  }
}
