import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct PortfolioFigureTests {
  private func project(
    _ office: Int = 0, _ rating: Project.Rating? = nil, budget: Int64? = nil, forecast: Int64? = nil,
    currency: String? = nil, planned: Int? = nil, finish: Int? = nil
  ) -> Project {
    var project = Project(id: "P", name: "A project", origin: Sample.origin)
    project.office = office
    project.cycle = 0
    project.rating = rating
    project.budget = budget
    project.forecast = forecast
    project.currency = currency
    project.plannedFinish = planned.map { DateTime(milliseconds: Int64($0) * DateTime.millisecondsPerDay) }
    project.forecastFinish = finish.map { DateTime(milliseconds: Int64($0) * DateTime.millisecondsPerDay) }
    return project
  }

  private func figure(of projects: [Project]) throws -> PortfolioFigure {
    var observations = Observations.sample()
    observations.projects = projects
    return try #require(figures(of: observations, framework: Sample.framework()).portfolio.first)
  }

  @Test func `projects are counted by rating, and by office and together`() throws {
    var observations = Observations.sample()
    observations.projects = [
      project(0, .red), project(0, .green), project(0), project(2, .amberRed), project(-1, .red),
    ]
    let rows = figures(of: observations, framework: Sample.framework()).portfolio
    // Red, amber/red, amber, amber/green, green, reset, exempt.
    #expect(rows.map(\.office) == [2, 0, -1, nil])
    #expect(rows.map(\.projects) == [1, 3, 1, 5])
    #expect(
      rows.map(\.ratings) == [
        [0, 1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0], [1, 0, 0, 0, 0, 0, 0], [2, 1, 0, 0, 1, 0, 0],
      ])
    #expect(rows.map(\.unrated) == [0, 1, 0, 1])
    #expect(rows[3].count(of: .red) == 2)
  }

  @Test func `amounts add, and the variance is over projects with both`() throws {
    let figure = try figure(of: [
      project(budget: 100_00, forecast: 120_00, currency: "GBP"), project(budget: 300_00, forecast: 280_00),
      project(budget: 50_00), project(forecast: 7_00),
    ])
    #expect(figure.budget.value == 450_00)
    #expect(figure.forecast.value == 407_00)
    #expect(figure.actual.absence == .noAmount)
    #expect(figure.currency == "GBP")
    #expect(figure.costed == 2)
    // (20 - 20) / 400
    #expect(figure.costVariance.value == 0)
  }

  @Test func `cost variance is the overrun as a share of the budget`() throws {
    let figure = try figure(of: [project(budget: 100, forecast: 130), project(budget: 100, forecast: 120)])
    #expect(figure.costVariance.value == 0.25)
  }

  @Test func `amounts in several currencies do not add`() throws {
    let figure = try figure(of: [
      project(budget: 1, forecast: 1, currency: "GBP"), project(budget: 1, forecast: 1, currency: "EUR"),
    ])
    #expect(figure.budget.absence == .mixedCurrencies)
    #expect(figure.actual.absence == .noAmount)
    #expect(figure.costVariance.absence == .mixedCurrencies)
    #expect(figure.currency == nil)
  }

  @Test func `a sum beyond 64 bits is said, not wrapped`() throws {
    let figure = try figure(of: [project(budget: .max, forecast: .min), project(budget: .max, forecast: .min)])
    #expect(figure.budget.absence == .amountTooLarge)
    #expect(figure.forecast.absence == .amountTooLarge)
    #expect(abs(try #require(figure.costVariance.value) - -2) < 1e-12)
  }

  @Test func `no budget gives no share`() throws {
    #expect(try figure(of: [project(budget: 0, forecast: 5)]).costVariance.absence == .noBudget)
    #expect(try figure(of: [project(forecast: 5)]).costVariance.absence == .noAmount)
  }

  @Test func `slip counts early projects, delay the late ones only`() throws {
    let figure = try figure(of: [
      project(planned: 10, finish: 40), project(planned: 10, finish: 20), project(planned: 10, finish: 6),
      project(planned: 10, finish: 10), project(planned: 10), project(finish: 10),
    ])
    #expect(figure.scheduled == 4)
    #expect(figure.late == 2)
    #expect(figure.shareLate.value == 0.5)
    // (30 + 10 - 4 + 0) / 4 and (30 + 10) / 2
    #expect(figure.meanSlip.value == 9)
    #expect(figure.meanDelay.value == 20)
  }

  @Test func `without dates there is no slip, without late ones no delay`() throws {
    #expect(try figure(of: [project(planned: 10)]).meanSlip.absence == .noDates)
    #expect(try figure(of: [project(planned: 10)]).meanDelay.absence == .noDates)
    #expect(try figure(of: [project(planned: 10, finish: 8)]).meanDelay.value == 0)
  }
}
