import PMO
import Statistics
import Tabular
import Testing

@testable import Analysis

struct TalliesTests {
  /// A few hundred observations by a small generator: codes repeat, and some are -1.
  private static func observations(seed: UInt64) -> Observations {
    var state = seed
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var observations = Observations.sample()
    observations.customers = NameList((0..<40).map { "Customer \($0)" })
    observations.staff = [
      0: StaffMember(role: 0, team: 0, office: 0), 1: StaffMember(role: 1, team: 1, office: 2),
    ]
    for index in 0..<300 {
      let answer = MaturityAnswer(
        office: below(4) - 1, service: below(4), cycle: below(4) - 1, rater: below(21) - 1, level: 1 + below(5),
        view: below(3) == 0 ? .customer : .own, origin: Sample.origin)
      if index % 10 == 0 { observations.targets.append(answer) } else { observations.maturity.append(answer) }
      observations.expectations.append(
        ExpectationAnswer(
          customer: below(41) - 1, group: below(4) - 1, outcome: below(3), cycle: below(4) - 1,
          importance: below(6) == 0 ? nil : 1 + below(5), satisfaction: below(6) == 0 ? nil : 1 + below(5),
          expected: below(3) == 0 ? 1 + below(5) : nil, stage: Stage(rawValue: Int8(below(7) - 1)),
          origin: Sample.origin, satisfactionColumn: nil))
      observations.verdicts.append(
        CustomerVerdict(
          customer: below(41) - 1, group: below(4) - 1, cycle: below(4) - 1, stage: Stage(rawValue: Int8(below(7) - 1)),
          overall: below(4) == 0 ? nil : 1 + below(5), recommendation: below(3) == 0 ? nil : below(11),
          origin: Sample.origin))
      observations.kano.append(
        KanoAnswer(
          customer: below(41) - 1, group: below(4) - 1, cycle: below(4) - 1, outcome: below(3),
          functional: KanoAnswer.Feeling.allCases[below(5)], dysfunctional: KanoAnswer.Feeling.allCases[below(5)],
          origin: Sample.origin))
      if index < 12 {
        observations.assignments.append(
          Assignment(
            person: below(3), office: below(4) - 1, cycle: below(4) - 1, service: below(4), origin: Sample.origin))
      }
      if index < 30 {
        observations.customerList.append(
          ListedCustomer(customer: below(40), group: below(4) - 1, cycle: below(4) - 1, origin: Sample.origin))
      }
      var rating = Sample.rating(
        below(3), CompetenceRating.Relation.allCases[below(4)], below(5), competence: below(3),
        required: below(3) == 0 ? below(5) : nil)
      rating.cycle = Int32(below(4) - 1)
      observations.ratings.append(rating)
      var project = Project(id: "P\(index)", name: "A project", origin: Sample.origin)
      project.office = below(4) - 1
      project.cycle = below(4) - 1
      project.rating = below(4) == 0 ? nil : Project.Rating.allCases[below(5)]
      project.budget = below(4) == 0 ? nil : Int64(below(1_000_000))
      project.forecast = below(4) == 0 ? nil : Int64(below(1_000_000))
      project.plannedFinish = DateTime(milliseconds: Int64(below(1000)) * DateTime.millisecondsPerDay)
      project.forecastFinish = DateTime(milliseconds: Int64(below(1000)) * DateTime.millisecondsPerDay)
      observations.projects.append(project)
    }
    return observations
  }

  private static let framework = Sample.framework(
    requirements: [RoleRequirement(role: "Lead", competence: 1, level: 3)],
    relevance: RelevanceMatrix(origin: "a test", values: [[1, 0.5, 0], [0, 0, 0.7], [0.2, 0, 0], [0, 1, 1]]))

  private static func expectEqual(_ one: Figures, _ other: Figures) {
    #expect(one.maturity == other.maturity)
    #expect(one.maturityLevels == other.maturityLevels)
    #expect(one.maturityGroups == other.maturityGroups)
    #expect(one.maturityAgreement == other.maturityAgreement)
    #expect(one.expectations == other.expectations)
    #expect(one.expectationStages == other.expectationStages)
    #expect(one.customers == other.customers)
    #expect(one.customerStages == other.customerStages)
    #expect(one.drivers == other.drivers)
    #expect(one.kano == other.kano)
    #expect(one.competences == other.competences)
    #expect(one.coverage == other.coverage)
    #expect(one.staffing == other.staffing)
    #expect(one.adherence == other.adherence)
    #expect(one.development == other.development)
    #expect(one.portfolio == other.portfolio)
    #expect(one.highlights == other.highlights)
    #expect(one.uncounted == other.uncounted)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the order of the observations does not matter`(_ seed: UInt64) {
    let observations = Self.observations(seed: seed)
    var turned = observations
    turned.maturity.reverse()
    turned.targets.reverse()
    turned.expectations.reverse()
    turned.verdicts.reverse()
    turned.kano.reverse()
    turned.customerList.reverse()
    turned.assignments.reverse()
    turned.ratings.reverse()
    turned.projects.reverse()
    Self.expectEqual(
      figures(of: observations, framework: Self.framework), figures(of: turned, framework: Self.framework))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `parts that are merged give what the whole gives`(_ seed: UInt64) {
    let observations = Self.observations(seed: seed)
    var (one, other) = (observations, observations)
    one.maturity = observations.maturity.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    other.maturity = observations.maturity.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    one.targets = Array(observations.targets.prefix(5))
    other.targets = Array(observations.targets.dropFirst(5))
    one.expectations = Array(observations.expectations.prefix(100))
    other.expectations = Array(observations.expectations.dropFirst(100))
    one.verdicts = Array(observations.verdicts.prefix(130))
    other.verdicts = Array(observations.verdicts.dropFirst(130))
    one.kano = Array(observations.kano.prefix(20))
    other.kano = Array(observations.kano.dropFirst(20))
    one.customerList = Array(observations.customerList.prefix(7))
    other.customerList = Array(observations.customerList.dropFirst(7))
    one.assignments = Array(observations.assignments.prefix(4))
    other.assignments = Array(observations.assignments.dropFirst(4))
    one.ratings = Array(observations.ratings.prefix(50))
    other.ratings = Array(observations.ratings.dropFirst(50))
    one.projects = Array(observations.projects.prefix(200))
    other.projects = Array(observations.projects.dropFirst(200))
    let whole = figures(of: observations, framework: Self.framework)
    let directory = Directory(of: observations, catalogue: Sample.catalogue)
    for (first, second) in [(one, other), (other, one)] {
      var tallies = Tallies(of: first, framework: Self.framework)
      tallies.merge(Tallies(of: second, framework: Self.framework))
      Self.expectEqual(figures(of: tallies, directory: directory, framework: Self.framework), whole)
    }
  }

  @Test(arguments: 1...4)
  func `figures that are made part by part are those of the whole`(_ parts: Int) {
    let observations = Self.observations(seed: 4)
    let directory = Directory(of: observations, catalogue: Sample.catalogue)
    let tallies = Tallies(of: observations, framework: Self.framework)
    for confidentiality in [
      Confidentiality.open, Confidentiality(value: 3, distribution: 6, showsPersons: true), Confidentiality(),
    ] {
      let settings = AnalysisSettings(confidentiality: confidentiality)
      var withholdings = (0..<parts).reversed().map {
        Withholdings(of: tallies, part: ObservationPart($0, of: parts), framework: Self.framework, settings: settings)
      }
      var withholding = withholdings.removeFirst()
      for other in withholdings { withholding.merge(other) }
      var made = PartialFigures()
      // In another order than that of the whole.
      var waiting = FigurePart.allCases
      while let next = waiting.lastIndex(where: { $0.needs.isSubset(of: made.parts) }) {
        made.merge(
          PartialFigures(
            waiting.remove(at: next), of: tallies, after: made, withholding: withholding, directory: directory,
            framework: Self.framework, settings: settings))
      }
      #expect(waiting.isEmpty)
      Self.expectEqual(
        figures(
          of: tallies, parts: made, withholding: withholding, directory: directory, framework: Self.framework,
          settings: settings),
        figures(of: tallies, directory: directory, framework: Self.framework, settings: settings))
    }
  }

  @Test func `merging with nothing changes nothing`() {
    let observations = Self.observations(seed: 9)
    var tallies = Tallies(of: .sample(), framework: Self.framework)
    tallies.merge(Tallies(of: observations, framework: Self.framework))
    tallies.merge(Tallies(of: .sample(), framework: Self.framework))
    let directory = Directory(of: observations, catalogue: Sample.catalogue)
    Self.expectEqual(
      figures(of: tallies, directory: directory, framework: Self.framework),
      figures(of: observations, framework: Self.framework))
  }

  /// The same figures by the plainest means: filter the answers, average them.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `counts agree with filtering`(_ seed: UInt64) throws {
    let observations = Self.observations(seed: seed)
    let all = figures(of: observations, framework: Self.framework)
    var answers = 0
    for row in all.maturity {
      let group = observations.maturity.filter {
        (row.office == nil || Int($0.office) == row.office) && Int($0.service) == row.service
          && Int($0.cycle) == row.cycle
      }
      if row.office == nil { answers += row.n }
      #expect(row.n == group.count)
      #expect(row.raters == Set(group.map(\.rater)).subtracting([-1]).count)
      #expect(row.ownLevels.n == group.count { $0.view == .own })
      #expect(row.customerLevels.n == group.count { $0.view == .customer })
      let sum = group.reduce(0) { $0 + Int($1.level) }
      #expect(row.mean.value == (group.isEmpty ? nil : Double(sum) / Double(group.count)))
    }
    #expect(answers == observations.maturity.count)
    for row in all.expectations {
      let group = observations.expectations.filter {
        (row.group == nil || Int($0.group) == row.group) && Int($0.outcome) == row.outcome && Int($0.cycle) == row.cycle
      }
      let isExpected = group.contains { $0.expected >= 0 && $0.satisfaction >= 0 }
      let pairs = group.filter { $0.satisfaction >= 0 && (isExpected ? $0.expected : $0.importance) >= 0 }
      #expect(row.importance.n == group.count { $0.importance >= 0 })
      #expect(row.satisfaction.n == group.count { $0.satisfaction >= 0 })
      #expect(row.pairs == pairs.count)
      #expect(row.gapBasis == (isExpected ? .expected : .importance))
      let sum = pairs.reduce(0) { $0 + Int($1.satisfaction) - Int(isExpected ? $1.expected : $1.importance) }
      #expect(row.gap.value == (pairs.isEmpty ? nil : Double(sum) / Double(pairs.count)))
    }
    for row in all.customers {
      func isOf(_ group: Int32, _ cycle: Int32) -> Bool {
        (row.group == nil || Int(group) == row.group) && Int(cycle) == row.cycle
      }
      let verdicts = observations.verdicts.filter { isOf($0.group, $0.cycle) }
      #expect(row.overall.n == verdicts.count { $0.overall >= 0 })
      #expect(row.recommendation.n == verdicts.count { $0.recommendation >= 0 })
      let list = observations.customerList.filter { Int($0.cycle) == row.cycle || $0.cycle == -1 }
      let listed = Set(list.lazy.filter { row.group == nil || Int($0.group) == row.group }.map(\.customer))
      let answering = Set(
        observations.expectations.lazy.filter {
          Int($0.cycle) == row.cycle && max($0.importance, $0.satisfaction, $0.expected) >= 0
        }.map(\.customer)
          + observations.verdicts.lazy.filter {
            Int($0.cycle) == row.cycle && max($0.overall, $0.recommendation) >= 0
          }.map(\.customer) + observations.kano.lazy.filter { Int($0.cycle) == row.cycle }.map(\.customer)
      ).subtracting([-1])
      #expect(row.listed == listed.count)
      #expect(row.answered == listed.intersection(answering).count)
      if row.group == nil { #expect(row.unlisted == answering.subtracting(list.map(\.customer)).count) }
    }
    for row in all.portfolio {
      let group = observations.projects.filter {
        (row.office == nil || $0.office == row.office) && $0.cycle == row.cycle
      }
      #expect(row.projects == group.count)
      #expect((row.budget.value ?? 0) == group.compactMap(\.budget).reduce(0, +))
    }
  }

  @Test func `no observations give no figures`() {
    for observations in [Observations(), .sample()] {
      let all = figures(of: observations, framework: Self.framework)
      #expect(all.maturity.isEmpty)
      #expect(all.maturityLevels.isEmpty)
      #expect(all.maturityGroups.isEmpty)
      #expect(all.maturityAgreement.isEmpty)
      #expect(all.expectations.isEmpty)
      #expect(all.customers.isEmpty)
      #expect(all.customerStages.isEmpty)
      #expect(all.drivers.isEmpty)
      #expect(all.kano.isEmpty)
      #expect(all.competences.isEmpty)
      #expect(all.coverage.isEmpty)
      #expect(all.staffing.isEmpty)
      #expect(all.adherence.isEmpty)
      #expect(all.development.isEmpty)
      #expect(all.portfolio.isEmpty)
      #expect(all.highlights.servicesBelowTarget.isEmpty)
      #expect(all.highlights.outcomesBelowExpectation.isEmpty)
      #expect(all.highlights.singlePoints.isEmpty)
      #expect(all.uncounted == 0)
    }
  }

  @Test func `what no list or scale has is left out and said`() {
    var observations = Observations.sample()
    observations.rate(0, [0, 6, 3])
    observations.rate(4, [3])
    observations.rate(-1, [3])
    observations.rate(0, office: 3, [3])
    observations.rate(0, office: -2, [3])
    observations.rate(0, cycle: 3, [3])
    observations.want(0, [9])
    observations.expect(0, [(6, 3), (3, 0), (3, -7)])
    observations.expect(3, [(3, 3)])
    observations.ratings = [
      Sample.rating(0, .own, 5), Sample.rating(-1, .own, 3), Sample.rating(3, .own, 3),
      Sample.rating(0, .own, 3, required: 5),
    ]
    var project = Project(id: "P", name: "A project", origin: Sample.origin)
    project.office = 7
    observations.projects = [project]
    let all = figures(of: observations, framework: Self.framework)
    #expect(all.uncounted == 7 + 1 + 4 + 4 + 1)
    #expect(all.maturity.map(\.n) == [1, 1])
    #expect(all.expectations.isEmpty)
    #expect(all.competences.map(\.required) == [nil])
    #expect(all.portfolio.isEmpty)
  }
}
