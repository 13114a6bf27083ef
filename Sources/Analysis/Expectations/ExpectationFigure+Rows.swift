import PMO
import Statistics
import Tabular

extension ExpectationFigure {
  /// The rows of every outcome, group and cycle with answers, and of all groups together.
  static func rows(
    of tally: ExpectationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings, weights: GroupWeights, intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    rows(
      of: [(nil, tally.pairs)], withholding: withholding, directory: directory, framework: framework,
      settings: settings, weights: weights, intervals: &intervals)
  }

  /// The same rows by stage, of those answers that speak of one; ordered by cycle, stage, group and outcome.
  static func stageRows(
    of tally: ExpectationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings, weights: GroupWeights, intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    rows(
      of: Stage.allCases.compactMap { stage in tally.pairs(of: stage).map { (stage, $0) } }, withholding: withholding,
      directory: directory, framework: framework, settings: settings, weights: weights, intervals: &intervals)
  }

  /// Where the counts of a row are, and where the row stands among the others.
  private struct Place {
    let order: Int
    let table: Int
    let slot: Int
  }

  private static func rows(
    of parts: [(stage: Stage?, pairs: ExpectationTable)], withholding: Withholding, directory: Directory,
    framework: Framework, settings: AnalysisSettings, weights: GroupWeights, intervals: inout IntervalCache
  ) -> [ExpectationFigure] {
    let layout = ExpectationLayout(framework)
    let items = framework.catalogue.outcomes.count
    let scale = framework.importanceScale
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
    var changes = ExpectationChanges(outcomes: items)
    for places in places.runs(sharing: { $0.order / (items * directory.groupRanks) }) {
      let first = rows.count
      for places in places.runs(sharing: { $0.order / items }) {
        let start = rows.count
        let (stage, table, isPooled) = tables[places.first?.table ?? 0]
        var outcomes: [Answers] = []
        for place in places {
          let key = table.keys[place.slot]
          let absence = withholding.absence(
            item: Int(key.item), cycle: Int(key.cycle), unit: isPooled ? nil : Int(key.unit),
            part: stage.map { Int($0.rawValue) + 1 })
          let cells = absence == nil ? table.cells(slot: place.slot) : ExpectationCells(layout)
          guard let counts = try? ExpectationCounts(cells, layout: layout) else { continue }
          outcomes.append(Answers(key: key, absence: absence, counts: counts))
        }
        // What outcomes are held against is made of those that show.
        let segment = ExpectationSegment(
          of: outcomes.map(\.means), scale: scale, satisfaction: layout.satisfaction, rule: settings.crosshair)
        for place in outcomes.indices {
          rows.append(
            ExpectationFigure(
              outcomes[place], group: isPooled ? nil : Int(outcomes[place].key.unit), stage: stage, segment: segment,
              intervals: &intervals))
        }
        changes.compare(&rows, at: start..<rows.count, intervals: &intervals)
      }
      addWeightedMeans(to: &rows, at: first..<rows.count, outcomes: items, weights: weights)
    }
    return rows
  }

  /// One group's answers for one outcome in a cycle.
  private struct Answers {
    let key: TallyKey
    let absence: Absence?
    let counts: ExpectationCounts
    let meanImportance: Measured<Double>
    let meanSatisfaction: Measured<Double>

    init(key: TallyKey, absence: Absence?, counts: ExpectationCounts) {
      self.key = key
      self.absence = absence
      self.counts = counts
      meanImportance = Measured(unless: absence) { () throws(Undefined) in try counts.importance.mean }
      meanSatisfaction = Measured(unless: absence) { () throws(Undefined) in try counts.satisfaction.mean }
    }

    var means: ExpectationSegment.Means { (meanImportance.value, meanSatisfaction.value) }
  }

  private init(
    _ answers: borrowing Answers, group: Int?, stage: Stage?, segment: borrowing ExpectationSegment,
    intervals: inout IntervalCache
  ) {
    let counts = answers.counts
    let absence = answers.absence
    outcome = Int(answers.key.item)
    self.group = group
    cycle = Int(answers.key.cycle)
    self.stage = stage
    respondents = counts.respondents
    importance = counts.importance
    satisfaction = counts.satisfaction
    expected = counts.expected
    gapBasis = counts.basis
    pairs = counts.pairs
    let gaps = absence.map { .failure($0) } ?? counts.gaps.mapError(Absence.undefined)
    self.gaps = gaps
    let meanImportance = answers.meanImportance
    let meanSatisfaction = answers.meanSatisfaction
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
