import Analysis
import PMO
import Statistics
import Tabular
import Testing

struct ExpectationFigureTests {
  @Test func `the gap is over pairs, the means over all answers`() throws {
    var observations = Observations.sample()
    observations.expect(0, [(5, 3), (4, 4), (5, nil), (nil, 2), (nil, nil)])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.group == 0)
    #expect(figure.respondents == 4)
    #expect(figure.importance.n == 3)
    #expect(figure.satisfaction.n == 3)
    #expect(figure.pairs == 2)
    // (5 + 4 + 5) / 3 and (3 + 4 + 2) / 3; pairs 3 - 5 and 4 - 4
    #expect(figure.meanImportance.value == 14.0 / 3)
    #expect(figure.meanSatisfaction.value == 3)
    #expect(figure.medianImportance.value == 5)
    #expect(figure.medianSatisfaction.value == 3)
    #expect(figure.gap.value == -1)
    #expect(figure.gaps.value?.count(at: -2) == 1)
    #expect(figure.gaps.value?.count(at: 0) == 1)
    #expect(figure.gapInterval.absence == .undefined(.tooFew(n: 2, needed: 5)))
    #expect(figure.method.hasSuffix("no interval: There are 2, and at least 5 are needed."))
  }

  @Test func `without a pair there is no gap`() throws {
    var observations = Observations.sample()
    observations.expect(0, [(5, nil), (nil, 2)])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.respondents == 2)
    #expect(figure.gap.absence == .undefined(.noAnswers))
    #expect(figure.weightedGap.absence == .undefined(.noAnswers))
    #expect(figure.weight.value == 1)
    #expect(figure.quadrant.value == .keepUp)
  }

  @Test func `an outcome that nobody called important has no weight and no quadrant`() throws {
    var observations = Observations.sample()
    observations.expect(0, [(nil, 2)])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.meanImportance.absence == .undefined(.noAnswers))
    #expect(figure.weight.absence == .undefined(.noAnswers))
    #expect(figure.quadrant.absence == .undefined(.noAnswers))
    #expect(figure.opportunity.absence == .undefined(.noAnswers))
  }

  @Test func `five pairs give the exact interval of the gap`() throws {
    var observations = Observations.sample()
    // Differences -3 -2 -1 -1 0: the example 2 3 4 4 5 moved down by five, so 2.6 - 5 and 4.4 - 5.
    observations.expect(0, [(5, 2), (5, 3), (5, 4), (4, 3), (3, 3)])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    let interval = try #require(figure.gapInterval.value)
    #expect(figure.gap.value == -1.4)
    #expect(abs(interval.low - -2.4) < 1e-12)
    #expect(abs(interval.high - -0.6) < 1e-12)
  }

  @Test func `weights share out the importance above the lowest level`() throws {
    var observations = Observations.sample()
    // Importance 5, 3 and 1 is 1, 0.5 and 0 of the scale: weights 2/3, 1/3 and 0.
    observations.expect(0, [(5, 2)])
    observations.expect(1, [(3, 4)])
    observations.expect(2, [(1, 1)])
    let rows = figures(of: observations, framework: Sample.framework()).expectations.filter { $0.group == 0 }
    #expect(rows.map(\.weight.value) == [1 / 1.5, 0.5 / 1.5, 0])
    // 2/3 × -3, 1/3 × 1, 0 × 0
    #expect(rows.map(\.weightedGap.value) == [-2, 1.0 / 3, 0])
  }

  @Test func `if nothing matters there are no weights`() throws {
    var observations = Observations.sample()
    observations.expect(0, [(1, 2)])
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.weight.absence == .undefined(.unusableWeights))
    #expect(figure.weightedGap.absence == .undefined(.unusableWeights))
  }

  @Test(arguments: [
    // Means of the three: importance 11 / 3, satisfaction 3.
    (Crosshair.Rule.mean, 11.0 / 3, 3.0, [Quadrant.concentrateHere, .keepUp, .possibleOverkill]),
    (.median, 4, 3, [.concentrateHere, .keepUp, .possibleOverkill]),
    (.midpoint, 3, 3, [.concentrateHere, .keepUp, .possibleOverkill]),
    // Below the diagonal: importance 5 over 2 and 4 over 3; the third is satisfied beyond its importance.
    (.diagonal, 3, 3, [.concentrateHere, .concentrateHere, .possibleOverkill]),
  ])
  func `quadrants by the chosen crosshair`(
    _ rule: Crosshair.Rule, _ importance: Double, _ satisfaction: Double, _ quadrants: [Quadrant]
  ) throws {
    var observations = Observations.sample()
    observations.expect(0, [(5, 2)])
    observations.expect(1, [(4, 3)])
    observations.expect(2, [(2, 4)])
    let rows = figures(of: observations, framework: Sample.framework(), settings: AnalysisSettings(crosshair: rule))
      .expectations.filter { $0.group == 0 }
    #expect(rows.map(\.quadrant.value) == quadrants)
    for row in rows {
      let lines = try #require(row.crosshair.value)
      #expect(lines.rule == rule)
      #expect(lines.name == rule.label)
      #expect(abs(lines.importance - importance) < 1e-12)
      #expect(abs(lines.satisfaction - satisfaction) < 1e-12)
    }
  }

  @Test(arguments: [
    // Of ten, so many in the top two boxes: O = I + max(I - S, 0).
    (9, 3, 15.0, OpportunityScore.Band.solid, false),
    (9, 9, 9, .served, false),
    (10, 3, 17, .extreme, false),
    (2, 8, 2, .served, true),
    (6, 2, 10, .look, false),
  ])
  func `opportunity from the top two boxes`(
    _ important: Int, _ satisfied: Int, _ score: Double, _ band: OpportunityScore.Band, _ isOverServed: Bool
  ) throws {
    var observations = Observations.sample()
    observations.expect(0, (0..<10).map { ($0 < important ? 4 : 3, $0 < satisfied ? 5 : 1) })
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.topTwoImportance.value == Double(important) / 10)
    #expect(figure.topTwoSatisfaction.value == Double(satisfied) / 10)
    let opportunity = try #require(figure.opportunity.value)
    #expect(abs(opportunity.value - score) < 1e-12)
    #expect(opportunity.band == band)
    #expect(opportunity.isOverServed == isOverServed)
  }

  @Test func `all groups together pool respondents, each segment has its own weights and lines`() throws {
    var observations = Observations.sample()
    observations.expect(0, group: 0, [(5, 1), (5, 1)])
    observations.expect(1, group: 0, [(3, 3)])
    observations.expect(0, group: 2, [(2, 4)])
    let rows = figures(of: observations, framework: Sample.framework()).expectations
    #expect(rows.map(\.group) == [0, 0, 2, nil, nil])
    let all = rows[3]
    // Differences -4, -4 and 2; importance (5 + 5 + 2) / 3.
    #expect(all.pairs == 3)
    #expect(all.gap.value == -2)
    #expect(all.meanImportance.value == 4)
    // (4 - 1) / 4 beside (3 - 1) / 4
    #expect(abs(try #require(all.weight.value) - 0.6) < 1e-12)
    #expect(rows[2].weight.value == 1)
    #expect(rows[2].crosshair.value?.importance == 2)
    // Means 4 and 3 of importance, 2 and 3 of satisfaction.
    #expect(all.crosshair.value?.importance == 3.5)
    #expect(all.crosshair.value?.satisfaction == 2.5)
  }

  @Test func `different scales leave out the gap alone`() throws {
    let tenPoints = Scale(name: "satisfaction", levels: 0...10, labels: [])
    var observations = Observations.sample()
    observations.expect(0, [(5, 10), (4, 0)])
    let figure = try #require(
      figures(of: observations, framework: Sample.framework(satisfactionScale: tenPoints)).expectations.first)
    #expect(figure.pairs == 2)
    #expect(figure.gap.absence == .undefined(.differentScales))
    #expect(figure.gapInterval.absence == .undefined(.differentScales))
    #expect(figure.meanSatisfaction.value == 5)
    #expect(figure.quadrant.value != nil)
    #expect(figure.opportunity.value != nil)
  }
}
