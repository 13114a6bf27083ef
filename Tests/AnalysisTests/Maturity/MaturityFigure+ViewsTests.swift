import Analysis
import PMO
import Statistics
import Testing

/// Agreement, share at target, views and changes of single services.
struct MaturityFigureViewsTests {
  @Test func `index, agreement and share at target`() throws {
    var observations = Observations.sample()
    observations.rate(0, [4, 4, 5, 4, 3])
    observations.want(0, [4, 4, 5])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    // Mean 4 on 1 to 5; variance 0.5 against (25 - 1) / 12 = 2.
    #expect(figure.index.value == 0.75)
    #expect(figure.agreement.value == 0.75)
    #expect(figure.stagedLevel.value == 4)
    // Wanted 13 / 3, so a level of 5 is at the target.
    #expect(figure.atTarget == 1)
    #expect(figure.shareAtTarget.value == 0.2)
    // Wilson for 1 of 5: (0.2 + z²/10 ± z √(0.16/5 + z²/100)) / (1 + z²/5), z² = 3.841459
    let interval = try #require(figure.shareInterval.value)
    #expect(abs(interval.low - 0.036224) < 1e-5)
    #expect(abs(interval.high - 0.624465) < 1e-5)
  }

  @Test func `one answer agrees with nobody, and without a target there is no share`() throws {
    var observations = Observations.sample()
    observations.rate(0, [4])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    #expect(figure.agreement.absence == .undefined(.tooFew(n: 1, needed: 2)))
    #expect(figure.atTarget == nil)
    #expect(figure.shareAtTarget.absence == .noTarget)
    #expect(figure.shareInterval.absence == .noTarget)
  }

  struct ViewCase: Sendable {
    let own: [Int]
    let customers: [Int]
    let value: Measured<Double>
    let verdict: Measured<MeanComparison.Verdict>
  }

  @Test(arguments: [
    ViewCase(
      own: [4, 5, 4, 5, 4, 5], customers: [1, 2, 2, 1, 1, 2], value: .success(3), verdict: .success(.moreThanNoise)),
    ViewCase(
      own: [1, 3, 5, 2, 4], customers: [2, 4, 4, 1, 5], value: .success(-0.2), verdict: .success(.withinNoise)),
    ViewCase(
      own: [5, 5, 5, 4], customers: [1, 2, 2, 1, 2], value: .success(3.15), verdict: .success(.notEnoughAnswers)),
    ViewCase(
      own: [4, 4, 4, 4, 4], customers: [2, 2, 2, 2, 2], value: .success(2), verdict: .failure(.undefined(.noVariation))),
    ViewCase(own: [3, 4], customers: [], value: .failure(.oneViewOnly), verdict: .failure(.oneViewOnly)),
    ViewCase(own: [], customers: [3, 4], value: .failure(.oneViewOnly), verdict: .failure(.oneViewOnly)),
  ])
  func `the office's own view beside that of its customers`(_ example: ViewCase) throws {
    var observations = Observations.sample()
    observations.rate(0, example.own)
    observations.rate(0, view: .customer, example.customers)
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    #expect(figure.n == example.own.count + example.customers.count)
    #expect(figure.ownLevels.n == example.own.count)
    #expect(figure.customerLevels.n == example.customers.count)
    switch example.value {
    case .success(let value): #expect(abs(try #require(figure.ownView.value.value) - value) < 1e-12)
    case .failure(let absence): #expect(figure.ownView.value.absence == absence)
    }
    #expect(figure.ownView.verdict == example.verdict)
    if let interval = figure.ownView.interval.value, let value = figure.ownView.value.value {
      #expect(interval.low <= value && value <= interval.high)
    }
  }

  @Test func `the change counts from the last cycle with answers for the same office and service`() throws {
    var observations = Observations.sample()
    // In their natural order: Q1 (code 2), Q2 (code 1), Q10 (code 0). Nobody answered for the service in Q2.
    observations.rate(0, cycle: 2, [1, 2, 2, 1, 2])
    observations.want(0, cycle: 1, [4])
    observations.rate(0, office: 2, cycle: 1, [5, 5, 4, 5, 5])
    observations.rate(0, cycle: 0, [4, 5, 5, 4, 4])
    let rows = figures(of: observations, framework: Sample.framework()).maturity.filter { $0.office == 0 }
    #expect(rows.map(\.cycle) == [2, 1, 0])
    #expect(rows[0].change.mean.value.absence == .noEarlierCycle)
    #expect(rows[1].change.mean.value.absence == .undefined(.noAnswers))
    #expect(rows[2].change.since == 2)
    // 22 / 5 less 8 / 5
    #expect(abs(try #require(rows[2].change.mean.value.value) - 2.8) < 1e-12)
    #expect(rows[2].change.mean.verdict.value == .moreThanNoise)
  }

  @Test func `answers without a cycle are no earlier cycle`() {
    var observations = Observations.sample()
    observations.rate(0, cycle: -1, [1, 2, 2, 1, 2])
    observations.rate(0, cycle: 0, [4, 5, 5, 4, 4])
    let rows = figures(of: observations, framework: Sample.framework()).maturity.filter { $0.office == 0 }
    #expect(rows.map(\.change.mean.value.absence) == [.noCycleNamed, .noEarlierCycle])
  }

  @Test func `the distribution has a row for every level of a service that was answered for`() {
    var observations = Observations.sample()
    observations.rate(0, [2, 2, 4, 5])
    observations.want(1, [3])
    let rows = figures(of: observations, framework: Sample.framework()).maturityLevels.filter { $0.office == 0 }
    #expect(rows.map { "\($0.service) \($0.level) \($0.n)" } == ["0 1 0", "0 2 2", "0 3 0", "0 4 1", "0 5 1"])
    #expect(rows.map(\.share) == [0, 0.5, 0, 0.25, 0.25])
    #expect(rows.map(\.shareAtOrAbove) == [1, 1, 0.5, 0.5, 0.25])
  }
}
