import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct IndicatorFigureTests {
  private func indicator(
    _ name: String, service: Int = 0, office: Int = 0, goal: Double?, current: Double?, relevance: Double? = nil,
    _ direction: PerformanceIndicator.Direction = .higher
  ) -> PerformanceIndicator {
    var indicator = PerformanceIndicator(
      name: name, office: office, cycle: 0, service: service, direction: direction, origin: Sample.origin)
    indicator.goal = goal
    indicator.current = current
    indicator.relevance = relevance
    return indicator
  }

  private func all(
    _ indicators: [PerformanceIndicator], contribution: [[Double]]? = nil,
    settings: AnalysisSettings = AnalysisSettings()
  ) -> Figures {
    var observations = Observations.sample()
    observations.indicators = indicators
    var framework = Sample.framework()
    if let contribution { framework.contribution = ContributionMatrix(origin: "a test", values: contribution) }
    return figures(of: observations, framework: framework, settings: settings)
  }

  @Test func `attainment knows its direction, its cap and what is missing`() {
    let rows = all([
      indicator("a", goal: 80, current: 60), indicator("b", goal: 80, current: 100),
      indicator("c", goal: 5, current: 10, .lower), indicator("d", goal: 5, current: 0, .lower),
      indicator("e", goal: 0, current: 3), indicator("f", goal: nil, current: 3), indicator("g", goal: 3, current: nil),
    ]).indicators
    #expect(rows.map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(rows.map(\.attainment.value) == [0.75, 1, 0.5, 1, nil, nil, nil])
    #expect(rows[4].attainment.absence == .undefined(.zeroGoal))
    #expect(rows[5].attainment.absence == .noGoal)
    #expect(rows[6].attainment.absence == .notMeasured)
  }

  @Test func `the job may let goals be exceeded`() {
    let settings = AnalysisSettings(capsAttainment: false)
    #expect(all([indicator("b", goal: 80, current: 100)], settings: settings).indicators[0].attainment.value == 1.25)
  }

  @Test func `a service performs by its indicators' relevance`() throws {
    let rows = all([
      indicator("a", goal: 10, current: 5, relevance: 3), indicator("b", goal: 10, current: 10),
      indicator("c", goal: 0, current: 10, relevance: 100), indicator("a", office: 1, goal: 10, current: 10),
    ]).performance
    // (3 x .5 + 1 x 1) / 4, 1, and (3 x .5 + 1 + 1) / 5 for all offices.
    #expect(rows.map(\.office) == [0, 1, nil])
    #expect(rows.map(\.performance.value) == [0.625, 1, 0.7])
    #expect(rows.map(\.measured) == [2, 1, 3])
    #expect(rows.map(\.indicators) == [3, 1, 4])
    #expect(rows.map(\.reached) == [1, 1, 2])
  }

  @Test func `outcomes are reached by the services that contribute to them`() {
    let all = all(
      [indicator("a", goal: 10, current: 5), indicator("b", service: 1, goal: 10, current: 10)],
      contribution: [[0.2, 0.6, 0.2, 0], [0, 0, 1, 0], [0.5, 0, 0, 0]])
    let rows = all.outcomeAttainment.filter { $0.office == nil }
    #expect(rows.map(\.outcome) == [0, 2])
    // (.2 x .5 + .6 x 1) / .8
    #expect(rows.map(\.attainment.value) == [0.875, 0.5])
    #expect(rows.map(\.covered) == [0.8, 1])
    #expect(rows.map(\.services) == [2, 1])
  }

  @Test func `two of one name are numbered by what they say, in any order`() {
    let indicators = [
      indicator("A", goal: 10, current: 5), indicator("a", goal: 10, current: 4), indicator("a", goal: 9, current: 4),
    ]
    let rows = all(indicators).indicators
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows == all(indicators.reversed()).indicators)
  }

  @Test func `what no list has is left out and said`() {
    let all = all([indicator("a", service: 4, goal: 1, current: 1), indicator("a", office: 7, goal: 1, current: 1)])
    #expect(all.indicators.isEmpty)
    #expect(all.uncounted == 2)
  }
}
