import PMO
import Statistics

extension MaturityGroupFigure {
  /// The rows of every scope that has services, for each office and cycle of the given rows.
  ///
  /// - Parameter figures: ordered by cycle, office and service.
  static func rows(
    of figures: [MaturityFigure], framework: Framework, settings: AnalysisSettings
  ) -> [MaturityGroupFigure] {
    let services = framework.catalogue.services
    let scopes = MaturityScope.scopes(of: services)
    return figures.runs(sharing: { [$0.cycle, $0.office] }).flatMap { figures in
      scopes.compactMap { scope in
        let members = figures.filter { scope.contains(services[$0.service]) }
        return members.first.map {
          MaturityGroupFigure(office: $0.office, scope: scope, cycle: $0.cycle, of: members, settings: settings)
        }
      }
    }
  }

  private init(
    office: Int?, scope: MaturityScope, cycle: Int, of rows: [MaturityFigure], settings: AnalysisSettings
  ) {
    self.office = office
    self.scope = scope
    self.cycle = cycle
    let members = rows.filter { $0.mean.value != nil }
    let means = members.compactMap(\.mean.value)
    func weights(_ members: [MaturityFigure]) -> [Double] { members.map { settings.serviceWeights[$0.service] ?? 1 } }
    services = members.count
    n = members.reduce(0) { $0 + $1.n }
    let mean = Measured { () throws(Undefined) in try weightedMean(of: means, weights: weights(members)) }
    self.mean = mean
    let scale = rows.first?.levels.scale ?? 0...0
    let index = mean.flatMap { mean in
      Measured { () throws(Undefined) in try maturityIndex(of: mean, scale: scale) }
    }
    self.index = index
    rating = index.flatMap { index in
      Measured { () throws(Undefined) in try Rating(index: index, by: settings.ratings) }
    }
    median = Measured { () throws(Undefined) in try Statistics.median(of: means) }
    let last = members.min { ($0.mean.value ?? 0) < ($1.mean.value ?? 0) }
    lowest = last?.mean ?? .failure(.undefined(.noAnswers))
    lowestService = last?.service
    stagedLevel =
      members.map(\.stagedLevel).reduce(nil as Measured<Int>?) { lowest, level in
        guard let lowest else { return level }
        return lowest.flatMap { one in level.map { min(one, $0) } }
      } ?? .failure(.undefined(.noAnswers))
    let withTarget = members.filter { $0.gap.value != nil }
    let reached = withTarget.count { ($0.gap.value ?? -1) >= 0 }
    targeted = withTarget.count
    atTarget = reached
    if withTarget.isEmpty {
      shareAtTarget = .failure(.noTarget)
      shareInterval = .failure(.noTarget)
      shortfall = .failure(.noTarget)
    } else {
      shareAtTarget = .success(Double(reached) / Double(withTarget.count))
      shareInterval = Measured { () throws(Undefined) in try wilsonInterval(successes: reached, of: withTarget.count) }
      shortfall = Measured { () throws(Undefined) in
        try weightedMean(of: withTarget.compactMap(\.shortfall.value), weights: weights(withTarget))
      }
    }
    method =
      (settings.serviceWeights.isEmpty
        ? "mean and median of the services' means, each service weighs the same"
        : "mean of the services' means weighted by the job, services that it does not name by 1; median of the means")
      + "; staged level: lowest of the services' staged levels; 95% interval of the share: Wilson; \(settings.ratings.label)"
  }
}

extension MaturityGroupFigure.Rating {
  /// For a reader: `L largely attained`, `intermediate`.
  public var label: String {
    switch self {
    case .attainment(let rating): rating.label
    case .band(let band): band.label
    }
  }

  /// - Parameter index: 0...1.
  init(index: Double, by rule: AnalysisSettings.RatingRule) throws(Undefined) {
    switch rule {
    // An index is a rounded number, and an edge belongs to the rating below it.
    case .attainment: self = .attainment(try AttainmentRating(percent: (index * 1e11).rounded() / 1e9))
    case .bands: self = .band(try MaturityBand(index: index))
    }
  }
}
