extension Highlights {
  /// Picks from rows that are ordered by cycle; of equal ones, the first.
  init(maturity: [MaturityFigure], expectations: [ExpectationFigure], coverage: [CoverageFigure]) {
    let answered = maturity.last { $0.n > 0 }?.cycle
    servicesBelowTarget = Self.worst(
      maturity.filter { $0.cycle == answered && $0.office != nil && ($0.shortfall.value ?? 0) > 0 }
    ) { $0.shortfall.value ?? 0 }
    let asked = expectations.last?.cycle
    outcomesBelowExpectation = Self.worst(
      expectations.filter { $0.cycle == asked && $0.group == nil && ($0.weightedGap.value ?? 0) < 0 }
    ) { -($0.weightedGap.value ?? 0) }
    let rated = coverage.last?.cycle
    singlePoints = coverage.filter { figure in
      guard figure.cycle == rated, figure.scope == .organisation, case .success(.single) = figure.coverage else {
        return false
      }
      return true
    }
  }

  private static func worst<Row>(_ rows: [Row], by size: (Row) -> Double) -> [Row] {
    let order = rows.indices.sorted { (-size(rows[$0]), $0) < (-size(rows[$1]), $1) }
    return order.prefix(length).map { rows[$0] }
  }
}
