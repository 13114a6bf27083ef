import Statistics

/// How many answers give a service one of the levels: a row of a distribution.
public struct MaturityLevelFigure: Sendable, Hashable {
  /// As in `MaturityFigure`.
  public let office: Int?
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// A level of the maturity scale.
  public let level: Int
  /// Answers that chose it.
  public let n: Int
  /// `n` as a share of all answers of the office, service and cycle, 0...1.
  public let share: Double
  /// Share of the answers at this level or above it, 0...1.
  public let shareAtOrAbove: Double

  /// One row for each level of the scale, for every row that has answers; in their order, the lowest level first.
  ///
  /// - Parameter withholding: at the threshold of distributions.
  static func rows(of figures: [MaturityFigure], withholding: Withholding) -> [MaturityLevelFigure] {
    var rows: [MaturityLevelFigure] = []
    rows.reserveCapacity(figures.reduce(0) { $0 + $1.levels.counts.count })
    for figure in figures
    where figure.n > 0
      && withholding.absence(item: figure.service, cycle: figure.cycle, unit: figure.office) == nil
    {
      var above = figure.n
      for (level, count) in zip(figure.levels.scale, figure.levels.counts) {
        rows.append(
          MaturityLevelFigure(
            office: figure.office, service: figure.service, cycle: figure.cycle, level: level, n: count,
            share: Double(count) / Double(figure.n), shareAtOrAbove: Double(above) / Double(figure.n)))
        above -= count
      }
    }
    return rows
  }
}
