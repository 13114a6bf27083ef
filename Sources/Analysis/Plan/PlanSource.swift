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
  /// The cycles of both.
  private let ratedCycles: [Int]
  private let askedCycles: [Int]
  /// What customers want in each of the cycles in which they were asked, groups counting by the job's weights.
  private let weights: [PlanWeights]
  /// Where they were not.
  private let unasked: PlanWeights
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
    // A cycle in which levels are wanted and nobody rated says nothing of what is. Rows are large, and looked at in their places.
    self.maturity = maturity.indices.runs { maturity[$0].cycle }
      .filter { $0.contains { maturity[$0].n > 0 || maturity[$0].isWithheld } }.map { maturity[$0] }
    self.expectations = expectations.indices.runs { expectations[$0].cycle }.map { expectations[$0] }
    ratedCycles = self.maturity.map { $0[$0.startIndex].cycle }
    askedCycles = self.expectations.map { $0[$0.startIndex].cycle }
    weights = self.expectations.map {
      PlanWeights(
        Demand(of: $0, weights: settings.groupWeights, directory: directory, framework: framework),
        framework: framework)
    }
    unasked = PlanWeights(nil, framework: framework)
    self.views = views
    self.requirements = requirements
    self.activity = activity
  }

  /// Codes of the cycles that have maturity or expectations, in their order.
  var cycles: [Int] {
    Set(ratedCycles + askedCycles).sorted { directory.rank(cycle: $0) < directory.rank(cycle: $1) }
  }

  /// What customers want, as last asked up to a cycle.
  func weights(upTo cycle: Int, groups: [String: Double]? = nil) -> PlanWeights {
    guard let place = latest(askedCycles, upTo: cycle) else { return unasked }
    guard let groups, groups != settings.groupWeights else { return weights[place] }
    return PlanWeights(
      Demand(of: expectations[place], weights: groups, directory: directory, framework: framework),
      framework: framework)
  }

  /// The latest cycle before another in which customers were asked.
  func askedBefore(_ cycle: Int) -> Int? {
    askedCycles.last { directory.rank(cycle: $0) < directory.rank(cycle: cycle) }
  }

  /// The basis of every office's plan in a cycle, and of all offices together, which comes last.
  func bases(cycle: Int, supposing supposition: Supposition? = nil) -> [PlanBasis] {
    let rows = latest(ratedCycles, upTo: cycle).map { maturity[$0] } ?? []
    let groups = settings.groupWeights.merging(supposition?.groupWeights ?? [:]) { $1 }
    let weights = weights(upTo: cycle, groups: groups)
    var workforce = workforce(upTo: cycle)
    if let supposition { workforce.suppose(supposition, directory: directory, framework: framework) }
    let offices = rows.indices.runs { rows[$0].office }
    // Without any rating there is still what all offices together are said to offer.
    let units =
      offices.isEmpty ? [(office: Int?.none, rows: rows)] : offices.map { (rows[$0.lowerBound].office, rows[$0]) }
    return units.map { office, rows in
      PlanBasis(
        office: office, cycle: cycle,
        services: entries(rows, supposing: supposition, staffing: workforce.adherence(office: office)),
        weights: weights)
    }
  }

  private func entries(
    _ rows: ArraySlice<MaturityFigure>, supposing supposition: Supposition?, staffing: [Measured<Double>]
  ) -> [PlanBasis.Entry] {
    var places = framework.catalogue.services.map { _ in Int?.none }
    for place in rows.indices { places[rows[place].service] = place }
    let scale = framework.maturityScale
    return framework.catalogue.services.indices.map { service in
      let place = places[service]
      let isRated = place.map { rows[$0].n > 0 || rows[$0].isWithheld } ?? false
      var isOffered = settings.planning.offered?.contains(service) ?? isRated
      if let supposition {
        isOffered = (isOffered || supposition.starts.contains(service)) && !supposition.drops.contains(service)
      }
      let supposed = supposition?.levels[service].map { min(max($0, Double(scale.lowest)), Double(scale.highest)) }
      return PlanBasis.Entry(
        isOffered: isOffered, n: place.map { rows[$0].n } ?? 0,
        level: supposed ?? place.flatMap { rows[$0].mean.value },
        target: supposition?.targets[service].map(Double.init) ?? place.flatMap { rows[$0].target?.level }
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

  /// The place of the latest of some cycles up to another.
  private func latest(_ cycles: [Int], upTo cycle: Int) -> Int? {
    let rank = directory.rank(cycle: cycle)
    return cycles.lastIndex { directory.rank(cycle: $0) <= rank }
  }
}
