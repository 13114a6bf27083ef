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
    let stages = Stage.allCases.compactMap { stage in
      tally.pairs(of: stage).map {
        rows(
          of: $0, stage: stage, withholding: withholding, directory: directory, framework: framework,
          settings: settings, intervals: &intervals
        ).runs(sharing: \.cycle)
      }
    }
    // Each stage's rows are ordered by cycle: cycle by cycle, what every stage has of it.
    let cycles = Set(stages.joined().compactMap(\.first?.cycle)).sorted {
      directory.rank(cycle: $0) < directory.rank(cycle: $1)
    }
    return cycles.flatMap { cycle in stages.joined().filter { $0.first?.cycle == cycle }.joined() }
  }

  private static func rows(
    of pairs: ExpectationTable, stage: Stage?, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    let layout = ExpectationLayout(framework)
    let items = framework.catalogue.outcomes.count
    let pooled = pairs.pooled()
    // Weights and crosshair belong to the outcomes of one group and cycle; in the rows' order, so that sums have one order too.
    let places =
      (pairs.keys.enumerated().map {
        (
          order: directory.order(cycle: $1.cycle, group: $1.unit, item: $1.item, items: items), slot: $0,
          isPooled: false
        )
      }
      + pooled.keys.enumerated().map {
        (order: directory.order(cycle: $1.cycle, group: nil, item: $1.item, items: items), slot: $0, isPooled: true)
      }).sorted { $0.order < $1.order }
    var rows: [ExpectationFigure] = []
    rows.reserveCapacity(places.count)
    for places in places.runs(sharing: { $0.order / items }) {
      let outcomes: [(key: TallyKey, counts: ExpectationCounts, absence: Absence?)] = places.compactMap { place in
        let table = place.isPooled ? pooled : pairs
        let key = table.keys[place.slot]
        let absence = withholding.absence(
          item: Int(key.item), cycle: Int(key.cycle), unit: place.isPooled ? nil : Int(key.unit),
          part: stage.map { Int($0.rawValue) + 1 })
        let cells =
          absence == nil ? table.cells(slot: place.slot) : ExpectationCells(layout)
        return (try? ExpectationCounts(cells, layout: layout)).map { (key, $0, absence) }
      }
      // What outcomes are held against is made of those that show.
      let segment = ExpectationSegment(of: outcomes.map(\.counts), framework: framework, rule: settings.crosshair)
      let isPooled = places.first?.isPooled ?? false
      for (key, counts, absence) in outcomes {
        rows.append(
          ExpectationFigure(
            outcome: Int(key.item), group: isPooled ? nil : Int(key.unit), cycle: Int(key.cycle), stage: stage,
            counts: counts, absence: absence, segment: segment, intervals: &intervals))
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
