import PMO
import Statistics
import Tabular

/// What the run's data say of each step of the cycle.
struct StepEvidence {
  struct Finding {
    let value: Measured<Double>
    let n: Int
    let basis: String
    var isFalling = false

    static func none(_ reason: Absence) -> Finding { Finding(value: .failure(reason), n: 0, basis: "") }

    /// A share of things that were counted.
    static func share(_ part: Int, of whole: Int, _ basis: String, without reason: Absence) -> Finding {
      whole > 0 ? Finding(value: .success(Double(part) / Double(whole)), n: whole, basis: basis) : .none(reason)
    }
  }

  private struct Key: Hashable {
    let cycle: Int
    let office: Int?
  }

  /// Rows are large, and looked at in their places.
  private let maturity: [MaturityFigure]
  private let expectations: [ExpectationFigure]
  /// Places of an office's rows.
  private let services: [Key: Range<Int>]
  /// Places of the rows of all groups together.
  private let pooled: [Int: [Int]]
  private let performance: [Key: [ServicePerformanceFigure]]
  private let attainment: [Key: [OutcomeAttainmentFigure]]
  private let benefits: [Key: [BenefitFigure]]
  private let activity: ActivityTally
  /// The assignments that hold, by the plans' cycles.
  private let assigned: [Int: [ActivityTally.Assigned]]
  private let source: PlanSource

  /// - Parameter cycles: those of the plans.
  init(
    maturity: [MaturityFigure], expectations: [ExpectationFigure], performance: [ServicePerformanceFigure],
    attainment: [OutcomeAttainmentFigure], benefits: [BenefitFigure], activity: ActivityTally, source: PlanSource,
    cycles: Set<Int>
  ) {
    self.maturity = maturity
    self.expectations = expectations
    func key(_ place: Int) -> Key { Key(cycle: maturity[place].cycle, office: maturity[place].office) }
    services = Dictionary(maturity.indices.runs(sharing: key).map { (key($0.lowerBound), $0) }) { first, _ in first }
    pooled = Dictionary(grouping: expectations.indices.filter { expectations[$0].group == nil }) {
      expectations[$0].cycle
    }
    self.performance = Dictionary(grouping: performance) { Key(cycle: $0.cycle, office: $0.office) }
    self.attainment = Dictionary(grouping: attainment) { Key(cycle: $0.cycle, office: $0.office) }
    self.benefits = Dictionary(grouping: benefits) { Key(cycle: $0.cycle, office: $0.office) }
    self.activity = activity
    assigned = Dictionary(
      uniqueKeysWithValues: cycles.map { ($0, activity.inForce(cycle: $0, directory: source.directory)) })
    self.source = source
  }

  /// What is known of each step.
  ///
  /// Customers speak of all offices together, so that a single office's steps which rest on them have no data.
  func findings(of plan: MixFigure) -> [(step: CycleStep, finding: Finding)] {
    let key = Key(cycle: plan.cycle, office: plan.office)
    let offered = plan.services.value ?? []
    var isOffered = source.framework.catalogue.services.map { _ in false }
    for service in offered { isOffered[service] = true }
    let rows = (services[key] ?? 0..<0).filter { isOffered[maturity[$0].service] }
    return CycleStep.allCases.map { step in
      (step, finding(of: step, plan: plan, key: key, offered: offered, rows: rows))
    }
  }

  /// - Parameter rows: places of the rows of the offered services.
  private func finding(
    of step: CycleStep, plan: MixFigure, key: Key, offered: [Int], rows: [Int]
  ) -> Finding {
    switch step {
    case .awareness: return plan.office == nil ? awareness(plan.cycle) : .none(.notAsked)
    case .needs: return plan.office == nil ? needs(plan.cycle) : .none(.notAsked)
    case .proposition:
      return Finding(
        value: plan.expectationAdherence, n: plan.expectationAdherence.value == nil ? 0 : offered.count,
        basis: plan.expectationAdherence.value == nil ? "" : Self.count(offered.count, "service") + " offered")
    case .development:
      let aimed = Set(offered.filter { source.settings.targets[$0] != nil })
        .union(rows.compactMap { maturity[$0].target == nil ? nil : maturity[$0].service }).count
      return .share(
        aimed, of: offered.count, "\(aimed) of \(Self.count(offered.count, "offered service")) have a target",
        without: .nothingOffered)
    case .onboarding: return onboarding(plan, offered: Set(offered))
    case .operation:
      let lowest = Double(source.framework.maturityScale.lowest)
      let means = rows.compactMap { maturity[$0].mean.value }
      let above = means.count { $0 > lowest }
      return .share(
        above, of: means.count, "\(above) of \(Self.count(means.count, "offered service")) are above the lowest level",
        without: .undefined(.noAnswers))
    case .monitoring:
      let known = (performance[key] ?? []).compactMap(\.performance.value).map { min($0, 1) }
      let measures = (performance[key] ?? []).reduce(0) { $0 + $1.measured }
      guard !known.isEmpty else { return .none(.notMeasured) }
      return Finding(
        value: Measured { () throws(Undefined) in try mean(of: known) }, n: known.count,
        basis: "\(Self.count(measures, "measured goal")) of \(Self.count(known.count, "service"))")
    case .improvement: return improvement(rows)
    case .delivery: return delivery(plan)
    case .recognition: return plan.office == nil ? recognition(plan.cycle) : .none(.notAsked)
    }
  }

  private func awareness(_ cycle: Int) -> Finding {
    let rows = pooled[cycle] ?? []
    let asked = rows.reduce(0) { $0 + expectations[$1].respondents }
    let told = rows.reduce(0) { $0 + expectations[$1].satisfaction.n }
    return .share(told, of: asked, "\(told) of \(Self.count(asked, "answer")) say how satisfied", without: .notAsked)
  }

  private func needs(_ cycle: Int) -> Finding {
    let outcomes = source.framework.catalogue.outcomes.count
    let rated = (pooled[cycle] ?? []).count { expectations[$0].importance.n > 0 }
    guard rated > 0 else { return .none(.notAsked) }
    return .share(
      rated, of: outcomes, "customers rated \(rated) of \(Self.count(outcomes, "outcome"))", without: .notAsked)
  }

  private func onboarding(_ plan: MixFigure, offered: Set<Int>) -> Finding {
    var use = ActivityTally.Use()
    for (key, projects) in activity.projects
    where key.cycle == plan.cycle && (plan.office == nil || key.office == plan.office) {
      use.projects += projects.projects
      use.served += projects.served
    }
    if use.served > 0 {
      return .share(
        use.served, of: use.projects, "\(use.served) of \(Self.count(use.projects, "project")) use a service",
        without: .notMeasured)
    }
    let staffed = Set(
      (assigned[plan.cycle] ?? []).filter {
        plan.office == nil || $0.office < 0 || $0.office == plan.office
      }.map(\.service)
    ).intersection(offered).count
    guard staffed > 0 else { return .none(.noPeople) }
    return .share(
      staffed, of: offered.count,
      "somebody is assigned to \(staffed) of \(Self.count(offered.count, "offered service"))", without: .nothingOffered)
  }

  /// A service rose if its change is more than noise, as `MaturityFigure.change` says. One whose change cannot be told from noise, and that
  /// has no target either, says nothing.
  private func improvement(_ rows: [Int]) -> Finding {
    let changes = rows.compactMap { row in maturity[row].change.mean.value.value.map { (row: row, change: $0) } }
    guard let change = try? mean(of: changes.map(\.change)) else { return .none(.noEarlierCycle) }
    let judged = changes.filter { maturity[$0.row].gap.value != nil || maturity[$0.row].change.mean.isTold }
    let good = judged.count { row, change in
      (change > 0 && maturity[row].change.mean.verdict.value == .moreThanNoise)
        || maturity[row].gap.value.map { $0 >= 0 } ?? false
    }
    let open = changes.count - judged.count
    let sign = change > 0 ? "+" : ""
    return .share(
      good, of: judged.count,
      "\(good) of \(Self.count(judged.count, "service")) rose by more than noise or are at their target"
        + (open > 0 ? ", \(open) cannot be told" : "")
        + "; \(sign)\(NumberText.fixed(change, 2)) levels on average", without: .changeUntold)
  }

  /// Benefits that were counted in several units count once for each.
  private func delivery(_ plan: MixFigure) -> Finding {
    let key = Key(cycle: plan.cycle, office: plan.office)
    let ratios = (benefits[key] ?? []).compactMap { row in row.attainment.value.map { (row.outcome, $0) } }
    let measured = (attainment[key] ?? []).compactMap { row in row.attainment.value.map { (row.outcome, $0) } }
    let (parts, what) =
      ratios.isEmpty ? (measured, "by the services' measured goals") : (ratios, "by delivered benefits")
    guard !parts.isEmpty else { return .none(.notMeasured) }
    let demand = source.weights(upTo: plan.cycle).demand
    let wanted = parts.map { demand?.weights[$0.0] ?? 0 }
    // Where customers were not asked for any of them, each counts the same.
    let weights = wanted.contains { $0 > 0 } ? wanted : parts.map { _ in 1 }
    let counted = zip(parts, weights).filter { $0.1 > 0 }
    return Finding(
      value: Measured { () throws(Undefined) in
        try weightedMean(of: counted.map { min(max($0.0.1, 0), 1) }, weights: counted.map(\.1))
      }, n: counted.count, basis: "\(Self.count(Set(counted.map(\.0.0)).count, "outcome")) \(what)")
  }

  private func recognition(_ cycle: Int) -> Finding {
    guard let demand = source.weights(upTo: cycle).demand, demand.cycle == cycle, let value = demand.meanSatisfaction
    else {
      return .none(.notAsked)
    }
    let known = demand.satisfaction.count { $0 != nil }
    let earlier = source.askedBefore(cycle).flatMap { source.weights(upTo: $0).demand }?.meanSatisfaction
    let change = earlier.map { value - $0 }
    let trend =
      change.map { "; \($0 > 0 ? "+" : "")\(NumberText.fixed($0, 2)) since the last survey" } ?? "; first survey"
    return Finding(
      value: .success(value), n: known, basis: Self.count(known, "outcome") + trend,
      isFalling: change.map { $0 < -0.05 } ?? false)
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
