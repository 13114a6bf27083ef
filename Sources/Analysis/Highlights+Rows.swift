extension Highlights {
  /// Picks from rows that are ordered by cycle; of equal ones, the first.
  init(maturity: [MaturityFigure], expectations: [ExpectationFigure], coverage: [CoverageFigure]) {
    // Rows are large, and looked at in their places.
    let answered = maturity.indices.last { maturity[$0].n > 0 }.map { maturity[$0].cycle }
    servicesBelowTarget = Self.worst(maturity) { place in
      guard maturity[place].cycle == answered, maturity[place].office != nil else { return 0 }
      return maturity[place].shortfall.value ?? 0
    }
    let asked = expectations.indices.last.map { expectations[$0].cycle }
    outcomesBelowExpectation = Self.worst(expectations) { place in
      guard expectations[place].cycle == asked, expectations[place].group == nil else { return 0 }
      return -(expectations[place].weightedGap.value ?? 0)
    }
    let rated = coverage.last?.cycle
    singlePoints = coverage.indices.filter { place in
      guard coverage[place].cycle == rated, coverage[place].scope == .organisation,
        case .success(.single) = coverage[place].coverage
      else { return false }
      return true
    }.map { coverage[$0] }
  }

  /// Those of a size above 0, the largest first.
  private static func worst<Row>(_ rows: [Row], by size: (Int) -> Double) -> [Row] {
    let sizes = rows.indices.map { (size: size($0), place: $0) }.filter { $0.size > 0 }
    return sizes.sorted { (-$0.size, $0.place) < (-$1.size, $1.place) }.prefix(length).map { rows[$0.place] }
  }
}
