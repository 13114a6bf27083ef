import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct MaturityGroupFigureTests {
  @Test func `each service weighs the same`() throws {
    var observations = Observations.sample()
    observations.rate(0, [1, 1, 1, 1])
    observations.rate(1, [5])
    observations.rate(2, [2, 3])
    observations.want(3, [4])
    let rows = figures(of: observations, framework: Sample.framework()).maturityGroups.filter { $0.office == 0 }
    // No service of the sample is of the long horizon, or of a domain.
    #expect(
      rows.map(\.scope) == [
        .tier(.strategic), .tier(.tactical), .tier(.operational), .horizon(.short), .horizon(.medium), .all,
      ])

    // Means 1 and 5; over the answers it would be 9 / 5.
    #expect(rows[0].services == 2)
    #expect(rows[0].n == 5)
    #expect(rows[0].mean.value == 3)
    #expect(rows[0].median.value == 3)
    #expect(rows[0].lowest.value == 1)
    #expect(rows[0].lowestService == 0)

    // A service with a wanted level and no answers is not counted.
    #expect(rows[2].services == 0)
    #expect(rows[2].mean.absence == .undefined(.noAnswers))
    #expect(rows[2].lowest.absence == .undefined(.noAnswers))
    #expect(rows[2].lowestService == nil)

    // Means 1, 5 and 2.5.
    #expect(rows[5].services == 3)
    #expect(abs(try #require(rows[5].mean.value) - 8.5 / 3) < 1e-12)
    #expect(rows[5].median.value == 2.5)
  }

  @Test func `share of services at their target, with Wilson's interval`() throws {
    var observations = Observations.sample()
    for (service, level) in [3, 2, 4, 1].enumerated() { observations.rate(service, [level]) }
    for (service, level) in [3, 4, 3].enumerated() { observations.want(service, [level]) }
    let figure = try #require(
      figures(of: observations, framework: Sample.framework()).maturityGroups.first {
        $0.office == 0 && $0.scope == .all
      })
    #expect(figure.targeted == 3)
    #expect(figure.atTarget == 2)
    #expect(figure.shareAtTarget.value == 2.0 / 3)
    // (2/3 + z²/6 ± z √(2/27 + z²/36)) / (1 + z²/3), z² = 3.841459
    let interval = try #require(figure.shareInterval.value)
    #expect(abs(interval.low - 0.207655) < 1e-5)
    #expect(abs(interval.high - 0.938508) < 1e-5)
  }

  @Test func `without targets there is no share`() throws {
    var observations = Observations.sample()
    observations.rate(0, [3])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturityGroups.first)
    #expect(figure.shareAtTarget.absence == .noTarget)
    #expect(figure.shareInterval.absence == .noTarget)
  }

  @Test func `weights of the job move the mean and the shortfall, not the median`() throws {
    var observations = Observations.sample()
    observations.rate(0, [2])
    observations.rate(1, [4])
    observations.want(0, [4])
    observations.want(1, [3])
    let settings = AnalysisSettings(serviceWeights: [0: 3])
    let figure = try #require(
      figures(of: observations, framework: Sample.framework(), settings: settings).maturityGroups.first)
    // (3 · 2 + 1 · 4) / 4; shortfalls 2 and 0: (3 · 2 + 0) / 4
    #expect(figure.mean.value == 2.5)
    #expect(figure.median.value == 3)
    #expect(figure.index.value == 0.375)
    #expect(figure.shortfall.value == 1.5)
    #expect(figure.method.hasPrefix("mean of the services' means weighted by the job"))
  }

  @Test func `the staged level is that of the service that is behind`() throws {
    var observations = Observations.sample()
    // Half of four answers reach 3, and three of five reach 4.
    observations.rate(0, [1, 2, 3, 5])
    observations.rate(1, [2, 3, 4, 4, 5])
    let all = figures(of: observations, framework: Sample.framework())
    #expect(all.maturity.prefix(2).map(\.stagedLevel.value) == [3, 4])
    #expect(all.maturityGroups.first?.stagedLevel.value == 3)
  }

  @Test(
    arguments: [
      // Index of the mean on 1 to 5, by the answers to one service: 0.15 is on the edge and belongs to the lower rating.
      ([1], "N not attained", "basic"),
      ([1, 1, 2, 2, 2], "N not attained", "basic"),
      ([2, 2, 2, 3], "P partially attained", "basic"),
      ([3], "P partially attained", "intermediate"),
      ([3, 3, 3, 4], "L largely attained", "intermediate"),
      ([4, 4, 4, 5, 5], "L largely attained", "advanced"),
      ([5, 5, 5, 4, 4], "F fully attained", "advanced"),
    ] as [([Int], String, String)])
  func `the index is rated by the edges that the settings choose`(
    _ levels: [Int], _ attainment: String, _ band: String
  ) throws {
    var observations = Observations.sample()
    observations.rate(0, levels)
    for (rule, label) in [(AnalysisSettings.RatingRule.attainment, attainment), (.bands, band)] {
      let figure = try #require(
        figures(of: observations, framework: Sample.framework(), settings: AnalysisSettings(ratings: rule))
          .maturityGroups.first)
      #expect(figure.rating.value?.label == label)
      #expect(figure.method.hasSuffix(rule.label))
    }
  }

  @Test func `domains are scopes in the order of the catalogue`() {
    let services = [("S1", "portfolio"), ("S2", ""), ("S3", "people"), ("S4", "portfolio")].map {
      Service(id: $0, name: $0, tier: .tactical, horizon: .long, domain: $1)
    }
    let catalogue = Catalogue(services: services, outcomes: [], competences: [])
    let framework = Framework(
      catalogue: catalogue, relevance: RelevanceMatrix(origin: "none", values: Array(repeating: [], count: 4)))
    var observations = Observations.sample()
    for (service, level) in [2, 5, 3, 4].enumerated() { observations.rate(service, [level]) }
    let rows = figures(of: observations, framework: framework).maturityGroups.filter { $0.office == 0 }
    #expect(
      rows.map(\.scope) == [.tier(.tactical), .horizon(.long), .domain("portfolio"), .domain("people"), .all])
    #expect(rows.map(\.mean.value) == [3.5, 3.5, 3, 3, 3.5])
  }
}
