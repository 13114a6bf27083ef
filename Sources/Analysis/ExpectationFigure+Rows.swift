import PMO
import Statistics
import Tabular

extension ExpectationFigure {
  /// The rows of every outcome, group and cycle with answers, and of all groups together.
  static func rows(
    of tally: ExpectationTally, directory: Directory, framework: Framework, settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    let groups = rows(of: tally.pairs, framework: framework, settings: settings, intervals: &intervals) { Int($0.unit) }
    let all = rows(of: tally.pairs.pooled(), framework: framework, settings: settings, intervals: &intervals) { _ in nil
    }
    return (groups + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(group: $0.group), $0.outcome)
        < (directory.rank(cycle: $1.cycle), directory.rank(group: $1.group), $1.outcome)
    }
  }

  private static func rows(
    of table: CountTable, framework: Framework, settings: AnalysisSettings, intervals: inout IntervalCache,
    group: (TallyKey) -> Int?
  ) -> [ExpectationFigure] {
    // Weights and crosshair belong to the outcomes of one group and cycle; in order, so that sums have one order too.
    let keys = table.keys.sorted { ($0.cycle, $0.unit, $0.item) < ($1.cycle, $1.unit, $1.item) }
    var rows: [ExpectationFigure] = []
    for keys in keys.runs(sharing: { [$0.cycle, $0.unit] }) {
      let outcomes: [(key: TallyKey, counts: ExpectationCounts)] = keys.compactMap { key in
        let counts = table[key].flatMap {
          try? ExpectationCounts(
            $0, importanceScale: framework.importanceScale, satisfactionScale: framework.satisfactionScale)
        }
        return counts.map { (key, $0) }
      }
      let segment = ExpectationSegment(of: outcomes.map(\.counts), framework: framework, rule: settings.crosshair)
      for (key, counts) in outcomes {
        rows.append(
          ExpectationFigure(
            outcome: Int(key.item), group: group(key), cycle: Int(key.cycle), counts: counts, segment: segment,
            intervals: &intervals))
      }
    }
    return rows
  }

  private init(
    outcome: Int, group: Int?, cycle: Int, counts: ExpectationCounts, segment: ExpectationSegment,
    intervals: inout IntervalCache
  ) {
    self.outcome = outcome
    self.group = group
    self.cycle = cycle
    respondents = counts.respondents
    importance = counts.importance
    satisfaction = counts.satisfaction
    pairs = counts.pairs
    let gaps = counts.gaps.mapError(Absence.undefined)
    self.gaps = gaps
    let meanImportance = Measured { () throws(Undefined) in try counts.importance.mean }
    let meanSatisfaction = Measured { () throws(Undefined) in try counts.satisfaction.mean }
    self.meanImportance = meanImportance
    self.meanSatisfaction = meanSatisfaction
    medianImportance = Measured { () throws(Undefined) in try counts.importance.median }
    medianSatisfaction = Measured { () throws(Undefined) in try counts.satisfaction.median }
    let gap = gaps.flatMap { gaps in Measured { () throws(Undefined) in try gaps.mean } }
    self.gap = gap
    let interval = gaps.flatMap { intervals.interval(of: $0) }
    gapInterval = interval
    let weight = meanImportance.flatMap(segment.weight)
    self.weight = weight
    weightedGap = gap.flatMap { gap in weight.map { $0 * gap } }
    crosshair = segment.lines
    quadrant = meanImportance.flatMap { importance in
      meanSatisfaction.flatMap { segment.quadrant(importance: importance, satisfaction: $0) }
    }
    topTwoImportance = Measured { () throws(Undefined) in try counts.importance.topTwoBoxShare }
    topTwoSatisfaction = Measured { () throws(Undefined) in try counts.satisfaction.topTwoBoxShare }
    opportunity = Measured { () throws(Undefined) in
      try OpportunityScore(importance: counts.importance, satisfaction: counts.satisfaction)
    }
    method =
      "gap: mean of satisfaction less importance over who gave both"
      + (group == nil ? ", answers of all groups pooled; " : "; ") + interval.method
  }
}
