import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct MaturityAgreementFigureTests {
  /// Shrout and Fleiss' example: six targets, here offices' services, rated by four raters on a scale from 1 to 10.
  private static let ratings = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  private static let framework = Framework(
    catalogue: Catalogue(
      services: (0..<6).map { Service(id: "S\($0)", name: "Service \($0)", tier: .tactical, horizon: .short) },
      outcomes: [], competences: []),
    maturityScale: Scale(name: "ten points", levels: 1...10, labels: []),
    relevance: RelevanceMatrix(origin: "none", values: Array(repeating: [], count: 6)))

  private static var observations: Observations {
    var observations = Observations.sample()
    for (service, levels) in ratings.enumerated() { observations.rate(service, levels) }
    return observations
  }

  @Test func `raters of every service give an intraclass correlation`() throws {
    let figure = try #require(figures(of: Self.observations, framework: Self.framework).maturityAgreement.first)
    #expect(figure.office == 0)
    #expect(figure.services == 6)
    #expect(figure.n == 24)
    #expect(figure.completeRaters == 4)
    // Published: ICC2 .289764, ICC2k .620051, 95% .018787 to .761084
    #expect(abs(try #require(figure.correlation.value) - 0.289764) < 1e-6)
    #expect(abs(try #require(figure.meanCorrelation.value) - 0.620051) < 1e-6)
    let interval = try #require(figure.correlationInterval.value)
    #expect(abs(interval.low - 0.018787) < 1e-6)
    #expect(abs(interval.high - 0.761084) < 1e-6)
  }

  @Test func `who left out a service, or rated one twice, is no part of the correlation`() throws {
    var observations = Self.observations
    func add(_ service: Int, rater: Int, _ level: Int) {
      observations.maturity.append(
        MaturityAnswer(office: 0, service: service, cycle: 0, rater: rater, level: level, origin: Sample.origin))
    }
    for service in 0..<5 { add(service, rater: 10, 10) }
    for service in 0..<6 { add(service, rater: 11, 1) }
    add(0, rater: 11, 10)
    // Six answers for five services.
    for service in 0..<5 { add(service, rater: 12, 3) }
    add(0, rater: 12, 10)
    for service in 0..<6 { add(service, rater: -1, 3) }
    observations.maturity.reverse()
    let figure = try #require(figures(of: observations, framework: Self.framework).maturityAgreement.first)
    #expect(figure.completeRaters == 4)
    #expect(abs(try #require(figure.correlation.value) - 0.289764) < 1e-6)
  }

  @Test func `alpha is over the answers' counts, whoever gave them`() throws {
    // Krippendorff's example of four raters and twelve units, as four services of each of three offices.
    let units = [
      [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
      [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ]
    var observations = Observations.sample()
    for (place, levels) in units.enumerated() { observations.rate(place % 4, office: place / 4, levels) }
    let rows = figures(of: observations, framework: Sample.framework()).maturityAgreement
    #expect(rows.map(\.office) == [2, 0, 1, nil])
    let all = try #require(rows.last)
    #expect(all.services == 12)
    #expect(abs(try #require(all.alpha.value) - 0.815387504) < 1e-9)
    #expect(all.correlation.absence == .severalOffices)
    // rwg of eleven units with two answers or more; six and more are 1.
    #expect(all.medianAgreement.value == 1)
    for row in rows.dropLast() {
      let group = units.indices.filter { $0 / 4 == row.office }.map { units[$0] }
      let counts = try group.map { try LevelCounts($0, scale: 1...5) }
      #expect(row.alpha.value == (try krippendorffAlpha(of: counts, metric: .ordinal)))
    }
  }

  @Test func `a single rater of everything is too few, and says so`() throws {
    var observations = Observations.sample()
    observations.rate(0, [3, 4])
    observations.rate(1, [2])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturityAgreement.first)
    #expect(figure.completeRaters == 1)
    #expect(figure.correlation.absence == .fewCompleteRaters)
    #expect(figure.correlationInterval.absence == .fewCompleteRaters)
  }

  @Test func `one service alone tells nothing apart`() throws {
    var observations = Observations.sample()
    observations.rate(0, [3, 4])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturityAgreement.first)
    #expect(figure.correlation.absence == .undefined(.tooFew(n: 1, needed: 2)))
  }
}
