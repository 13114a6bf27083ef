import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct MaturityTierFigureTests {
  @Test func `each service weighs the same`() throws {
    var observations = Observations.sample()
    observations.rate(0, [1, 1, 1, 1])
    observations.rate(1, [5])
    observations.rate(2, [2, 3])
    observations.want(3, [4])
    let rows = figures(of: observations, framework: Sample.framework()).maturityTiers.filter { $0.office == 0 }
    #expect(rows.map(\.tier) == [.strategic, .tactical, .operational, nil])

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
    #expect(rows[3].services == 3)
    #expect(abs(try #require(rows[3].mean.value) - 8.5 / 3) < 1e-12)
    #expect(rows[3].median.value == 2.5)
  }

  @Test func `share of services at their target, with Wilson's interval`() throws {
    var observations = Observations.sample()
    for (service, level) in [3, 2, 4, 1].enumerated() { observations.rate(service, [level]) }
    for (service, level) in [3, 4, 3].enumerated() { observations.want(service, [level]) }
    let figure = try #require(
      figures(of: observations, framework: Sample.framework()).maturityTiers.first { $0.office == 0 && $0.tier == nil })
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
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturityTiers.first)
    #expect(figure.shareAtTarget.absence == .noTarget)
    #expect(figure.shareInterval.absence == .noTarget)
  }
}
