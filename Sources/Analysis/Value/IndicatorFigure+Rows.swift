public import PMO
import Statistics

extension IndicatorFigure {
  /// A row of every indicator, by cycle, office, service and name.
  static func rows(of tally: IndicatorTally, directory: Directory, settings: AnalysisSettings) -> [IndicatorFigure] {
    let sorted = tally.indicators.sorted { one, other in
      let (first, second) = (Place(one, directory), Place(other, directory))
      return first == second ? Contents(one) < Contents(other) : first < second
    }
    var rows: [IndicatorFigure] = []
    for group in sorted.runs(sharing: { [$0.cycle, $0.office, $0.service] }) {
      // Keys are told apart without regard to case by some that read the tables.
      var numbers: [String: Int] = [:]
      for indicator in group {
        let number = numbers[indicator.name.lowercased(), default: 0] + 1
        numbers[indicator.name.lowercased()] = number
        rows.append(IndicatorFigure(indicator, number: number, isCapped: settings.capsAttainment))
      }
    }
    return rows
  }

  private struct Place: Comparable {
    let cycle: Int
    let office: Int
    let service: Int
    let name: String

    init(_ indicator: PerformanceIndicator, _ directory: Directory) {
      cycle = directory.rank(cycle: indicator.cycle)
      office = directory.rank(office: indicator.office)
      service = indicator.service
      name = indicator.name
    }

    static func < (one: Place, other: Place) -> Bool {
      (one.cycle, one.office, one.service, one.name) < (other.cycle, other.office, other.service, other.name)
    }
  }

  /// What tells indicators of one name apart, so that the order of the inputs does not matter.
  private struct Contents: Comparable {
    let values: [Double]
    let texts: [String]

    init(_ indicator: PerformanceIndicator) {
      values =
        [indicator.goal, indicator.current, indicator.relevance].map { $0 ?? -.infinity } + [
          indicator.direction == .higher ? 0 : 1
        ]
      texts = [indicator.unit ?? ""]
    }

    static func < (one: Contents, other: Contents) -> Bool {
      one.values == other.values
        ? one.texts.lexicographicallyPrecedes(other.texts) : one.values.lexicographicallyPrecedes(other.values)
    }
  }

  private init(_ indicator: PerformanceIndicator, number: Int, isCapped: Bool) {
    name = indicator.name
    self.number = number
    office = indicator.office
    service = indicator.service
    cycle = indicator.cycle
    direction = indicator.direction
    unit = indicator.unit
    goal = indicator.goal
    current = indicator.current
    relevance = indicator.relevance ?? 1
    if let goal = indicator.goal {
      if let current = indicator.current {
        attainment = Measured { () throws(Undefined) in
          try Statistics.attainment(
            of: current, goal: goal,
            direction: indicator.direction == .higher ? .higherIsBetter : .lowerIsBetter, isCapped: isCapped)
        }
      } else {
        attainment = .failure(.notMeasured)
      }
    } else {
      attainment = .failure(.noGoal)
    }
    method =
      (indicator.direction == .higher ? "current / goal" : "goal / current, as less is better")
      + (isCapped ? ", within 0 to 1" : ", not capped")
  }
}

extension ServicePerformanceFigure {
  /// The rows of every office, service and cycle with indicators, and of all offices together.
  ///
  /// - Parameter figures: ordered by cycle, office and service.
  static func rows(of figures: [IndicatorFigure], directory: Directory) -> [ServicePerformanceFigure] {
    var units: [[Int]: [IndicatorFigure]] = [:]
    for figure in figures { units[[figure.cycle, figure.service], default: []].append(figure) }
    let offices = figures.runs(sharing: { [$0.cycle, $0.office, $0.service] }).map {
      ServicePerformanceFigure(office: $0[$0.startIndex].office, of: Array($0))
    }
    let all = units.values.map { ServicePerformanceFigure(office: nil, of: $0) }
    return (offices + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(office: $0.office), $0.service)
        < (directory.rank(cycle: $1.cycle), directory.rank(office: $1.office), $1.service)
    }
  }

  private init(office: Int?, of figures: [IndicatorFigure]) {
    self.office = office
    service = figures[0].service
    cycle = figures[0].cycle
    indicators = figures.count
    let known = figures.filter { $0.attainment.value != nil }
    measured = known.count
    reached = known.count { ($0.attainment.value ?? 0) >= 1 }
    performance =
      known.isEmpty
      ? .failure(.notMeasured)
      : Measured { () throws(Undefined) in
        try servicePerformance(reached: known.compactMap(\.attainment.value), relevance: known.map(\.relevance))
      }
    method =
      "relevance x attainment, summed over the measured indicators\(office == nil ? " of all offices" : ""), relevances "
      + "scaled to sum 1"
  }
}

extension OutcomeAttainmentFigure {
  /// The rows of every outcome that services with a performance contribute to, by cycle and office.
  ///
  /// - Parameter figures: ordered by cycle and office.
  static func rows(of figures: [ServicePerformanceFigure], framework: Framework) -> [OutcomeAttainmentFigure] {
    figures.runs(sharing: { [$0.cycle, $0.office] }).flatMap { figures in
      framework.catalogue.outcomes.indices.compactMap { outcome in
        OutcomeAttainmentFigure(outcome: outcome, of: figures, matrix: framework.contribution, framework: framework)
      }
    }
  }

  private init?(
    outcome: Int, of figures: ArraySlice<ServicePerformanceFigure>, matrix: ContributionMatrix, framework: Framework
  ) {
    let parts = figures.compactMap { figure in
      figure.performance.value.map { (value: $0, weight: matrix.value(outcome: outcome, service: figure.service)) }
    }.filter { $0.weight > 0 }
    guard !parts.isEmpty, let first = figures.first else { return nil }
    office = first.office
    self.outcome = outcome
    cycle = first.cycle
    services = parts.count
    attainment = Measured { () throws(Undefined) in
      try weightedMean(of: parts.map(\.value), weights: parts.map(\.weight))
    }
    let all = framework.catalogue.services.indices.reduce(0) { $0 + matrix.value(outcome: outcome, service: $1) }
    covered = min(parts.reduce(0) { $0 + $1.weight } / all, 1)
    method = "mean of the services' performance, weighted by what they contribute; contribution by \(matrix.origin)"
  }
}

extension ContributionMatrix {
  /// The contribution 0...1; 0 for a pair that the matrix does not have and for what is no number of that range.
  public func value(outcome: Int, service: Int) -> Double {
    guard values.indices.contains(outcome), values[outcome].indices.contains(service) else { return 0 }
    let value = values[outcome][service]
    return value > 0 ? min(value, 1) : 0
  }
}
