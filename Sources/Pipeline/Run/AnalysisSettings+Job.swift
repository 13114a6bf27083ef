import Analysis
import Intake
import PMO
import Statistics
import Tabular

extension AnalysisSettings {
  /// What a job decides, with the names in it found in the catalogue and in the inputs.
  ///
  /// - Throws: `JobErrors` with every name that neither has, at its place in the job file.
  init(_ job: Job, framework: Framework, observations: Observations) throws(JobErrors) {
    var names = JobNames(job, framework: framework, observations: observations)
    let targets = names.levels(
      job.targets.map { JobFile.Named(name: Marked($0.service, at: $0.mark), value: Marked($0.level, at: $0.mark)) })
    let rule: Crosshair.Rule =
      switch job.crosshair {
      case .midpoint: .midpoint
      case .mean: .mean
      case .median: .median
      case .diagonal: .diagonal
      }
    let planning = Planning(job.analysis, names: &names)
    let groupWeights = names.weights(job.analysis.groupWeights)
    let serviceWeights = names.services(job.analysis.serviceWeights)
    guard names.errors.isEmpty else { throw JobErrors(names.errors) }
    self.init(
      targets: targets, targetUse: .override, crosshair: rule, asOf: job.asOf, groupWeights: groupWeights,
      raterWeights: job.analysis.raterWeights, confidentiality: job.analysis.confidentiality, planning: planning,
      capsAttainment: job.analysis.capsAttainment, serviceWeights: serviceWeights, ratings: job.analysis.ratings)
  }
}

extension Planning {
  fileprivate init(_ analysis: JobFile.Analysis, names: inout JobNames) {
    let usual = Planning()
    let plan = analysis.plan
    var suppositions: [Supposition] = []
    for supposition in analysis.suppositions { suppositions.append(Supposition(supposition, names: &names)) }
    self.init(
      offered: plan.offered.map { names.services($0) }, efforts: names.services(plan.efforts), capacity: plan.capacity,
      draws: plan.draws ?? usual.draws, concentration: plan.concentration ?? usual.concentration,
      seed: plan.seed.map { UInt64($0) } ?? usual.seed, suppositions: suppositions)
  }
}

extension Supposition {
  fileprivate init(_ written: JobFile.Supposition, names: inout JobNames) {
    var joiners: [Joiner] = []
    for joiner in written.joiners {
      joiners.append(
        Joiner(
          name: joiner.name.value, office: joiner.office?.value, levels: names.competences(joiner.levels)))
    }
    self.init(
      name: written.name.value, levels: names.levels(written.levels), targets: names.levels(written.targets),
      groupWeights: names.weights(written.groupWeights), starts: names.services(written.starts),
      drops: names.services(written.drops), leavers: names.people(written.leavers), joiners: joiners)
  }
}

/// The names that a job file uses, looked up; every one that is not found is an error at its place.
private struct JobNames {
  private let file: String
  private let framework: Framework
  private let groups: [String]
  private let persons: [String]
  private let serviceMatcher: NameMatcher
  private let competenceMatcher: NameMatcher
  private(set) var errors: [JobError] = []

  init(_ job: Job, framework: Framework, observations: Observations) {
    file = job.file ?? job.folder
    self.framework = framework
    groups = observations.groups.names
    persons = observations.people.names
    serviceMatcher = NameMatcher(.service, in: framework)
    competenceMatcher = NameMatcher(.competence, in: framework)
  }

  mutating func services(_ names: [Marked<String>]) -> Set<Int> {
    Set(names.compactMap { position(of: $0, in: serviceMatcher, what: "service") })
  }

  mutating func services<Value>(_ named: [JobFile.Named<Value>]) -> [Int: Value] {
    values(named, in: serviceMatcher, what: "service")
  }

  /// Values by service that must be levels of the maturity scale.
  mutating func levels<Value: Comparable>(_ named: [JobFile.Named<Value>]) -> [Int: Value]
  where Value: LosslessStringConvertible {
    let scale = framework.maturityScale
    for entry in named {
      guard let level = Double("\(entry.value.value)"), level < Double(scale.lowest) || level > Double(scale.highest)
      else { continue }
      report(
        entry.value.mark, "\(entry.value.value) is no level of the maturity scale.",
        "Choose one from \(scale.lowest) to \(scale.highest).")
    }
    return services(named)
  }

  mutating func competences(_ named: [JobFile.Named<Int>]) -> [Int: Int] {
    for entry in named where !framework.competenceScale.levels.contains(entry.value.value) {
      let levels = framework.competenceScale.levels
      report(
        entry.value.mark, "\(entry.value.value) is no level of the competence scale.",
        "Choose one from \(levels.lowerBound) to \(levels.upperBound).")
    }
    return values(named, in: competenceMatcher, what: "competence")
  }

  /// Weights of groups that the inputs name.
  mutating func weights(_ weights: [JobFile.GroupWeight]) -> [String: Double] {
    var found: [String: Double] = [:]
    for entry in weights {
      if let name = known(entry.group, among: groups, what: "customer group") { found[name] = entry.weight }
    }
    return found
  }

  mutating func people(_ names: [Marked<String>]) -> [String] {
    names.compactMap { known($0, among: persons, what: "person") }
  }

  private mutating func values<Value>(
    _ named: [JobFile.Named<Value>], in matcher: NameMatcher, what: String
  ) -> [Int: Value] {
    var found: [Int: Value] = [:]
    for entry in named {
      guard let position = position(of: entry.name, in: matcher, what: what) else { continue }
      if found.updateValue(entry.value.value, forKey: position) != nil {
        report(
          entry.name.mark, "\"\(entry.name.value)\" is a \(what) that is named before.",
          "Name it once, by its id or by its name.")
      }
    }
    return found
  }

  private mutating func position(of name: Marked<String>, in matcher: NameMatcher, what: String) -> Int? {
    if let position = matcher.exact(name.value) { return position }
    report(
      name.mark, "There is no \(what) \"\(name.value)\".",
      suggestion(for: name.value, among: matcher.names) ?? "Write an id or a name of the catalogue.")
    return nil
  }

  private mutating func known(_ name: Marked<String>, among names: [String], what: String) -> String? {
    if let found = names.first(where: { Folding.folded($0) == Folding.folded(name.value) }) { return found }
    report(
      name.mark, "The inputs name no \(what) \"\(name.value)\".",
      suggestion(for: name.value, among: names) ?? "Write it as the inputs do.")
    return nil
  }

  private func suggestion(for text: String, among names: [String]) -> String? {
    Similarity.nearest(to: text, among: names).map { "Did you mean \"\($0)\"?" }
  }

  private mutating func report(_ mark: Mark, _ message: String, _ remedy: String) {
    errors.append(JobError(file: file, at: mark, message, remedy: remedy))
  }
}
