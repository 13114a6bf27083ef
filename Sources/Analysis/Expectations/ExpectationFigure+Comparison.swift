import PMO
import Statistics

// What compares rows or sums them up is made from the rows alone, so that it cannot say more than they do.

extension ExpectationFigure {
  /// Compares each row with the last one before of the same outcome, group and stage.
  ///
  /// - Parameter figures: ordered by cycle.
  static func addChanges(to figures: inout [ExpectationFigure], intervals: inout IntervalCache) {
    struct Key: Hashable {
      let outcome: Int
      let group: Int?
      let stage: Stage?
    }
    var latest: [Key: (satisfaction: Int?, gap: Int?)] = [:]
    for place in figures.indices {
      let figure = figures[place]
      let key = Key(outcome: figure.outcome, group: figure.group, stage: figure.stage)
      guard figure.cycle >= 0 else {
        figures[place].satisfactionChange = CycleChange(absent: .noCycleNamed)
        figures[place].gapChange = CycleChange(absent: .noCycleNamed)
        continue
      }
      var known = latest[key] ?? (nil, nil)
      if let absence = figure.meanSatisfaction.absence {
        figures[place].satisfactionChange = CycleChange(absent: absence)
      } else {
        if let before = known.satisfaction {
          figures[place].satisfactionChange = CycleChange(
            since: figures[before].cycle,
            mean: intervals.comparison(of: figure.satisfaction, with: figures[before].satisfaction))
        }
        known.satisfaction = place
      }
      if let absence = figure.gap.absence {
        figures[place].gapChange = CycleChange(absent: absence)
      } else {
        if let before = known.gap {
          figures[place].gapChange = figure.gapChange(since: figures[before], intervals: &intervals)
        }
        known.gap = place
      }
      latest[key] = known
    }
  }

  private func gapChange(since before: ExpectationFigure, intervals: inout IntervalCache) -> CycleChange {
    guard gapBasis == before.gapBasis else { return CycleChange(absent: .differentGaps) }
    guard let after = gaps.value, let earlier = before.gaps.value else { return CycleChange(absent: .noEarlierCycle) }
    return CycleChange(since: before.cycle, mean: intervals.comparison(of: after, with: earlier))
  }

  /// Gives the rows of all groups their weighted means.
  ///
  /// - Parameters:
  ///   - figures: rows of groups before the row of all, of each cycle.
  ///   - weights: of the groups.
  static func addWeightedMeans(to figures: inout [ExpectationFigure], weights: GroupWeights) {
    struct Key: Hashable {
      let outcome: Int
      let cycle: Int
      let stage: Stage?
    }
    var groups: [Key: [ExpectationFigure]] = [:]
    for figure in figures where figure.group != nil {
      groups[Key(outcome: figure.outcome, cycle: figure.cycle, stage: figure.stage), default: []].append(figure)
    }
    for place in figures.indices where figures[place].group == nil {
      let key = Key(outcome: figures[place].outcome, cycle: figures[place].cycle, stage: figures[place].stage)
      let rows = groups[key] ?? []
      let bases = Set(rows.lazy.filter { $0.gap.value != nil }.map(\.gapBasis))
      figures[place].weighted = GroupWeightedExpectation(
        importance: weights.weighted(rows) { $0.importance }, satisfaction: weights.weighted(rows) { $0.satisfaction },
        gap: bases.count > 1
          ? .failure(.differentGaps) : weights.weighted(rows.filter { $0.gap.value != nil }) { $0.gaps.value },
        rule: weights.label)
    }
  }
}
