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
      of: [(nil, tally.pairs)], withholding: withholding, directory: directory, framework: framework,
      settings: settings, intervals: &intervals)
  }

  /// The same rows by stage, of those answers that speak of one; ordered by cycle, stage, group and outcome.
  static func stageRows(
    of tally: ExpectationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    rows(
      of: Stage.allCases.compactMap { stage in tally.pairs(of: stage).map { (stage, $0) } }, withholding: withholding,
      directory: directory, framework: framework, settings: settings, intervals: &intervals)
  }

  /// Where the counts of a row are, and where the row stands among the others.
  private struct Place {
    let order: Int
    let table: Int
    let slot: Int
  }

  private static func rows(
    of parts: [(stage: Stage?, pairs: ExpectationTable)], withholding: Withholding, directory: Directory,
    framework: Framework, settings: AnalysisSettings, intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    let layout = ExpectationLayout(framework)
    let items = framework.catalogue.outcomes.count
    let tables = parts.flatMap { [($0.stage, $0.pairs, false), ($0.stage, $0.pairs.pooled(), true)] }
    // Weights and crosshair belong to the outcomes of one group and cycle; in the rows' order, so that sums have one order too.
    var places: [Place] = []
    places.reserveCapacity(tables.reduce(0) { $0 + $1.1.keys.count })
    for (table, (stage, counts, isPooled)) in tables.enumerated() {
      for (slot, key) in counts.keys.enumerated() {
        let order = directory.order(
          cycle: key.cycle, stage: stage, group: isPooled ? nil : key.unit, item: key.item, items: items)
        places.append(Place(order: order, table: table, slot: slot))
      }
    }
    places.sort { $0.order < $1.order }
    var rows: [ExpectationFigure] = []
    rows.reserveCapacity(places.count)
    for places in places.runs(sharing: { $0.order / items }) {
      let (stage, table, isPooled) = tables[places.first?.table ?? 0]
      var outcomes: [(key: TallyKey, absence: Absence?)] = []
      var counts: [ExpectationCounts] = []
      for place in places {
        let key = table.keys[place.slot]
        let absence = withholding.absence(
          item: Int(key.item), cycle: Int(key.cycle), unit: isPooled ? nil : Int(key.unit),
          part: stage.map { Int($0.rawValue) + 1 })
        let cells = absence == nil ? table.cells(slot: place.slot) : ExpectationCells(layout)
        guard let answers = try? ExpectationCounts(cells, layout: layout) else { continue }
        outcomes.append((key, absence))
        counts.append(answers)
      }
      // What outcomes are held against is made of those that show.
      let segment = ExpectationSegment(of: counts, framework: framework, rule: settings.crosshair)
      for (place, (key, absence)) in outcomes.enumerated() {
        rows.append(
          ExpectationFigure(
            outcome: Int(key.item), group: isPooled ? nil : Int(key.unit), cycle: Int(key.cycle), stage: stage,
            counts: counts[place], absence: absence, segment: segment, intervals: &intervals))
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
    gapInterval = gaps.flatMap { intervals.interval(of: $0) }
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
  }
}
