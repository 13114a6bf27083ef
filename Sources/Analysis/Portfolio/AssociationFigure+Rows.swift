import PMO
import Statistics

extension AssociationFigure {
  /// The rows of every measure and scope, in every cycle in which an office has both maturity and projects.
  ///
  /// - Parameters:
  ///   - maturity: the rows of all services give an office's maturity.
  ///   - portfolio: ordered by cycle.
  static func rows(
    maturity: [MaturityGroupFigure], portfolio: [PortfolioFigure], directory: Directory
  ) -> [AssociationFigure] {
    guard !portfolio.isEmpty else { return [] }
    var means: [Place: Double] = [:]
    for figure in maturity where figure.scope == .all {
      if let office = figure.office, let mean = figure.mean.value {
        means[Place(office: office, cycle: figure.cycle)] = mean
      }
    }
    var earlier: [Point] = []
    return portfolio.runs(sharing: \.cycle).flatMap { figures -> [AssociationFigure] in
      let points = figures.compactMap { figure -> Point? in
        guard let office = figure.office, let mean = means[Place(office: office, cycle: figure.cycle)] else {
          return nil
        }
        return Point(maturity: mean, figure: figure)
      }
      guard !points.isEmpty else { return [] }
      let cycle = figures[figures.startIndex].cycle
      let isFirst = earlier.isEmpty
      earlier += points
      return Measure.allCases.flatMap { measure in
        [AssociationFigure(measure, .offices, cycle: cycle, of: points)]
          + (isFirst ? [] : [AssociationFigure(measure, .officeCycles, cycle: cycle, of: earlier)])
      }
    }
  }

  private struct Place: Hashable {
    let office: Int
    let cycle: Int
  }

  private struct Point {
    let maturity: Double
    let figure: PortfolioFigure
  }

  private init(_ measure: Measure, _ scope: Scope, cycle: Int, of points: [Point]) {
    self.measure = measure
    self.scope = scope
    self.cycle = cycle
    let pairs = points.compactMap { point in
      measure.value(of: point.figure).map { (maturity: point.maturity, value: $0) }
    }
    n = pairs.count
    let found: Measured<SpearmanCorrelation> =
      pairs.count < Self.fewest
      ? .failure(.undefined(pairs.isEmpty ? .noAnswers : .few(pairs.count, needed: Self.fewest)))
      : Measured { () throws(Undefined) in try SpearmanCorrelation(pairs.map(\.maturity), pairs.map(\.value)) }
    correlation = found.map(\.value)
    let interval = found.flatMap { found in Measured { () throws(Undefined) in try found.interval } }
    self.interval = interval
    reading = found.value.map { found in
      guard found.value.magnitude < 1 else { return found.value > 0 ? .risesThroughout : .fallsThroughout }
      guard let interval = interval.value else { return .notEnoughPoints }
      return interval.low > 0 ? .rises : interval.high < 0 ? .falls : .unclear
    }
    method =
      "Spearman's rank correlation of the mean of the services' maturity with \(measure.label), "
      + (scope == .offices ? "over the offices of the cycle" : "over offices in all cycles up to this one")
      + "; \(interval.method); an association, no cause"
  }
}

extension AssociationFigure.Measure {
  /// An office's value; nil where it has none.
  public func value(of figure: PortfolioFigure) -> Double? {
    let colored = Project.Rating.colors.reduce(0) { $0 + figure.count(of: $1) }
    func share(_ ratings: [Project.Rating]) -> Double? {
      colored > 0 ? Double(ratings.reduce(0) { $0 + figure.count(of: $1) }) / Double(colored) : nil
    }
    return switch self {
    case .shareRed: share([.red, .amberRed])
    case .shareGreen: share([.green, .amberGreen])
    case .costVariance: figure.costVariance.value
    case .shareLate: figure.shareLate.value
    }
  }
}

extension AssociationFigure {
  /// One sentence, worded as an association: `Higher maturity goes together with a lower …`.
  public var sentence: String {
    switch reading {
    case .rises: "Higher maturity goes together with a rise of \(measure.label)."
    case .falls: "Higher maturity goes together with a fall of \(measure.label)."
    case .unclear: "Maturity and \(measure.label) are not seen to go together in these data."
    case .risesThroughout: throughout("rise")
    case .fallsThroughout: throughout("fall")
    case .notEnoughPoints:
      "\(n) points are too few to tell whether maturity and \(measure.label) go together."
    case nil: "It cannot be said whether maturity and \(measure.label) go together."
    }
  }

  private func throughout(_ movement: String) -> String {
    "In these \(n) points higher maturity goes together with a \(movement) of \(measure.label) throughout; how sure that is cannot be "
      + "said, as there is no interval."
  }
}
