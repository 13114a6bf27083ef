import Analysis
import PMO
import Statistics
import Tabular
import Testing

/// Expected levels, stages, groups' weights and changes of single outcomes.
struct ExpectationFigureComparisonTests {
  private func answer(
    _ importance: Int?, _ satisfaction: Int?, expected: Int? = nil, outcome: Int = 0, group: Int = 0, cycle: Int = 0,
    stage: Stage? = nil
  ) -> ExpectationAnswer {
    ExpectationAnswer(
      customer: 0, group: group, outcome: outcome, cycle: cycle, importance: importance, satisfaction: satisfaction,
      expected: expected, stage: stage, origin: Sample.origin, satisfactionColumn: nil)
  }

  @Test func `where an expected level was asked, the gap is satisfaction less it`() throws {
    var observations = Observations.sample()
    observations.expectations = [
      answer(5, 3, expected: 4), answer(5, 4, expected: 4), answer(4, nil, expected: 5), answer(3, 2),
      answer(nil, nil, expected: 2),
    ]
    let figure = try #require(figures(of: observations, framework: Sample.framework()).expectations.first)
    #expect(figure.respondents == 5)
    #expect(figure.gapBasis == .expected)
    // 3 - 4 and 4 - 4: who gave no satisfaction stays in the expectation.
    #expect(figure.pairs == 2)
    #expect(figure.gap.value == -0.5)
    #expect(figure.expected.n == 4)
    #expect(figure.meanExpected.value == 3.75)
    #expect(figure.method.hasPrefix("gap: mean of satisfaction less expected level"))
    #expect(figure.meanSatisfaction.value == 3)
  }

  @Test func `expected levels make a gap where importance is on another scale`() throws {
    let importance = Scale(name: "importance", levels: 0...10, labels: [])
    var framework = Sample.framework()
    framework.importanceScale = importance
    var observations = Observations.sample()
    observations.expectations = [answer(10, 3, expected: 5)]
    let figure = try #require(figures(of: observations, framework: framework).expectations.first)
    #expect(figure.gap.value == -2)
  }

  @Test func `stages have rows of their own, and all answers count in the total`() throws {
    var observations = Observations.sample()
    observations.expectations = [
      answer(5, 1, stage: .design), answer(5, 2, stage: .design), answer(4, 4, group: 1, stage: .realisation),
      answer(3, 5),
    ]
    let all = figures(of: observations, framework: Sample.framework())
    #expect(all.expectations.map(\.stage) == [nil, nil, nil])
    #expect(all.expectations.last?.respondents == 4)
    #expect(
      all.expectationStages.map { "\($0.stage?.name ?? "") \($0.group ?? 99) \($0.respondents)" }
        == ["design 0 2", "design 99 2", "realisation 1 1", "realisation 99 1"])
    // 1 - 5 and 2 - 5
    #expect(all.expectationStages[0].gap.value == -3.5)
    #expect(all.expectationStages[0].weight.value == 1)
  }

  @Test func `groups count by their weights, with Kish's effective number`() throws {
    var observations = Observations.sample()
    observations.expectations =
      [5, 5, 5, 5].map { answer($0, 4) } + [answer(1, 2, group: 1), answer(3, 2, group: 1)]
    let settings = AnalysisSettings(groupWeights: ["Teams": 3])
    let all = try #require(
      figures(of: observations, framework: Sample.framework(), settings: settings).expectations.last)
    let weighted = try #require(all.weighted)
    #expect(weighted.rule == "groups weighted by the job, groups that it does not name by 1")
    // Sponsors weigh 1 and Teams 3: (5 + 3 · 2) / 4, (4 + 3 · 2) / 4, (-1 + 3 · 0) / 4
    #expect(abs(try #require(weighted.importance.value?.mean) - 2.75) < 1e-12)
    #expect(abs(try #require(weighted.satisfaction.value?.mean) - 2.5) < 1e-12)
    #expect(abs(try #require(weighted.gap.value?.mean) - -0.25) < 1e-12)
    // (1 + 3)² / (1²/4 + 3²/2)
    #expect(abs(try #require(weighted.satisfaction.value?.effectiveN) - 16 / 4.75) < 1e-12)
    #expect(figures(of: observations, framework: Sample.framework()).expectations.first?.weighted == nil)
  }

  @Test func `gaps of different kinds are neither averaged nor compared`() throws {
    var observations = Observations.sample()
    observations.expectations = [answer(5, 4, expected: 3), answer(5, 4, group: 1)]
    let all = try #require(figures(of: observations, framework: Sample.framework()).expectations.last)
    #expect(all.weighted?.gap.absence == .differentGaps)
    #expect(all.weighted?.importance.value?.mean == 5)

    observations.expectations = [answer(5, 4, cycle: 2), answer(5, 4, expected: 3, cycle: 1)]
    let later = try #require(figures(of: observations, framework: Sample.framework()).expectations.last)
    #expect(later.gapChange.mean.value.absence == .differentGaps)
    #expect(later.satisfactionChange.mean.value.value == 0)
    #expect(later.satisfactionChange.mean.verdict.value == .notEnoughAnswers)
  }

  @Test func `changes count from the last cycle of the same outcome and group`() throws {
    var observations = Observations.sample()
    observations.expectations =
      [2, 2, 3, 2, 1].map { answer(4, $0, cycle: 2) } + [answer(4, nil, cycle: 1)]
      + [5, 5, 4, 5, 5].map { answer(4, $0, cycle: 0) }
    let rows = figures(of: observations, framework: Sample.framework()).expectations.filter { $0.group == 0 }
    #expect(rows.map(\.cycle) == [2, 1, 0])
    #expect(rows[0].satisfactionChange.mean.value.absence == .noEarlierCycle)
    #expect(rows[1].satisfactionChange.mean.value.absence == .undefined(.noAnswers))
    #expect(rows[2].satisfactionChange.since == 2)
    // 24 / 5 less 10 / 5; importance stood still.
    #expect(abs(try #require(rows[2].satisfactionChange.mean.value.value) - 2.8) < 1e-12)
    #expect(abs(try #require(rows[2].gapChange.mean.value.value) - 2.8) < 1e-12)
    #expect(rows[2].gapChange.mean.verdict.value == .moreThanNoise)
  }
}
