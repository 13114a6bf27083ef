import PMO
import Statistics
import Tabular

/// What the outcomes of one group and cycle share: the sum that their weights are taken of, and the quadrants' lines.
struct ExpectationSegment {
  private let scale: Scale
  private let total: Double
  private let crosshair: Measured<Crosshair>

  /// - Parameter outcomes: rows of one group, cycle and stage, in the catalogue's order, so that the sum is the same for any order of the
  ///   answers. Those without a mean play no part.
  init(of outcomes: ArraySlice<ExpectationFigure>, framework: Framework, rule: Crosshair.Rule) {
    let scale = framework.importanceScale
    self.scale = scale
    total = outcomes.reduce(0) { $0 + ($1.meanImportance.value.map(scale.index(of:)) ?? 0) }
    let items = outcomes.compactMap { figure -> ImportancePerformance? in
      guard let importance = figure.meanImportance.value, let satisfaction = figure.meanSatisfaction.value else {
        return nil
      }
      return ImportancePerformance(importance: importance, performance: satisfaction)
    }
    crosshair = Measured { () throws(Undefined) in
      try Crosshair(
        rule, of: items, importanceScale: scale.levels, performanceScale: framework.satisfactionScale.levels)
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

extension ExpectationFigure {
  /// Gives the rows what the outcomes of a group, cycle and stage share: weights and quadrants.
  ///
  /// - Parameter figures: of each group, cycle and stage side by side.
  static func addSegments(to figures: inout [ExpectationFigure], framework: Framework, rule: Crosshair.Rule) {
    struct Key: Equatable {
      let cycle: Int
      let stage: Stage?
      let group: Int?
    }
    let runs = figures.runs(sharing: { Key(cycle: $0.cycle, stage: $0.stage, group: $0.group) })
    for run in runs {
      let segment = ExpectationSegment(of: run, framework: framework, rule: rule)
      for place in run.indices {
        let figure = run[place]
        let weight = figure.meanImportance.flatMap(segment.weight)
        figures[place].weight = weight
        figures[place].weightedGap = figure.gap.flatMap { gap in weight.map { $0 * gap } }
        figures[place].crosshair = segment.lines
        figures[place].quadrant = figure.meanImportance.flatMap { importance in
          figure.meanSatisfaction.flatMap { segment.quadrant(importance: importance, satisfaction: $0) }
        }
      }
    }
  }
}
