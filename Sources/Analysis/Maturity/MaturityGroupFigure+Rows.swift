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
    let scopes = MaturityScope.scopes(of: services).map { scope in (scope: scope, has: services.map(scope.contains)) }
    let method = method(settings)
    return figures.runs(sharing: \.cycle).flatMap { figures in
      figures.runs(sharing: \.office).flatMap { figures in
        scopes.compactMap { scope in
          // Rows are large, so they are looked at where they stand.
          let members = figures.indices.filter { scope.has[figures[$0].service] }
          return members.isEmpty
            ? nil : MaturityGroupFigure(scope.scope, of: figures, at: members, method: method, settings: settings)
        }
      }
    }
  }

  /// The same for all rows, so it is put together once.
  private static func method(_ settings: AnalysisSettings) -> String {
    (settings.serviceWeights.isEmpty
      ? "mean and median of the services' means, each service weighs the same"
      : "mean of the services' means weighted by the job, services that it does not name by 1; median of the means")
      + "; staged level: lowest of the services' staged levels; 95% interval of the share: Wilson; \(settings.ratings.label)"
  }

  /// - Parameter places: those of the scope's services among an office's rows; one at least.
  private init(
    _ scope: MaturityScope, of rows: ArraySlice<MaturityFigure>, at places: [Int], method: String,
    settings: AnalysisSettings
  ) {
    office = rows[places[0]].office
    self.scope = scope
    cycle = rows[places[0]].cycle
    let members = places.filter { rows[$0].mean.value != nil }
    let means = members.compactMap { rows[$0].mean.value }
    func weights(_ members: [Int]) -> [Double] { members.map { settings.serviceWeights[rows[$0].service] ?? 1 } }
    services = members.count
    n = members.reduce(0) { $0 + rows[$1].n }
    let mean = Measured { () throws(Undefined) in try weightedMean(of: means, weights: weights(members)) }
    self.mean = mean
    let scale = rows[places[0]].levels.scale
    let index = mean.flatMap { mean in
      Measured { () throws(Undefined) in try maturityIndex(of: mean, scale: scale) }
    }
    self.index = index
    rating = index.flatMap { index in
      Measured { () throws(Undefined) in try Rating(index: index, by: settings.ratings) }
    }
    median = Measured { () throws(Undefined) in try Statistics.median(of: means) }
    let last = members.min { (rows[$0].mean.value ?? 0) < (rows[$1].mean.value ?? 0) }
    lowest = last.map { rows[$0].mean } ?? .failure(.undefined(.noAnswers))
    lowestService = last.map { rows[$0].service }
    stagedLevel =
      members.map { rows[$0].stagedLevel }.reduce(nil as Measured<Int>?) { lowest, level in
        guard let lowest else { return level }
        return lowest.flatMap { one in level.map { min(one, $0) } }
      } ?? .failure(.undefined(.noAnswers))
    let withTarget = members.filter { rows[$0].gap.value != nil }
    let reached = withTarget.count { (rows[$0].gap.value ?? -1) >= 0 }
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
        try weightedMean(of: withTarget.compactMap { rows[$0].shortfall.value }, weights: weights(withTarget))
      }
    }
    self.method = method
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
