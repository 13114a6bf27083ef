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
    // A row is much larger than what is asked of it here: it is looked at where it stands.
    for place in figures.indices {
      guard figures[place].cycle >= 0 else {
        figures[place].satisfactionChange = CycleChange(absent: .noCycleNamed)
        figures[place].gapChange = CycleChange(absent: .noCycleNamed)
        continue
      }
      let key = Key(outcome: figures[place].outcome, group: figures[place].group, stage: figures[place].stage)
      var known = latest[key] ?? (nil, nil)
      if let absence = figures[place].meanSatisfaction.absence {
        figures[place].satisfactionChange = CycleChange(absent: absence)
      } else {
        if let before = known.satisfaction {
          figures[place].satisfactionChange = CycleChange(
            since: figures[before].cycle,
            mean: intervals.comparison(of: figures[place].satisfaction, with: figures[before].satisfaction))
        }
        known.satisfaction = place
      }
      if let absence = figures[place].gap.absence {
        figures[place].gapChange = CycleChange(absent: absence)
      } else {
        if let before = known.gap {
          figures[place].gapChange = figures[place].gapChange(since: figures[before], intervals: &intervals)
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
    var groups: [Key: [Int]] = [:]
    for place in figures.indices where figures[place].group != nil {
      let key = Key(outcome: figures[place].outcome, cycle: figures[place].cycle, stage: figures[place].stage)
      groups[key, default: []].append(place)
    }
    for place in figures.indices where figures[place].group == nil {
      let key = Key(outcome: figures[place].outcome, cycle: figures[place].cycle, stage: figures[place].stage)
      let rows = groups[key] ?? []
      let withGap = rows.filter { figures[$0].gap.value != nil }
      let bases = Set(withGap.map { figures[$0].gapBasis })
      func weighted(_ rows: [Int], _ answers: (Int) -> LevelCounts?) -> Measured<WeightedAnswers> {
        weights.weighted(rows, group: { figures[$0].group }, answers: answers)
      }
      figures[place].weighted = GroupWeightedExpectation(
        importance: weighted(rows) { figures[$0].importance },
        satisfaction: weighted(rows) { figures[$0].satisfaction },
        gap: bases.count > 1 ? .failure(.differentGaps) : weighted(withGap) { figures[$0].gaps.value },
        rule: weights.label)
    }
  }
}
