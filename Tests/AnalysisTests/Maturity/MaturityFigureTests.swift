import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct MaturityFigureTests {
  struct Case: Sendable {
    let levels: [Int]
    let mean: Double
    let median: Double
    let interval: Measured<ClosedRange<Double>>
  }

  @Test(arguments: [
    // (2 + 3 + 4 + 4 + 5) / 5
    Case(levels: [2, 3, 4, 4, 5], mean: 3.6, median: 4, interval: .success(2.6...4.4)),
    // (1 + 2 + 2 + 3 + 4 + 5) / 6
    Case(levels: [1, 2, 2, 3, 4, 5], mean: 17.0 / 6, median: 2.5, interval: .success((11.0 / 6)...4)),
    Case(levels: [1, 2, 2, 4], mean: 2.25, median: 2, interval: .failure(.undefined(.tooFew(n: 4, needed: 5)))),
    Case(levels: [3, 3, 3, 3, 3], mean: 3, median: 3, interval: .failure(.undefined(.noVariation))),
  ])
  func `answers give mean, median, extremes and interval`(_ example: Case) throws {
    var observations = Observations.sample()
    observations.rate(1, example.levels)
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    #expect(figure.office == 0)
    #expect(figure.service == 1)
    #expect(figure.n == example.levels.count)
    #expect(figure.raters == example.levels.count)
    #expect(figure.mean.value == example.mean)
    #expect(figure.median.value == example.median)
    #expect(figure.lowest.value == example.levels.min())
    #expect(figure.highest.value == example.levels.max())
    #expect(figure.levels.counts == (1...5).map { level in example.levels.count { $0 == level } })
    switch example.interval {
    case .success(let range):
      let interval = try #require(figure.interval.value)
      #expect(abs(interval.low - range.lowerBound) < 1e-12)
      #expect(abs(interval.high - range.upperBound) < 1e-12)
      #expect(figure.method.hasPrefix("mean of the answers; 95% interval: exact bootstrap; "))
    case .failure(let absence):
      #expect(figure.interval.absence == absence)
      #expect(figure.method.hasPrefix("mean of the answers; no interval: \(absence)"))
    }
  }

  @Test func `more than ten answers give a seeded interval around the mean`() throws {
    var observations = Observations.sample()
    observations.rate(0, [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 2])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    let (interval, mean) = (try #require(figure.interval.value), try #require(figure.mean.value))
    #expect(interval.low < mean && mean < interval.high)
    #expect(interval.method.hasPrefix("BCa bootstrap"))
  }

  struct TargetCase: Sendable {
    let wanted: [Int]
    let job: [Int: Int]
    let use: AnalysisSettings.TargetUse
    let target: Double?
    let origin: MaturityTarget.Origin?
    let gap: Double?
    let shortfall: Double?
  }

  @Test(arguments: [
    // Mean 3 of 2, 3 and 4; wanted 4.5 of 4 and 5.
    TargetCase(
      wanted: [4, 5], job: [:], use: .fill, target: 4.5, origin: .inputs(answers: 2), gap: -1.5, shortfall: 1.5),
    TargetCase(
      wanted: [4, 5], job: [2: 2], use: .fill, target: 4.5, origin: .inputs(answers: 2), gap: -1.5, shortfall: 1.5),
    TargetCase(wanted: [4, 5], job: [2: 2], use: .override, target: 2, origin: .job, gap: 1, shortfall: 0),
    TargetCase(wanted: [], job: [2: 5], use: .fill, target: 5, origin: .job, gap: -2, shortfall: 2),
    TargetCase(
      wanted: [3], job: [1: 5], use: .override, target: 3, origin: .inputs(answers: 1), gap: 0, shortfall: 0),
    TargetCase(wanted: [], job: [1: 5], use: .fill, target: nil, origin: nil, gap: nil, shortfall: nil),
  ])
  func `a target comes from the inputs or the job`(_ example: TargetCase) throws {
    var observations = Observations.sample()
    observations.rate(2, [2, 3, 4])
    observations.want(2, example.wanted)
    let settings = AnalysisSettings(targets: example.job, targetUse: example.use)
    let figure = try #require(
      figures(of: observations, framework: Sample.framework(), settings: settings).maturity.first)
    #expect(figure.target?.level == example.target)
    #expect(figure.target?.origin == example.origin)
    #expect(figure.gap.value == example.gap)
    #expect(figure.shortfall.value == example.shortfall)
    if example.target == nil { #expect(figure.gap.absence == .noTarget) }
  }

  @Test func `a service with a wanted level and no answers says so`() throws {
    var observations = Observations.sample()
    observations.want(0, [4])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).maturity.first)
    #expect(figure.n == 0)
    #expect(figure.target?.level == 4)
    #expect(figure.mean.absence == .undefined(.noAnswers))
    #expect(figure.gap.absence == .undefined(.noAnswers))
    #expect(figure.interval.absence == .undefined(.noAnswers))
  }

  @Test func `all offices together pool answers, wanted levels and raters`() throws {
    var observations = Observations.sample()
    observations.rate(0, office: 0, [1, 1, 2])
    // Raters 0 and 1 answer for both offices.
    observations.rate(0, office: 1, [5, 5])
    observations.want(0, office: 0, [3])
    observations.want(0, office: 1, [5])
    let rows = figures(of: observations, framework: Sample.framework()).maturity
    #expect(rows.map(\.office) == [0, 1, nil])
    let all = try #require(rows.last)
    #expect(all.n == 5)
    #expect(all.raters == 3)
    // (1 + 1 + 2 + 5 + 5) / 5, wanted (3 + 5) / 2
    #expect(all.mean.value == 2.8)
    #expect(all.target?.level == 4)
    #expect(all.method.hasPrefix("mean of the pooled answers of all offices"))
  }

  @Test func `answers without a rater count without one`() throws {
    var observations = Observations.sample()
    observations.rate(0, [3, 4])
    observations.maturity[0].rater = -1
    #expect(figures(of: observations, framework: Sample.framework()).maturity.first?.raters == 1)
  }

  @Test func `rows stand by cycle, office and service`() {
    var observations = Observations.sample()
    for cycle in [0, 1] {
      for office in [-1, 0, 1, 2] {
        observations.rate(3, office: office, cycle: cycle, [3])
        observations.rate(0, office: office, cycle: cycle, [3])
      }
    }
    let all = figures(of: observations, framework: Sample.framework())
    // 2026-Q2 (code 1) before 2026-Q10 (code 0); the catalogue has NOR (code 2) before Harbour (code 0), not Elsewhere.
    let expected = [1, 0].flatMap { cycle in
      [2, 0, 1, -1, nil].flatMap { office in [0, 3].map { "\(cycle) \(office ?? 99) \($0)" } }
    }
    #expect(all.maturity.map { "\($0.cycle) \($0.office ?? 99) \($0.service)" } == expected)
  }
}
