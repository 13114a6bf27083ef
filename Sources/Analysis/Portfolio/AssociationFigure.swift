public import Statistics

/// How far maturity and what the portfolio reports go together, over offices. An association, never a cause.
public struct AssociationFigure: Sendable, Hashable {
  /// What maturity is held against.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Share of the coloured projects that are red or amber/red.
    case shareRed = "share_red"
    /// Share of the coloured projects that are green or amber/green.
    case shareGreen = "share_green"
    case costVariance = "cost_variance"
    case shareLate = "share_late"

    /// For a reader: `a share of red projects`.
    public var label: String {
      switch self {
      case .shareRed: "the share of red and amber/red projects"
      case .shareGreen: "the share of green and amber/green projects"
      case .costVariance: "cost over budget"
      case .shareLate: "the share of late projects"
      }
    }
  }

  /// What the points are.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The offices in the cycle.
    case offices
    /// The offices in the cycle and in all before it, each a point of its own. Points of one office are not independent, so the interval
    /// is narrower than it should be.
    case officeCycles = "office_cycles"
  }

  /// What the coefficient says, with its interval.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// The interval lies above zero.
    case rises
    /// The interval lies below zero.
    case falls
    /// The interval holds zero.
    case unclear
    /// The coefficient is 1: the measure rises with maturity through all points. How far chance could bring that about is not said, as
    /// the interval is not defined there.
    case risesThroughout = "rises throughout"
    /// The coefficient is -1: the measure falls as maturity rises, through all points; as for `risesThroughout`.
    case fallsThroughout = "falls throughout"
    /// There are too few points for an interval, so that nothing can be told from the coefficient.
    case notEnoughPoints = "not enough points"
  }

  public let measure: Measure
  public let scope: Scope
  /// Code in the directory's cycles; -1 where the inputs name none. For `officeCycles` the last of them.
  public let cycle: Int
  /// Offices, or offices in cycles, with both figures.
  public let n: Int
  /// Spearman's rank correlation of the office's mean maturity with the measure, -1...1; none below four points.
  public let correlation: Measured<Double>
  /// Its 95% interval; none below five points, and none at -1 and 1.
  public let interval: Measured<Interval>
  /// Nil without a correlation.
  public let reading: Reading?
  /// How it was made, for a reader.
  public let method: String

  /// Fewest points of a correlation.
  public static let fewest = 4
}
