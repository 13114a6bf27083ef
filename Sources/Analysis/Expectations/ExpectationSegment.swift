import PMO
import Statistics
import Tabular

/// What the outcomes of one group and cycle share: the sum that their weights are taken of, and the quadrants' lines.
struct ExpectationSegment {
  private let scale: Scale
  private let total: Double
  private let crosshair: Measured<Crosshair>

  /// Mean importance and satisfaction of an outcome, where it has them.
  typealias Means = (importance: Double?, satisfaction: Double?)

  /// - Parameters:
  ///   - outcomes: in the catalogue's order, so that the sum is the same for any order of the answers.
  ///   - scale: of importance.
  ///   - satisfaction: the scale of satisfaction.
  init(of outcomes: [Means], scale: Scale, satisfaction: ClosedRange<Int>, rule: Crosshair.Rule) {
    self.scale = scale
    total = outcomes.reduce(0) { $0 + ($1.importance.map(scale.index(of:)) ?? 0) }
    let items = outcomes.compactMap { means in
      means.importance.flatMap { importance in
        means.satisfaction.map { ImportancePerformance(importance: importance, performance: $0) }
      }
    }
    crosshair = Measured { () throws(Undefined) in
      try Crosshair(
        rule, of: items, importanceScale: scale.levels, performanceScale: satisfaction)
    }
  }

  var lines: Measured<CrosshairLines> {
    crosshair.map { CrosshairLines(rule: $0.rule, satisfaction: $0.performance, importance: $0.importance) }
  }

  /// An outcome's share of the importance of all; none if every outcome is at the lowest level.
  func weight(_ meanImportance: Double) -> Measured<Double> {
    total > 0 ? .success(scale.index(of: meanImportance) / total) : .failure(.undefined(.unusableWeights))
  }

  func quadrant(importance: Double, satisfaction: Double) -> Measured<Quadrant> {
    crosshair.flatMap { crosshair in
      Measured { () throws(Undefined) in
        try crosshair.quadrant(of: ImportancePerformance(importance: importance, performance: satisfaction))
      }
    }
  }
}
