import PMO
import Statistics
import Tabular

extension FoundationFigure {
  /// The rows of every office, component and cycle with answers, and of all offices together.
  static func rows(
    of tally: FoundationTally, withholding: Withholding, directory: Directory, framework: Framework,
    settings: AnalysisSettings,
    intervals: inout IntervalCache
  ) -> [FoundationFigure] {
    var rows: [FoundationFigure] = []
    let tables = [
      (tally.levels, tally.wanted, tally.evidence, false),
      (tally.levels.pooled(), tally.wanted.pooled(), tally.pooledEvidence(), true),
    ]
    for (levels, wanted, evidence, isPooled) in tables {
      for key in levels.keys {
        guard let answers = try? LevelCounts(levels[key], of: framework.foundationScale),
          let asked = try? LevelCounts(wanted[key], of: framework.foundationScale),
          let none = try? LevelCounts(scale: framework.foundationScale.levels)
        else { continue }
        let cycle = Int(key.cycle)
        let absence = withholding.absence(
          item: Int(key.item), cycle: cycle, unit: isPooled ? nil : Int(key.unit))
        rows.append(
          FoundationFigure(
            office: isPooled ? nil : Int(key.unit), component: Int(key.item), cycle: cycle,
            answers: absence == nil ? answers : none, absence: absence, wanted: asked,
            evidence: evidence[key] ?? FoundationTally.Evidence(),
            day: settings.asOf ?? directory.cycleName(cycle).flatMap(CyclePeriod.init)?.lastDay,
            interval: absence.map { .failure($0) } ?? intervals.interval(of: answers)))
      }
    }
    return rows.sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(office: $0.office), $0.component)
        < (directory.rank(cycle: $1.cycle), directory.rank(office: $1.office), $1.component)
    }
  }

  private init(
    office: Int?, component: Int, cycle: Int, answers: LevelCounts, absence: Absence?, wanted: LevelCounts,
    evidence: FoundationTally.Evidence, day: DateTime?, interval: Measured<Interval>
  ) {
    self.office = office
    self.component = component
    self.cycle = cycle
    levels = answers
    let mean = Measured(unless: absence) { () throws(Undefined) in try answers.mean }
    self.mean = mean
    median = Measured(unless: absence) { () throws(Undefined) in try answers.median }
    self.interval = interval
    let target = MaturityTarget(wanted: wanted, job: nil, use: .fill)
    self.target = target
    let distance = MaturityTarget.distance(of: mean, to: target)
    gap = distance.map(\.signed)
    shortfall = distance.map(\.shortfall)
    evidenced = evidence.answers
    self.evidence = evidence.dated?.text ?? evidence.undated
    evidenceDay = evidence.dated?.day
    if evidence.answers == 0 {
      evidenceAge = .failure(.noEvidence)
    } else if let dated = evidence.dated {
      evidenceAge = day.map { .success($0.dayNumber - dated.day.dayNumber) } ?? .failure(.noDay)
    } else {
      evidenceAge = .failure(.noEvidenceDate)
    }
    method =
      (office == nil ? "mean of the pooled answers of all offices" : "mean of the answers") + "; \(interval.method)"
      + (day.map { "; age of the youngest evidence at \($0.description.prefix(10))" } ?? "")
  }
}
