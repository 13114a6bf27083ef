public import PMO

/// Exact counts of everything that the observations say. Counts add: parts of the observations may be tallied on their own,
/// on any core, and merged in any order; the figures are the same.
public struct Tallies: Sendable {
  public private(set) var maturity: MaturityTally
  public private(set) var expectations: ExpectationTally
  public private(set) var customers: CustomerTally
  public private(set) var competences: CompetenceTally
  public private(set) var portfolio: PortfolioTally
  public private(set) var foundations: FoundationTally
  public private(set) var indicators: IndicatorTally
  public private(set) var benefits: BenefitTally
  public private(set) var activity: ActivityTally

  /// Counts the observations, or a part of them, one pass for each kind. O(observations), memory in proportion to them.
  ///
  /// Duplicates are Intake's concern: every answer counts.
  public init(of observations: Observations, part: ObservationPart = .whole, framework: Framework) {
    maturity = MaturityTally(of: observations, part: part, framework: framework)
    expectations = ExpectationTally(of: observations, part: part, framework: framework)
    customers = CustomerTally(of: observations, part: part, framework: framework)
    competences = CompetenceTally(of: observations, part: part, framework: framework)
    let few = part.isFirst && part.has(.others) ? observations : observations.namesAlone
    portfolio = PortfolioTally(of: few)
    foundations = FoundationTally(of: few, framework: framework)
    indicators = IndicatorTally(of: few, framework: framework)
    benefits = BenefitTally(of: few, framework: framework)
    activity = ActivityTally(of: few, framework: framework)
  }

  /// All parts of the same observations, in their order.
  ///
  /// - Precondition: there is one at least.
  public init(joining parts: consuming [Tallies]) {
    // Taken out one by one: what only one part has counted is then moved, and not copied.
    parts.reverse()
    self = parts.removeLast()
    while let part = parts.popLast() { merge(part) }
  }

  /// Adds another part of the same observations: under the same name lists, measured against the same framework.
  public mutating func merge(_ other: Tallies) {
    maturity.merge(other.maturity)
    expectations.merge(other.expectations)
    customers.merge(other.customers)
    competences.merge(other.competences)
    portfolio.merge(other.portfolio)
    foundations.merge(other.foundations)
    indicators.merge(other.indicators)
    benefits.merge(other.benefits)
    activity.merge(other.activity)
  }

  /// Observations that could not be counted: a level outside its scale, or a code that no list has.
  public var uncounted: Int {
    maturity.uncounted + expectations.uncounted + customers.uncounted + competences.uncounted + portfolio.uncounted
      + foundations.uncounted + indicators.uncounted + benefits.uncounted + activity.uncounted
  }
}

extension Observations {
  /// The name lists without any rows.
  fileprivate var namesAlone: Observations {
    var names = Observations()
    names.sources = sources
    names.offices = offices
    names.cycles = cycles
    names.raters = raters
    names.customers = customers
    names.groups = groups
    names.people = people
    names.teams = teams
    names.roles = roles
    names.staff = staff
    return names
  }
}
