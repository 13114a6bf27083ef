import PMO
import Tabular

/// The figures and settings that plans are made from, as they are or as they would be under a supposition.
///
/// A plan of a cycle takes each kind of figure from that cycle, or from the latest one before it that has any: customers are often asked
/// once a year and services rated every quarter.
struct PlanSource: Sendable {
  let directory: Directory
  let framework: Framework
  let settings: AnalysisSettings
  /// The services of every office by cycle, in the cycles' order.
  private let maturity: [ArraySlice<MaturityFigure>]
  private let expectations: [ArraySlice<ExpectationFigure>]
  /// What customers want in each of those cycles, groups counting by the job's weights.
  private let demands: [Demand?]
  private let views: [StaffView]
  private let requirements: ServiceRequirements
  private let activity: ActivityTally

  /// - Parameters: rows and views ordered by cycle.
  init(
    maturity: [MaturityFigure], expectations: [ExpectationFigure], views: [StaffView],
    requirements: ServiceRequirements, activity: ActivityTally, directory: Directory, framework: Framework,
    settings: AnalysisSettings
  ) {
    self.directory = directory
    self.framework = framework
    self.settings = settings
    // A cycle in which levels are wanted and nobody rated says nothing of what is.
    self.maturity = maturity.runs(sharing: \.cycle).filter { $0.contains { $0.n > 0 || $0.isWithheld } }
    self.expectations = expectations.runs(sharing: \.cycle)
    demands = self.expectations.map {
      Demand(of: $0, weights: settings.groupWeights, directory: directory, framework: framework)
    }
    self.views = views
    self.requirements = requirements
    self.activity = activity
  }

  /// Codes of the cycles that have maturity or expectations, in their order.
  var cycles: [Int] {
    let cycles = maturity.compactMap(\.first?.cycle) + expectations.compactMap(\.first?.cycle)
    return Set(cycles).sorted { directory.rank(cycle: $0) < directory.rank(cycle: $1) }
  }

  /// What customers want, as last asked up to a cycle.
  func demand(upTo cycle: Int, weights: [String: Double]? = nil) -> Demand? {
    guard let place = latest(expectations, upTo: cycle, { $0.cycle }) else { return nil }
    guard let weights, weights != settings.groupWeights else { return demands[place] }
    return Demand(of: expectations[place], weights: weights, directory: directory, framework: framework)
  }

  /// The latest cycle before another in which customers were asked.
  func askedBefore(_ cycle: Int) -> Int? {
    expectations.compactMap(\.first?.cycle).last { directory.rank(cycle: $0) < directory.rank(cycle: cycle) }
  }

  /// The basis of every office's plan in a cycle, and of all offices together, which comes last.
  func bases(cycle: Int, supposing supposition: Supposition? = nil) -> [PlanBasis] {
    let rows = latest(maturity, upTo: cycle, { $0.cycle }).map { maturity[$0] } ?? []
    let weights = settings.groupWeights.merging(supposition?.groupWeights ?? [:]) { $1 }
    let demand = demand(upTo: cycle, weights: weights)
    var workforce = workforce(upTo: cycle)
    if let supposition { workforce.suppose(supposition, directory: directory, framework: framework) }
    let offices = rows.runs(sharing: \.office)
    // Without any rating there is still what all offices together are said to offer.
    let units =
      offices.isEmpty ? [(office: Int?.none, rows: rows[...])] : offices.map { ($0[$0.startIndex].office, $0) }
    return units.map { office, rows in
      PlanBasis(
        office: office, cycle: cycle,
        services: entries(
          rows, supposing: supposition, staffing: workforce.adherence(office: office)),
        demand: demand)
    }
  }

  private func entries(
    _ rows: ArraySlice<MaturityFigure>, supposing supposition: Supposition?, staffing: [Measured<Double>]
  ) -> [PlanBasis.Entry] {
    var found: [Int: MaturityFigure] = [:]
    for row in rows { found[row.service] = row }
    let scale = framework.maturityScale
    return framework.catalogue.services.indices.map { service in
      let row = found[service]
      var isOffered = settings.planning.offered?.contains(service) ?? (row.map { $0.n > 0 || $0.isWithheld } ?? false)
      if let supposition {
        isOffered = (isOffered || supposition.starts.contains(service)) && !supposition.drops.contains(service)
      }
      let supposed = supposition?.levels[service].map { min(max($0, Double(scale.lowest)), Double(scale.highest)) }
      return PlanBasis.Entry(
        isOffered: isOffered, n: row?.n ?? 0,
        level: supposed ?? row?.mean.value,
        target: supposition?.targets[service].map(Double.init) ?? row?.target?.level
          ?? settings.targets[service].map(Double.init),
        staffing: staffing[service], effort: max(settings.planning.efforts[service] ?? 1, 0))
    }
  }

  private func workforce(upTo cycle: Int) -> Workforce {
    let rank = directory.rank(cycle: cycle)
    return Workforce(
      of: views.last { directory.rank(cycle: $0.cycle) <= rank },
      assigned: activity.people(cycle: cycle, directory: directory), requirements: requirements, framework: framework)
  }

  /// The place of the latest cycle up to another that has rows.
  private func latest<Row>(
    _ runs: [ArraySlice<Row>], upTo cycle: Int, _ own: (Row) -> Int
  ) -> Int? {
    let rank = directory.rank(cycle: cycle)
    return runs.lastIndex { $0.first.map { directory.rank(cycle: own($0)) <= rank } ?? false }
  }
}
