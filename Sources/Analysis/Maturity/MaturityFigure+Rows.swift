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
    of tally: MaturityTally, raters: Attendance, withholding: Withholding, distributions: Withholding,
    directory: Directory,
    framework: Framework, settings: AnalysisSettings, intervals: inout IntervalCache
  ) -> [MaturityFigure] {
    let items = framework.catalogue.services.count
    let everything = tally.levels.pooled()
    var slots = Array(repeating: [Int](), count: everything.keys.count)
    for (slot, key) in tally.levels.keys.enumerated() {
      if let pooled = everything.slot(existing: CountTable.pooled(key)) { slots[pooled].append(slot) }
    }
    let distinct = raters.distinctRaters(of: slots)
    let offices = Counts(levels: tally.levels, targets: tally.targets, raters: distinct.bySlot)
    let all = Counts(levels: everything, targets: tally.targets.pooled(), raters: distinct.byGroup)
    let places =
      offices.keys.map { (directory.order(cycle: $0.cycle, office: $0.unit, item: $0.item, items: items), $0, false) }
      + all.keys.map { (directory.order(cycle: $0.cycle, office: nil, item: $0.item, items: items), $0, true) }
    var rows: [MaturityFigure] = []
    rows.reserveCapacity(places.count)
    guard let none = try? LevelCounts(scale: framework.maturityScale.levels) else { return [] }
    for (_, key, isPooled) in places.sorted(by: { $0.0 < $1.0 }) {
      let counts = isPooled ? all : offices
      let office = isPooled ? nil : Int(key.unit)
      if let row = row(
        key, office: office, counts, none: none, withholding: withholding, distributions: distributions,
        scale: framework.maturityScale, settings: settings, intervals: &intervals)
      {
        rows.append(row)
      }
    }
    return rows
  }

  /// What rows are made from: of every office, or of all together.
  private struct Counts {
    let levels: CountTable
    let targets: CountTable
    /// By the slots of `levels`.
    let raters: [Int]

    var keys: [TallyKey] { levels.keys + targets.keys.filter { levels.slot(existing: $0) == nil } }
  }

  private static func row(
    _ key: TallyKey, office: Int?, _ counts: Counts, none: LevelCounts, withholding: Withholding,
    distributions: Withholding, scale: Scale,
    settings: AnalysisSettings, intervals: inout IntervalCache
  ) -> MaturityFigure? {
    let width = scale.countedLevels
    let slot = counts.levels.slot(existing: key)
    let cells = slot.map { counts.levels.counts(slot: $0) }
    guard let own = try? LevelCounts(cells?.prefix(width), of: scale),
      let customers = try? LevelCounts(cells?.dropFirst(width), of: scale), let answers = try? own + customers,
      let wanted = try? counts.targets[key].map({ cells throws(Undefined) in try LevelCounts(cells, of: scale) })
        ?? none
    else { return nil }
    let absence = withholding.absence(item: Int(key.item), cycle: Int(key.cycle), unit: office)
    var sideAbsence = absence
    for view in MaturityAnswer.View.allCases where sideAbsence == nil {
      sideAbsence = withholding.absence(
        item: Int(key.item), cycle: Int(key.cycle), unit: office, part: Int(view.rawValue))
    }
    return MaturityFigure(
      office: office, service: Int(key.item), cycle: Int(key.cycle), answers: absence == nil ? answers : none,
      own: sideAbsence == nil ? own : none, customers: sideAbsence == nil ? customers : none, wanted: wanted,
      raters: absence == nil ? slot.map { counts.raters[$0] } ?? 0 : 0, absence: absence, sideAbsence: sideAbsence,
      distributionAbsence: absence
        ?? distributions.absence(item: Int(key.item), cycle: Int(key.cycle), unit: office), settings: settings,
      intervals: &intervals)
  }

  private init(
    office: Int?, service: Int, cycle: Int, answers: LevelCounts, own: LevelCounts, customers: LevelCounts,
    wanted: LevelCounts, raters: Int, absence: Absence?, sideAbsence: Absence?,
    distributionAbsence: Absence?, settings: AnalysisSettings,
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
    // With the mean, each of these narrows the counts by level down, and together they give them away.
    lowest = Measured(unless: distributionAbsence) { () throws(Undefined) in try answers.lowestObserved }
    highest = Measured(unless: distributionAbsence) { () throws(Undefined) in try answers.highestObserved }
    interval = absence.map { .failure($0) } ?? intervals.interval(of: answers)
    agreement = Measured(unless: distributionAbsence) { () throws(Undefined) in
      try WithinGroupAgreement(of: answers).rwg
    }
    let target = MaturityTarget(wanted: wanted, job: settings.targets[service], use: settings.targetUse)
    self.target = target
    let distance = MaturityTarget.distance(of: mean, to: target)
    gap = distance.map(\.signed)
    shortfall = distance.map(\.shortfall)
    let reached = distributionAbsence == nil ? target.map { answers.count(atOrAbove: Int($0.level.rounded(.up))) } : nil
    atTarget = reached
    let shown = distributionAbsence.map { .failure($0) } ?? mean
    shareAtTarget = shown.flatMap { _ in
      reached.map { .success(Double($0) / Double(answers.n)) } ?? .failure(.noTarget)
    }
    shareInterval = shown.flatMap { _ in
      reached.map { reached in
        Measured { () throws(Undefined) in try wilsonInterval(successes: reached, of: answers.n) }
      } ?? .failure(.noTarget)
    }
    ownView =
      own.n > 0 && customers.n > 0
      ? intervals.comparison(of: own, with: customers)
      : MeanComparison(absent: sideAbsence ?? (answers.n == 0 ? .undefined(.noAnswers) : .oneViewOnly))
    change = CycleChange(absent: .noEarlierCycle)
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
    // A row is much larger than what is asked of it here: it is looked at where it stands.
    for place in figures.indices {
      let key = Key(office: figures[place].office, service: figures[place].service)
      guard figures[place].n > 0 else {
        figures[place].change = CycleChange(absent: figures[place].mean.absence ?? .undefined(.noAnswers))
        continue
      }
      guard figures[place].cycle >= 0 else {
        figures[place].change = CycleChange(absent: .noCycleNamed)
        continue
      }
      if let before = latest.updateValue(place, forKey: key) {
        figures[place].change = CycleChange(
          since: figures[before].cycle,
          mean: intervals.comparison(of: figures[place].levels, with: figures[before].levels))
      }
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
