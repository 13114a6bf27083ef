import PMO
import Statistics

// What compares rows or sums them up is made from the rows alone, so that it cannot say more than they do. It is made as soon as the rows
// are there: they are large, and by the end most of them have left the processor's cache.

/// The last rows of every outcome, group and stage, to compare the next ones with.
struct ExpectationChanges {
  private struct Segment: Hashable {
    let group: Int?
    let stage: Stage?
  }

  /// The last rows with a satisfaction, and with a gap.
  private struct Latest {
    var satisfaction: Int?
    var gap: Int?
  }

  private let outcomes: Int
  /// By outcome, those of a segment behind its first place.
  private var latest: [Latest] = []
  private var firsts: [Segment: Int] = [:]

  /// - Parameter outcomes: how many the catalogue has.
  init(outcomes: Int) { self.outcomes = outcomes }

  /// Compares each row of a stage, group and cycle with the last one before of the same outcome, group and stage.
  ///
  /// - Parameters:
  ///   - figures: ordered by cycle, compared up to these places.
  ///   - places: neighbours of one cycle, stage and group.
  mutating func compare(_ figures: inout [ExpectationFigure], at places: Range<Int>, intervals: inout IntervalCache) {
    guard let place = places.first else { return }
    let segment = Segment(group: figures[place].group, stage: figures[place].stage)
    let next = latest.count
    let first = firsts[segment, default: next]
    if first == next {
      firsts[segment] = first
      latest.append(contentsOf: repeatElement(Latest(), count: outcomes))
    }
    for place in places { compare(&figures, at: place, known: first + figures[place].outcome, intervals: &intervals) }
  }

  private mutating func compare(
    _ figures: inout [ExpectationFigure], at place: Int, known: Int, intervals: inout IntervalCache
  ) {
    guard figures[place].cycle >= 0 else {
      figures[place].satisfactionChange = CycleChange(absent: .noCycleNamed)
      figures[place].gapChange = CycleChange(absent: .noCycleNamed)
      return
    }
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
        figures[place].gapChange = Self.gapChange(of: figures, at: place, since: before, intervals: &intervals)
      }
      latest[known].gap = place
    }
  }

  private static func gapChange(
    of figures: [ExpectationFigure], at place: Int, since before: Int, intervals: inout IntervalCache
  ) -> CycleChange {
    guard figures[place].gapBasis == figures[before].gapBasis else { return CycleChange(absent: .differentGaps) }
    guard let after = figures[place].gaps.value, let earlier = figures[before].gaps.value else {
      return CycleChange(absent: .noEarlierCycle)
    }
    return CycleChange(since: figures[before].cycle, mean: intervals.comparison(of: after, with: earlier))
  }
}

extension ExpectationFigure {
  /// Gives the rows of all groups their weighted means.
  ///
  /// - Parameters:
  ///   - places: of all rows of a cycle and stage.
  ///   - outcomes: how many the catalogue has.
  static func addWeightedMeans(
    to figures: inout [ExpectationFigure], at places: Range<Int>, outcomes: Int, weights: GroupWeights
  ) {
    var groups = [[Int]](repeating: [], count: outcomes)
    for place in places where figures[place].group != nil { groups[figures[place].outcome].append(place) }
    for place in places where figures[place].group == nil {
      let rows = groups[figures[place].outcome]
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
