import PMO
import Statistics
import Tabular

extension MaturityFigure {
  /// The rows of every office, service and cycle with answers or wanted levels, and of all offices together; without changes,
  /// which compare rows with one another.
  ///
  /// - Parameters:
  ///   - raters: who answered, as the tally has it.
  ///   - distributions: where counts by level must not show, nor figures from which they follow.
  static func rows(
    of tally: MaturityTally, raters: AttendanceList, withholding: Withholding, distributions: Withholding,
    directory: Directory,
    framework: Framework, settings: AnalysisSettings, intervals: inout IntervalCache
  ) -> [MaturityFigure] {
    var slots: [TallyKey: [Int]] = [:]
    for (slot, key) in tally.levels.keys.enumerated() { slots[CountTable.pooled(key), default: []].append(slot) }
    let pooled = tally.levels.pooled()
    let offices = rows(
      levels: tally.levels, targets: tally.targets,
      raters: raters.distinctRaters(of: tally.levels.keys.indices.map { [$0] }), withholding: withholding,
      distributions: distributions, scale: framework.maturityScale, settings: settings, intervals: &intervals
    ) { Int($0.unit) }
    let all = rows(
      levels: pooled, targets: tally.targets.pooled(),
      raters: raters.distinctRaters(of: pooled.keys.map { slots[$0] ?? [] }), withholding: withholding,
      distributions: distributions, scale: framework.maturityScale, settings: settings, intervals: &intervals
    ) { _ in nil }
    return (offices + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(office: $0.office), $0.service)
        < (directory.rank(cycle: $1.cycle), directory.rank(office: $1.office), $1.service)
    }
  }

  /// - Parameter raters: by the keys of `levels`.
  private static func rows(
    levels: CountTable, targets: CountTable, raters: [Int], withholding: Withholding, scale: Scale,
    settings: AnalysisSettings, intervals: inout IntervalCache, office: (TallyKey) -> Int?
  ) -> [MaturityFigure] {
    let width = scale.countedLevels
    let keys = levels.keys + targets.keys.filter { levels[$0] == nil }
    var rows: [MaturityFigure] = []
    rows.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      let cells = levels[key]
      guard let own = try? LevelCounts(cells?.prefix(width), of: scale),
        let customers = try? LevelCounts(cells?.dropFirst(width), of: scale), let answers = try? own + customers,
        let wanted = try? LevelCounts(targets[key], of: scale), let none = try? LevelCounts(scale: scale.levels)
      else { continue }
      let absence = withholding.absence(item: Int(key.item), cycle: Int(key.cycle), unit: office(key))
      var sideAbsence = absence
      for view in MaturityAnswer.View.allCases where sideAbsence == nil {
        sideAbsence = withholding.absence(
          item: Int(key.item), cycle: Int(key.cycle), unit: office(key), part: Int(view.rawValue))
      }
      rows.append(
        MaturityFigure(
          office: office(key), service: Int(key.item), cycle: Int(key.cycle), answers: absence == nil ? answers : none,
          own: sideAbsence == nil ? own : none, customers: sideAbsence == nil ? customers : none, wanted: wanted,
          raters: absence == nil && raters.indices.contains(place) ? raters[place] : 0, absence: absence,
          sideAbsence: sideAbsence,
          distributionAbsence: absence
            ?? distributions.absence(item: Int(key.item), cycle: Int(key.cycle), unit: office(key)), settings: settings, intervals: &intervals))
    }
    return rows
  }

  private init(
    office: Int?, service: Int, cycle: Int, answers: LevelCounts, own: LevelCounts, customers: LevelCounts,
    wanted: LevelCounts, raters: Int, absence: Absence?, sideAbsence: Absence?, settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) {
    self.office = office
    self.service = service
    self.cycle = cycle
    levels = answers
    ownLevels = own
    customerLevels = customers
    self.raters = raters
    let mean = Measured(unless: absence) { () throws(Undefined) in try answers.mean }
    self.mean = mean
    median = Measured(unless: absence) { () throws(Undefined) in try answers.median }
    index = mean.flatMap { mean in
      Measured(unless: absence) { () throws(Undefined) in try maturityIndex(of: mean, scale: answers.scale) }
    }
    stagedLevel = Measured(unless: absence) { () throws(Undefined) in
      try Statistics.stagedLevel(
        of: answers.scale.map { level in
          Requirement(level: level, isReached: 2 * answers.count(atOrAbove: level) >= answers.n && answers.n > 0)
        }, scale: answers.scale)
    }
    // With the mean and the share at target, extremes and variance give the counts by level away.
    lowest = Measured(unless: distributionAbsence) { () throws(Undefined) in try answers.lowestObserved }
    highest = Measured(unless: distributionAbsence) { () throws(Undefined) in try answers.highestObserved }
    let interval = absence.map { .failure($0) } ?? intervals.interval(of: answers)
    self.interval = interval
    agreement = Measured(unless: distributionAbsence) { () throws(Undefined) in try WithinGroupAgreement(of: answers).rwg }
    let target = MaturityTarget(wanted: wanted, job: settings.targets[service], use: settings.targetUse)
    self.target = target
    let distance = MaturityTarget.distance(of: mean, to: target)
    gap = distance.map(\.signed)
    shortfall = distance.map(\.shortfall)
    let reached = absence == nil ? target.map { answers.count(atOrAbove: Int($0.level.rounded(.up))) } : nil
    atTarget = reached
    shareAtTarget = mean.flatMap { _ in
      reached.map { .success(Double($0) / Double(answers.n)) } ?? .failure(.noTarget)
    }
    shareInterval = mean.flatMap { _ in
      reached.map { reached in
        Measured { () throws(Undefined) in try wilsonInterval(successes: reached, of: answers.n) }
      } ?? .failure(.noTarget)
    }
    ownView =
      own.n > 0 && customers.n > 0
      ? intervals.comparison(of: own, with: customers)
      : MeanComparison(absent: sideAbsence ?? (answers.n == 0 ? .undefined(.noAnswers) : .oneViewOnly))
    change = CycleChange(absent: .noEarlierCycle)
    method =
      (office == nil ? "mean of the pooled answers of all offices" : "mean of the answers") + "; \(interval.method)"
      + "; share at target: Wilson; agreement: rwg against uniform answers"
  }

  /// Compares each row with the last one before that has answers for the same service and office.
  ///
  /// - Parameter figures: ordered by cycle.
  static func addChanges(to figures: inout [MaturityFigure], intervals: inout IntervalCache) {
    struct Key: Hashable {
      let office: Int?
      let service: Int
    }
    var latest: [Key: Int] = [:]
    for place in figures.indices {
      let figure = figures[place]
      let key = Key(office: figure.office, service: figure.service)
      guard figure.n > 0 else {
        figures[place].change = CycleChange(absent: figure.mean.absence ?? .undefined(.noAnswers))
        continue
      }
      guard figure.cycle >= 0 else {
        figures[place].change = CycleChange(absent: .noCycleNamed)
        continue
      }
      if let before = latest[key] {
        figures[place].change = CycleChange(
          since: figures[before].cycle, mean: intervals.comparison(of: figure.levels, with: figures[before].levels))
      }
      latest[key] = place
    }
  }
}

extension MaturityTarget {
  /// The target of a service; nil where neither inputs nor job want a level.
  init?(wanted: LevelCounts, job: Int?, use: AnalysisSettings.TargetUse) {
    let inputs = try? wanted.mean
    switch (inputs, job, use) {
    case (_, let job?, .override), (nil, let job?, .fill): self.init(level: Double(job), origin: .job)
    case (let inputs?, _, _): self.init(level: inputs, origin: .inputs(answers: wanted.n))
    case (nil, nil, _): return nil
    }
  }

  /// How far a mean is from a target, with its sign and as a shortfall; none without a mean, or without a target.
  static func distance(of mean: Measured<Double>, to target: MaturityTarget?) -> Measured<TargetGap> {
    mean.flatMap { mean in
      guard let target else { return .failure(.noTarget) }
      return Measured { () throws(Undefined) in try TargetGap(actual: mean, target: target.level) }
    }
  }
}
