public import PMO

/// The projects of an office, or of all offices together, in one cycle.
///
/// Amounts are exact, in hundredths of the currency's unit.
public struct PortfolioFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let projects: Int
  /// Projects by rating, in the order of `Project.Rating.allCases`.
  public let ratings: [Int]
  /// Projects without a rating; those that are reset or exempt are rated so.
  public let unrated: Int
  /// The one currency that the amounts name; nil where none or several are named.
  public let currency: String?
  public let budget: Measured<Int64>
  public let actual: Measured<Int64>
  public let forecast: Measured<Int64>
  /// Projects that state both a budget and a forecast.
  public let costed: Int
  /// `Σ(forecast - budget) / Σ budget` over those projects: 0.1 is ten percent over budget.
  public let costVariance: Measured<Double>
  public let wholeLifeCost: Measured<Int64>
  /// Budget and forecast of the financial year that the cycle is about.
  public let yearBudget: Measured<Int64>
  public let yearForecast: Measured<Int64>
  /// Projects that state both of them.
  public let yearCosted: Int
  /// `Σ(forecast - budget) / Σ budget` of the year over those projects.
  public let yearVariance: Measured<Double>
  /// Projects that state both a planned and a forecast finish.
  public let scheduled: Int
  /// Those of them with a forecast after the planned day.
  public let late: Int
  /// `late / scheduled`, 0...1.
  public let shareLate: Measured<Double>
  /// Mean of `forecast - planned` over the scheduled projects, in days; negative where early.
  public let meanSlip: Measured<Double>
  /// Mean of `forecast - planned` over the late projects, in days; 0 if none is late.
  public let meanDelay: Measured<Double>
  /// What the sums and shares are over, for a reader.
  public let method: String

  /// Projects with a rating.
  public func count(of rating: Project.Rating) -> Int {
    zip(Project.Rating.allCases, ratings).first { $0.0 == rating }?.1 ?? 0
  }
}
