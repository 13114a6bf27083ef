import PMO
import Statistics
import Tabular

extension ExpectationFigure {
  /// The rows of every outcome, group and cycle with answers, and of all groups together; without what compares or weighs rows.
  static func rows(
    of tally: ExpectationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    rows(
      of: tally.pairs, stage: nil, withholding: withholding, directory: directory, framework: framework,
      settings: settings,
      intervals: &intervals)
  }

  /// The same rows by stage, of those answers that speak of one; ordered by cycle, stage, group and outcome.
  static func stageRows(
    of tally: ExpectationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    var rows: [ExpectationFigure] = []
    for stage in Stage.allCases {
      guard let pairs = tally.pairs(of: stage) else { continue }
      rows += self.rows(
        of: pairs, stage: stage, withholding: withholding, directory: directory, framework: framework,
        settings: settings, intervals: &intervals)
    }
    // The stages' rows come in their order, and sorting by cycle alone would not keep it.
    let order = rows.indices.sorted {
      (directory.rank(cycle: rows[$0].cycle), $0) < (directory.rank(cycle: rows[$1].cycle), $1)
    }
    return order.map { rows[$0] }
  }

  private static func rows(
    of pairs: CountTable, stage: Stage?, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    let groups = rows(
      of: pairs, stage: stage, withholding: withholding, framework: framework, settings: settings, intervals: &intervals
    ) {
      Int($0.unit)
    }
    let all = rows(
      of: pairs.pooled(), stage: stage, withholding: withholding, framework: framework, settings: settings,
      intervals: &intervals
    ) {
      _ in nil
    }
    return (groups + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(group: $0.group), $0.outcome)
        < (directory.rank(cycle: $1.cycle), directory.rank(group: $1.group), $1.outcome)
    }
  }

  private static func rows(
    of table: CountTable, stage: Stage?, withholding: Withholding, framework: Framework, settings: AnalysisSettings,
    intervals: inout IntervalCache, group: (TallyKey) -> Int?
  ) -> [ExpectationFigure] {
    let layout = ExpectationLayout(framework)
    // Weights and crosshair belong to the outcomes of one group and cycle; in order, so that sums have one order too.
    let keys = table.keys.sorted { ($0.cycle, $0.unit, $0.item) < ($1.cycle, $1.unit, $1.item) }
    var rows: [ExpectationFigure] = []
    for keys in keys.runs(sharing: { [$0.cycle, $0.unit] }) {
      let outcomes: [(key: TallyKey, counts: ExpectationCounts, absence: Absence?)] = keys.compactMap { key in
        let absence = withholding.absence(
          item: Int(key.item), cycle: Int(key.cycle), unit: group(key), part: stage.map { Int($0.rawValue) + 1 })
        let cells = absence == nil ? table[key] : ArraySlice(repeating: 0, count: layout.width)
        let counts = cells.flatMap { try? ExpectationCounts($0, layout: layout) }
        return counts.map { (key, $0, absence) }
      }
      // What outcomes are held against is made of those that show.
      let segment = ExpectationSegment(of: outcomes.map(\.counts), framework: framework, rule: settings.crosshair)
      for (key, counts, absence) in outcomes {
        rows.append(
          ExpectationFigure(
            outcome: Int(key.item), group: group(key), cycle: Int(key.cycle), stage: stage, counts: counts,
            absence: absence, segment: segment, intervals: &intervals))
      }
    }
    return rows
  }

  private init(
    outcome: Int, group: Int?, cycle: Int, stage: Stage?, counts: ExpectationCounts, absence: Absence?,
    segment: ExpectationSegment, intervals: inout IntervalCache
  ) {
    self.outcome = outcome
    self.group = group
    self.cycle = cycle
    self.stage = stage
    respondents = counts.respondents
    importance = counts.importance
    satisfaction = counts.satisfaction
    expected = counts.expected
    gapBasis = counts.basis
    pairs = counts.pairs
    let gaps = absence.map { .failure($0) } ?? counts.gaps.mapError(Absence.undefined)
    self.gaps = gaps
    let meanImportance = Measured(unless: absence) { () throws(Undefined) in try counts.importance.mean }
    let meanSatisfaction = Measured(unless: absence) { () throws(Undefined) in try counts.satisfaction.mean }
    self.meanImportance = meanImportance
    self.meanSatisfaction = meanSatisfaction
    meanExpected = Measured(unless: absence) { () throws(Undefined) in try counts.expected.mean }
    medianImportance = Measured(unless: absence) { () throws(Undefined) in try counts.importance.median }
    medianSatisfaction = Measured(unless: absence) { () throws(Undefined) in try counts.satisfaction.median }
    let gap = gaps.flatMap { gaps in Measured(unless: absence) { () throws(Undefined) in try gaps.mean } }
    self.gap = gap
    let interval = gaps.flatMap { intervals.interval(of: $0) }
    gapInterval = interval
    let weight = meanImportance.flatMap(segment.weight)
    self.weight = weight
    weightedGap = gap.flatMap { gap in weight.map { $0 * gap } }
    crosshair = absence.map { .failure($0) } ?? segment.lines
    quadrant = meanImportance.flatMap { importance in
      meanSatisfaction.flatMap { segment.quadrant(importance: importance, satisfaction: $0) }
    }
    topTwoImportance = Measured(unless: absence) { () throws(Undefined) in try counts.importance.topTwoBoxShare }
    topTwoSatisfaction = Measured(unless: absence) { () throws(Undefined) in try counts.satisfaction.topTwoBoxShare }
    opportunity = Measured(unless: absence) { () throws(Undefined) in
      try OpportunityScore(importance: counts.importance, satisfaction: counts.satisfaction)
    }
    satisfactionChange = CycleChange(absent: .noEarlierCycle)
    gapChange = CycleChange(absent: .noEarlierCycle)
    weighted = nil
    method =
      "gap: mean of \(counts.basis.label) over who gave both"
      + (group == nil ? ", answers of all groups pooled; " : "; ") + interval.method
  }
}
