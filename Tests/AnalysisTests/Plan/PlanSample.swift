import Analysis
import PMO
import Tabular

/// A plan that can be worked out by hand.
///
/// Weights: importance 5 and 3 of 1...5 are 1 and 1/2, so `w = 2/3, 1/3`. Contributions: `c = .2, .4667, .1333, .2`. Levels 3, 2 and 4 of
/// 1...5 are .5, .25 and .75; targets 5 and 4 are 1 and .75. Satisfaction 3 and 4 leave shortfalls of .5 and 0.
enum PlanSample {
  static let contribution = [[0.3, 0.5, 0.2, 0], [0, 0.4, 0, 0.6], [0, 0, 0, 0]]

  static func framework(
    contribution: [[Double]] = contribution, relevance: [[Double]] = Array(repeating: [0.5, 0.5, 0], count: 4)
  ) -> Framework {
    var framework = Sample.framework(relevance: RelevanceMatrix(origin: "a test of relevance", values: relevance))
    framework.contribution = ContributionMatrix(origin: "a test of contribution", values: contribution)
    return framework
  }

  static func observations(cycle: Int = 0) -> Observations {
    var observations = Observations.sample()
    observations.rate(0, cycle: cycle, [3, 3])
    observations.rate(1, cycle: cycle, [1, 3])
    observations.rate(2, cycle: cycle, [4])
    observations.want(0, cycle: cycle, [5])
    observations.want(1, cycle: cycle, [4])
    observations.expect(0, cycle: cycle, [(5, 3), (5, 3)])
    observations.expect(1, cycle: cycle, [(3, 4)])
    return observations
  }

  static func figures(
    _ observations: Observations = observations(), framework: Framework = framework(),
    planning: Planning = Planning(), groupWeights: [String: Double] = [:]
  ) -> Figures {
    Analysis.figures(
      of: observations, framework: framework,
      settings: AnalysisSettings(groupWeights: groupWeights, planning: planning))
  }
}

/// Whether both are there and nearly equal.
func near(_ one: Double?, _ other: Double, _ tolerance: Double = 1e-12) -> Bool {
  one.map { abs($0 - other) <= tolerance } ?? false
}
