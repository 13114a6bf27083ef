import PMO
import Statistics

// What compares rows or sums them up is made from the rows alone, so that it cannot say more than they do.

extension ExpectationFigure {
  /// Compares each row with the last one before of the same outcome, group and stage.
  ///
  /// - Parameters:
  ///   - figures: ordered by cycle, stage and group.
  ///   - outcomes: how many the catalogue has.
  static func addChanges(to figures: inout [ExpectationFigure], outcomes: Int, intervals: inout IntervalCache) {
    struct Segment: Hashable {
      let group: Int?
      let stage: Stage?
    }
    /// The last rows with a satisfaction, and with a gap.
    struct Latest {
      var satisfaction: Int?
      var gap: Int?
    }
    // By outcome, those of a segment behind its first place.
    var latest: [Latest] = []
    var firsts: [Segment: Int] = [:]
    // A row is much larger than what is asked of it here: it is looked at where it stands.
    func segment(_ place: Int) -> Segment { Segment(group: figures[place].group, stage: figures[place].stage) }
    for places in figures.indices.runs(sharing: segment) {
      let next = latest.count
      let first = firsts[segment(places.lowerBound), default: next]
      if first == next {
        firsts[segment(places.lowerBound)] = first
        latest.append(contentsOf: repeatElement(Latest(), count: outcomes))
      }
      for place in places {
        guard figures[place].cycle >= 0 else {
          figures[place].satisfactionChange = CycleChange(absent: .noCycleNamed)
          figures[place].gapChange = CycleChange(absent: .noCycleNamed)
          continue
        }
        let known = first + figures[place].outcome
        if let absence = figures[place].meanSatisfaction.absence {
          figures[place].satisfactionChange = CycleChange(absent: absence)
        } else {
          if let before = latest[known].satisfaction {
            figures[place].satisfactionChange = CycleChange(
              since: figures[before].cycle,
              mean: intervals.comparison(of: figures[place].satisfaction, with: figures[before].satisfaction))
          }
          latest[known].satisfaction = place
        }
        if let absence = figures[place].gap.absence {
          figures[place].gapChange = CycleChange(absent: absence)
        } else {
          if let before = latest[known].gap {
            figures[place].gapChange = figures[place].gapChange(since: figures[before], intervals: &intervals)
          }
          latest[known].gap = place
        }
      }
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
  ///   - figures: ordered by cycle and stage.
  ///   - weights: of the groups.
  static func addWeightedMeans(to figures: inout [ExpectationFigure], weights: GroupWeights) {
    struct Part: Equatable {
      let cycle: Int
      let stage: Stage?
    }
    // Of the groups, by outcome; emptied and filled again for each cycle and stage.
    var groups: [[Int]] = []
    func part(_ place: Int) -> Part { Part(cycle: figures[place].cycle, stage: figures[place].stage) }
    for places in figures.indices.runs(sharing: part) {
      for outcome in groups.indices { groups[outcome].removeAll(keepingCapacity: true) }
      for place in places where figures[place].group != nil {
        let outcome = figures[place].outcome
        while groups.count <= outcome { groups.append([]) }
        groups[outcome].append(place)
      }
      for place in places where figures[place].group == nil {
        let outcome = figures[place].outcome
        let rows = groups.indices.contains(outcome) ? groups[outcome] : []
        let withGap = rows.filter { figures[$0].gap.value != nil }
        let basis = withGap.first.map { figures[$0].gapBasis }
        func weighted(_ rows: [Int], _ answers: (Int) -> LevelCounts?) -> Measured<WeightedAnswers> {
          weights.weighted(rows, group: { figures[$0].group }, answers: answers)
        }
        figures[place].weighted = GroupWeightedExpectation(
          importance: weighted(rows) { figures[$0].importance },
          satisfaction: weighted(rows) { figures[$0].satisfaction },
          gap: withGap.allSatisfy { figures[$0].gapBasis == basis }
            ? weighted(withGap) { figures[$0].gaps.value } : .failure(.differentGaps),
          rule: weights.label)
      }
    }
  }
}
