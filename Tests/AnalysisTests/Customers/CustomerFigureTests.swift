import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct CustomerFigureTests {
  private func verdict(
    _ customer: Int, group: Int = 0, cycle: Int = 0, stage: Stage? = nil, overall: Int? = nil, recommends: Int? = nil
  ) -> CustomerVerdict {
    CustomerVerdict(
      customer: customer, group: group, cycle: cycle, stage: stage, overall: overall, recommendation: recommends,
      origin: Sample.origin)
  }

  private func observations(_ verdicts: [CustomerVerdict], listed: [(customer: Int, group: Int)] = []) -> Observations {
    var observations = Observations.sample()
    observations.customers = NameList((0..<20).map { "Customer \($0)" })
    observations.verdicts = verdicts
    observations.customerList = listed.map {
      ListedCustomer(customer: $0.customer, group: $0.group, cycle: -1, origin: Sample.origin)
    }
    return observations
  }

  @Test func `promoter score with its variance and adjusted Wald interval`() throws {
    // Nine promoters, five passives, six detractors.
    let answers = Array(repeating: 9, count: 9) + Array(repeating: 7, count: 5) + Array(repeating: 6, count: 6)
    let all = figures(
      of: observations(answers.enumerated().map { verdict($0, recommends: $1) }), framework: Sample.framework())
    let figure = try #require(all.customers.first)
    let score = try #require(figure.promoterScore.value)
    #expect(figure.recommendation.n == 20)
    #expect(score.value == 0.15)
    #expect(abs(score.variance - (0.75 - 0.0225)) < 1e-12)
    // Published: -0.211584 to 0.472454
    #expect(abs(score.interval.low - -0.211584) < 1e-6)
    #expect(abs(score.interval.high - 0.472454) < 1e-6)
    #expect(figure.meanOverall.absence == .undefined(.noAnswers))
  }

  @Test func `response is counted against the list, by its groups`() throws {
    var observations = observations(
      [
        verdict(0, overall: 4), verdict(0, overall: 2), verdict(1, group: 1, overall: 5),
        verdict(9, group: 1, overall: 3),
        verdict(-1, overall: 1),
      ], listed: [(0, 0), (0, 0), (1, 0), (2, 0), (3, 0), (4, 1), (0, 1)])
    observations.expectations = [
      ExpectationAnswer(
        customer: 2, group: 0, outcome: 0, cycle: 0, importance: 3, satisfaction: nil, origin: Sample.origin,
        satisfactionColumn: nil),
      ExpectationAnswer(
        customer: 3, group: 0, outcome: 0, cycle: 0, importance: nil, satisfaction: nil, origin: Sample.origin,
        satisfactionColumn: nil),
    ]
    let rows = figures(of: observations, framework: Sample.framework()).customers
    #expect(rows.map(\.group) == [0, 1, nil])
    // Customers 0, 1 and 2 of four; customer 1 answered under another group than the list's, customer 3 left all empty.
    #expect(rows.map(\.listed) == [4, 2, 5])
    #expect(rows.map(\.answered) == [3, 1, 3])
    #expect(rows.map(\.unlisted) == [0, 1, 1])
    #expect(rows.map(\.responseRate.value) == [0.75, 0.5, 0.6])
    // Wilson for 3 of 5.
    let interval = try #require(rows[2].responseInterval.value)
    #expect(abs(interval.low - 0.230724) < 1e-6)
    #expect(abs(interval.high - 0.882379) < 1e-6)
    #expect(rows.map(\.overall.n) == [3, 2, 5])
    #expect(rows.map(\.isComplete) == [false, false, false])
  }

  @Test func `a census is complete and has no error`() throws {
    let figure = try #require(
      figures(
        of: observations([verdict(0, overall: 4), verdict(1, overall: 2)], listed: [(0, 0), (1, 0)]),
        framework: Sample.framework()
      ).customers.first)
    #expect(figure.isComplete)
    #expect(figure.responseRate.value == 1)
    #expect(figure.responseInterval.absence == .everybodyAnswered)
    #expect(figure.overallError.value == 0)
  }

  @Test func `a part of the list has the error of a finite population`() throws {
    // Two of three: variance 2, √(2 / 2) · √((3 - 2) / (3 - 1))
    let figure = try #require(
      figures(
        of: observations([verdict(0, overall: 4), verdict(1, overall: 2)], listed: [(0, 0), (1, 0), (2, 0)]),
        framework: Sample.framework()
      ).customers.first)
    #expect(abs(try #require(figure.overallError.value) - 0.5.squareRoot()) < 1e-12)
  }

  @Test func `answers of customers who are not on the list count for neither response nor error`() throws {
    // Two of three on the list, with 4 and the lower of 5 and 2; one who is not, and one without a name.
    let verdicts = [(0, 4), (1, 5), (1, 2), (9, 5), (-1, 1)].map { verdict($0, overall: $1) }
    let row = try #require(
      figures(of: observations(verdicts, listed: [(0, 0), (1, 0), (2, 0)]), framework: Sample.framework()).customers
        .first)
    #expect(row.overall.n == 5)
    #expect([row.listed, row.answered, row.unlisted] == [3, 2, 1])
    #expect(abs(try #require(row.overallError.value) - 0.5.squareRoot()) < 1e-12)
    #expect(row.errorAnswers == 2)
    // More answers than customers on the list.
    let full = try #require(
      figures(of: observations(verdicts, listed: [(0, 0)]), framework: Sample.framework()).customers.first)
    #expect(full.isComplete)
    #expect(full.overallError.value == 0)
    #expect(full.errorAnswers == 1)
    let none = try #require(
      figures(of: observations([verdict(9, overall: 3)], listed: [(0, 0)]), framework: Sample.framework()).customers
        .first)
    #expect(none.overallError.absence == .noListedAnswers)
    #expect(none.errorAnswers == nil)
  }

  @Test func `the error of a stage is over what was said of it`() throws {
    // 4 and 5 of design, of three on the list: √(.5 / 2) · √(1 / 2)
    let rows = figures(
      of: observations(
        [
          verdict(0, stage: .design, overall: 4), verdict(0, stage: .deployment, overall: 2),
          verdict(1, stage: .design, overall: 5),
        ], listed: [(0, 0), (1, 0), (2, 0)]), framework: Sample.framework()
    ).customerStages
    let design = try #require(rows.first { $0.group == nil && $0.stage == .design })
    #expect(abs(try #require(design.overallError.value) - 0.125.squareRoot()) < 1e-12)
    #expect(rows.first { $0.group == nil && $0.stage == .enhancement }?.overallError.absence == .undefined(.noAnswers))
  }

  @Test func `an error that would tell what a few others said is withheld`() throws {
    let settings = AnalysisSettings(confidentiality: Confidentiality(value: 5, distribution: 8))
    let listed = (0..<12).map { ($0, 0) }
    func row(others: Int) throws -> CustomerFigure {
      let verdicts =
        (0..<9).map { verdict($0, overall: 1 + $0 % 5) } + (0..<others).map { verdict(12 + $0, overall: 3) }
      return try #require(
        figures(of: observations(verdicts, listed: listed), framework: Sample.framework(), settings: settings)
          .customers.first { $0.group == nil })
    }
    #expect(try row(others: 0).overallError.value != nil)
    #expect(try row(others: 1).overallError.isWithheld)
    #expect(try row(others: 4).overallError.isWithheld)
    #expect(try row(others: 5).overallError.value != nil)
  }

  @Test func `without a list there is no rate, and a group that the list leaves out says so`() throws {
    let none = try #require(
      figures(of: observations([verdict(0, overall: 4)]), framework: Sample.framework()).customers.first)
    #expect(none.responseRate.absence == .noCustomerList)
    let other = try #require(
      figures(of: observations([verdict(0, overall: 4)], listed: [(1, 1)]), framework: Sample.framework())
        .customers.first)
    #expect(other.responseRate.absence == .nobodyListed)
    #expect(other.unlisted == 1)
  }

  @Test func `a list of a cycle counts in that cycle, also where nobody answered`() {
    var observations = observations([verdict(0, cycle: 1, overall: 4)])
    observations.customerList = [1, 2].map {
      ListedCustomer(customer: $0, group: 0, cycle: 2, origin: Sample.origin)
    }
    let rows = figures(of: observations, framework: Sample.framework()).customers.filter { $0.group == 0 }
    #expect(rows.map(\.cycle) == [2, 1])
    #expect(rows.map(\.listed) == [2, 0])
    #expect(rows[0].responseRate.value == 0)
    #expect(rows[1].responseRate.absence == .noCustomerList)
  }

  @Test func `every stage has a row, and one without answers says so`() throws {
    let rows = figures(
      of: observations(
        [
          verdict(0, stage: .design, overall: 4), verdict(1, stage: .design, overall: 5), verdict(0, overall: 1),
        ], listed: [(0, 0), (1, 0), (2, 0), (3, 0)]), framework: Sample.framework()
    ).customerStages
    let all = rows.filter { $0.group == nil }
    #expect(all.map(\.stage) == Stage.allCases)
    #expect(all.map(\.isSilent) == [true, false, true, true, true])
    #expect(all[1].meanOverall.value == 4.5)
    #expect(all[1].responseRate.value == 0.5)
    #expect(all[0].responseRate.value == 0)
    #expect(rows.filter { $0.group == 0 }.map(\.stage) == [.design])
  }

  @Test func `overall satisfaction is compared with the cycle before, and weighted over groups`() throws {
    let verdicts =
      [1, 2, 2, 1, 2].map { verdict($0, cycle: 2, overall: $0) } + [4, 5, 5, 4, 5].map { verdict($0, overall: $0) }
      + [verdict(7, group: 1, overall: 1)]
    let settings = AnalysisSettings(groupWeights: ["Sponsors": 3])
    let rows = figures(of: observations(verdicts), framework: Sample.framework(), settings: settings).customers
    let latest = rows.filter { $0.cycle == 0 }
    #expect(latest[0].overallChange.since == 2)
    // 23 / 5 less 8 / 5
    #expect(abs(try #require(latest[0].overallChange.mean.value.value) - 3) < 1e-12)
    #expect(latest[0].overallChange.mean.verdict.value == .moreThanNoise)
    #expect(latest[1].overallChange.mean.value.absence == .noEarlierCycle)
    // (3 · 4.6 + 1) / 4
    #expect(abs(try #require(latest[2].weightedOverall?.value?.mean) - 3.7) < 1e-12)
    #expect(latest[0].weightedOverall == nil)
  }

  @Test func `verdicts outside their scales are left out and said`() {
    let all = figures(
      of: observations([verdict(0, overall: 9), verdict(0, recommends: 11), verdict(0, group: 7, overall: 3)]),
      framework: Sample.framework())
    #expect(all.customers.isEmpty)
    #expect(all.uncounted == 3)
  }

  @Test func `pairs of answers give Kano classes`() throws {
    func pair(_ functional: KanoAnswer.Feeling, _ dysfunctional: KanoAnswer.Feeling, group: Int = 0) -> KanoAnswer {
      KanoAnswer(
        customer: 0, group: group, cycle: 0, outcome: 1, functional: functional, dysfunctional: dysfunctional,
        origin: Sample.origin)
    }
    var observations = observations([])
    observations.kano = [
      pair(.like, .neutral), pair(.like, .dislike), pair(.like, .accept), pair(.neutral, .dislike), pair(.like, .like),
      pair(.expect, .dislike, group: 2),
    ]
    let rows = figures(of: observations, framework: Sample.framework()).kano
    #expect(rows.map(\.group) == [0, 2, nil])
    // Two attractive, one one-dimensional, one must-be, one questionable.
    #expect(rows[0].category.value == .attractive)
    #expect(rows[0].n == 5)
    #expect(rows[0].better.value == 0.75)
    #expect(rows[0].worse.value == -0.5)
    #expect(abs(try #require(rows[0].strength.value) - 0.2) < 1e-12)
    #expect(rows[0].isClear.value == false)
    // Two of each at the end; what is missed most comes first.
    #expect(rows[2].category.value == .mustBe)
  }
}
