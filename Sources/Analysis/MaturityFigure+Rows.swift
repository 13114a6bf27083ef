import PMO
import Statistics
import Tabular

extension MaturityFigure {
  /// The rows of every office, service and cycle with answers or wanted levels, and of all offices together.
  static func rows(
    of tally: MaturityTally, directory: Directory, framework: Framework, settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [MaturityFigure] {
    let offices = rows(
      levels: tally.levels, targets: tally.targets, raters: tally.raters(), scale: framework.maturityScale,
      settings: settings, intervals: &intervals
    ) { Int($0.unit) }
    let all = rows(
      levels: tally.levels.pooled(), targets: tally.targets.pooled(), raters: tally.raters(by: CountTable.pooled),
      scale: framework.maturityScale, settings: settings, intervals: &intervals
    ) { _ in nil }
    return (offices + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(office: $0.office), $0.service)
        < (directory.rank(cycle: $1.cycle), directory.rank(office: $1.office), $1.service)
    }
  }

  private static func rows(
    levels: CountTable, targets: CountTable, raters: [TallyKey: Int], scale: Scale, settings: AnalysisSettings,
    intervals: inout IntervalCache, office: (TallyKey) -> Int?
  ) -> [MaturityFigure] {
    let keys = levels.keys + targets.keys.filter { levels[$0] == nil }
    return keys.compactMap { key in
      guard let answers = try? LevelCounts(levels[key], of: scale),
        let wanted = try? LevelCounts(targets[key], of: scale)
      else { return nil }
      return MaturityFigure(
        office: office(key), service: Int(key.item), cycle: Int(key.cycle), answers: answers, wanted: wanted,
        raters: raters[key] ?? 0, settings: settings, interval: intervals.interval(of: answers))
    }
  }

  private init(
    office: Int?, service: Int, cycle: Int, answers: LevelCounts, wanted: LevelCounts, raters: Int,
    settings: AnalysisSettings, interval: Measured<Interval>
  ) {
    self.office = office
    self.service = service
    self.cycle = cycle
    levels = answers
    self.raters = raters
    let mean = Measured { () throws(Undefined) in try answers.mean }
    self.mean = mean
    median = Measured { () throws(Undefined) in try answers.median }
    lowest = Measured { () throws(Undefined) in try answers.lowestObserved }
    highest = Measured { () throws(Undefined) in try answers.highestObserved }
    self.interval = interval
    let target = MaturityTarget(wanted: wanted, job: settings.targets[service], use: settings.targetUse)
    self.target = target
    let distance = mean.flatMap { mean in
      target.map { target in Measured { () throws(Undefined) in try TargetGap(actual: mean, target: target.level) } }
        ?? .failure(.noTarget)
    }
    gap = distance.map(\.signed)
    shortfall = distance.map(\.shortfall)
    method =
      (office == nil ? "mean of the pooled answers of all offices" : "mean of the answers") + "; \(interval.method)"
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
}
