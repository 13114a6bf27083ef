import Analysis
import Publishing

/// A heatmap of a job's figures that the terminal can show.
public enum HeatmapView: String, CaseIterable, Sendable {
  case maturity, gaps, expectations, people, teams, coverage, all

  /// What the view shows, in a few words.
  public var summary: String {
    switch self {
    case .maturity: "maturity of services by PMO"
    case .gaps: "gaps to the targets by service and PMO"
    case .expectations: "satisfaction less importance by outcome and customer group"
    case .people: "level by person and competence"
    case .teams: "level by team and competence"
    case .coverage: "people at the required level by service and competence"
    case .all: "all of them"
    }
  }

  /// The lines of each heatmap; none where the inputs hold nothing for the view.
  public func lines(of assessment: Assessment, width: Int, hasColour: Bool) -> [[String]] {
    let colors: TerminalColors = hasColour ? .palette256 : .none
    let views = self == .all ? Self.allCases.filter { $0 != .all } : [self]
    return views.compactMap { $0.heatmap(of: assessment.figures) }
      .map { TerminalHeatmap($0, width: width, colors: colors).lines }
  }

  private func heatmap(of figures: Figures) -> Heatmap? {
    switch self {
    case .maturity: .maturity(of: figures)
    case .gaps: .maturityGaps(of: figures)
    case .expectations: .expectationGaps(of: figures)
    case .people: .competences(of: figures)
    case .teams: .teams(of: figures)
    case .coverage: .coverage(of: figures)
    case .all: nil
    }
  }
}
