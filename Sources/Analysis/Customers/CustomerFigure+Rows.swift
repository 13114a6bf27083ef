import PMO
import Statistics
import Tabular

extension CustomerFigure {
  private struct Key: Hashable {
    let cycle: Int
    let stage: Stage?
    let group: Int?
  }

  /// The rows of every group and cycle in which customers answered or are on a list, and of all groups together; without what
  /// compares or weighs rows.
  ///
  /// - Parameter expectations: the rows of outcomes, of all stages together.
  static func rows(
    of tally: CustomerTally, withholding: Withholding, distributions: Withholding, responses: ResponseCounts,
    expectations: [ExpectationFigure],
    directory: Directory,
    framework: Framework, intervals: inout IntervalCache
  ) -> [CustomerFigure] {
    rows(
      stages: [nil], cycles: [], tally, withholding, distributions, responses, expectations, directory: directory,
      framework: framework,
      intervals: &intervals)
  }

  /// The same rows by stage. All groups together have a row for every stage of each cycle, one without answers too.
  ///
  /// - Parameters:
  ///   - cycles: those with customers.
  ///   - expectations: the rows of outcomes by stage.
  static func stageRows(
    of tally: CustomerTally, withholding: Withholding, distributions: Withholding, cycles: Set<Int>,
    responses: ResponseCounts,
    expectations: [ExpectationFigure],
    directory: Directory, framework: Framework, intervals: inout IntervalCache
  ) -> [CustomerFigure] {
    rows(
      stages: Stage.allCases, cycles: cycles, tally, withholding, distributions, responses, expectations,
      directory: directory,
      framework: framework, intervals: &intervals)
  }

  private static func rows(
    stages: [Stage?], cycles: Set<Int>, _ tally: CustomerTally, _ withholding: Withholding,
    _ distributions: Withholding, _ responses: ResponseCounts,
    _ expectations: [ExpectationFigure],
    directory: Directory, framework: Framework, intervals: inout IntervalCache
  ) -> [CustomerFigure] {
    var outcomes: [Key: Int] = [:]
    // Neighbours are of one key; the rows are large, and looked at in their places.
    func key(_ place: Int) -> Key {
      Key(cycle: expectations[place].cycle, stage: expectations[place].stage, group: expectations[place].group)
    }
    for places in expectations.indices.runs(sharing: key) {
      outcomes[key(places.lowerBound), default: 0] += places.reduce(0) { $0 + expectations[$1].respondents }
    }
    var verdicts: [Key: [Int32]] = [:]
    for key in tally.verdicts.keys {
      guard let cells = tally.verdicts[key] else { continue }
      for group in [Int(key.unit), nil] {
        // Stage by stage, or all of them together.
        let stage = stages == [nil] ? nil : key.item > 0 ? Stage(rawValue: Int8(key.item - 1)) : nil
        guard stages.contains(stage) else { continue }
        let place = Key(cycle: Int(key.cycle), stage: stage, group: group)
        let sum = verdicts[place] ?? Array(repeating: 0, count: tally.verdicts.width)
        verdicts[place] = zip(sum, cells).map(+)
      }
    }
    var keys = Set(outcomes.keys).union(verdicts.keys)
    for key in responses.counts.keys where stages.contains(key.stage) {
      guard stages == [nil] || responses.counts[key].map({ $0.answered + $0.unlisted > 0 }) ?? false else { continue }
      keys.insert(Key(cycle: key.cycle, stage: key.stage, group: key.group))
    }
    for cycle in cycles { keys.formUnion(stages.map { Key(cycle: cycle, stage: $0, group: nil) }) }
    let order = keys.sorted {
      (directory.rank(cycle: $0.cycle), $0.stage?.rawValue ?? -1, directory.rank(group: $0.group))
        < (directory.rank(cycle: $1.cycle), $1.stage?.rawValue ?? -1, directory.rank(group: $1.group))
    }
    var rows: [CustomerFigure] = []
    for key in order {
      let absence = withholding.absence(
        cycle: key.cycle, unit: key.group, part: key.stage.map { Int($0.rawValue) + 1 })
      let none = Array(repeating: Int32(0), count: tally.verdicts.width)
      let cells = absence == nil ? verdicts[key] ?? none : none
      let levels = framework.satisfactionScale.countedLevels
      guard let overall = try? LevelCounts(cells.prefix(levels), of: framework.satisfactionScale),
        let recommendation = try? LevelCounts(
          lowest: PromoterScore.scale.lowerBound, counts: cells.dropFirst(levels).map(Int.init))
      else { continue }
      rows.append(
        CustomerFigure(
          key, absence: absence,
          distributionAbsence: distributions.absence(
            cycle: key.cycle, unit: key.group, part: key.stage.map { Int($0.rawValue) + 1 }),
          threshold: withholding.threshold, outcomeAnswers: outcomes[key] ?? 0, overall: overall,
          recommendation: recommendation,
          responses: responses.counts[ResponseCounts.Key(cycle: key.cycle, stage: key.stage, group: key.group)]
            ?? ResponseCounts.Counts(), hasList: responses.hasList.contains(key.cycle), intervals: &intervals))
    }
    return rows
  }

  private init(
    _ key: Key, absence: Absence?, distributionAbsence: Absence?, threshold: Int, outcomeAnswers: Int,
    overall: LevelCounts,
    recommendation: LevelCounts,
    responses: ResponseCounts.Counts, hasList: Bool, intervals: inout IntervalCache
  ) {
    group = key.group
    cycle = key.cycle
    stage = key.stage
    self.outcomeAnswers = outcomeAnswers
    self.overall = overall
    self.recommendation = recommendation
    meanOverall = Measured(unless: absence) { () throws(Undefined) in try overall.mean }
    medianOverall = Measured(unless: absence) { () throws(Undefined) in try overall.median }
    topTwoOverall = Measured(unless: absence) { () throws(Undefined) in try overall.topTwoBoxShare }
    let interval = absence.map { .failure($0) } ?? intervals.interval(of: overall)
    overallInterval = interval
    overallChange = CycleChange(absent: .noEarlierCycle)
    weightedOverall = nil
    weightRule = nil
    self.distributionAbsence = distributionAbsence
    promoterScore = Measured(unless: absence) { () throws(Undefined) in try PromoterScore(recommendation) }
    listed = responses.listed
    answered = responses.answered
    unlisted = responses.unlisted
    let noList: Absence = hasList ? .nobodyListed : .noCustomerList
    if responses.listed == 0 {
      responseRate = .failure(noList)
      responseInterval = .failure(noList)
      overallError = .failure(noList)
    } else {
      responseRate = .success(Double(responses.answered) / Double(responses.listed))
      responseInterval =
        responses.answered == responses.listed
        ? .failure(.everybodyAnswered)
        : Measured { () throws(Undefined) in try wilsonInterval(successes: responses.answered, of: responses.listed) }
      // With mean and top two boxes, the variance gives the counts by level away.
      overallError = Self.error(
        of: responses, among: overall, unless: absence ?? distributionAbsence, threshold: threshold)
    }
    errorLevels = overallError.value.flatMap { _ in try? Self.listedAnswers(of: responses, on: overall) }
  }

  /// The standard error of the mean of the listed customers' answers, with the correction for a list of finite length. Answers of others
  /// say nothing of the list.
  ///
  /// - Parameters:
  ///   - overall: all answers of the row, whose mean shows: where few of them are not of listed customers, or the other way round, the
  ///     error would tell what those few said.
  private static func error(
    of responses: ResponseCounts.Counts, among overall: LevelCounts, unless absence: Absence?, threshold: Int
  ) -> Measured<Double> {
    if let absence { return .failure(absence) }
    let n = responses.overall.reduce(0, +)
    guard n > 0 else { return .failure(overall.n > 0 ? .noListedAnswers : .undefined(.noAnswers)) }
    return Measured { () throws(Undefined) in try listedAnswers(of: responses, on: overall) }
      .flatMap { listed in
        if threshold > 1, listed != overall, min(n, abs(overall.n - n)) < threshold {
          return .failure(.withheld(threshold: threshold))
        }
        return Measured { () throws(Undefined) in
          try FinitePopulation(size: responses.listed, answered: n).standardError(of: listed)
        }
      }
  }

  /// The overall satisfaction of customers on the list, on the scale of all answers.
  private static func listedAnswers(
    of responses: ResponseCounts.Counts, on overall: LevelCounts
  ) throws(Undefined) -> LevelCounts {
    let missing = max(0, overall.scale.count - responses.overall.count)
    return try LevelCounts(
      lowest: overall.scale.lowerBound, counts: responses.overall + Array(repeating: 0, count: missing))
  }

  /// Compares each row with the last one before of the same group and stage.
  ///
  /// - Parameter figures: ordered by cycle.
  static func addChanges(to figures: inout [CustomerFigure], intervals: inout IntervalCache) {
    struct Key: Hashable {
      let group: Int?
      let stage: Stage?
    }
    var latest: [Key: Int] = [:]
    for place in figures.indices {
      let key = Key(group: figures[place].group, stage: figures[place].stage)
      if let absence = figures[place].meanOverall.absence {
        figures[place].overallChange = CycleChange(absent: absence)
      } else if figures[place].cycle < 0 {
        figures[place].overallChange = CycleChange(absent: .noCycleNamed)
      } else {
        if let before = latest[key] {
          figures[place].overallChange = CycleChange(
            since: figures[before].cycle,
            mean: intervals.comparison(of: figures[place].overall, with: figures[before].overall))
        }
        latest[key] = place
      }
    }
  }

  /// Gives the rows of all groups their weighted means.
  static func addWeightedMeans(to figures: inout [CustomerFigure], weights: GroupWeights) {
    var groups: [Key: [Int]] = [:]
    for place in figures.indices where figures[place].group != nil {
      groups[Key(cycle: figures[place].cycle, stage: figures[place].stage, group: nil), default: []]
        .append(place)
    }
    for place in figures.indices where figures[place].group == nil {
      let rows = groups[Key(cycle: figures[place].cycle, stage: figures[place].stage, group: nil)] ?? []
      figures[place].weightedOverall = weights.weighted(
        rows, group: { figures[$0].group }, answers: { figures[$0].overall })
      figures[place].weightRule = weights.label
    }
  }
}
