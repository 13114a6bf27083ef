public import Tabular

/// One project of the portfolio as an export states it for a cycle. Amounts are in hundredths of the currency's unit, so sums are exact.
public struct Project: Sendable, Hashable {
  /// How a project stands, on one scale for all sources.
  ///
  /// The five colours are those of the delivery confidence assessment, from red (unachievable as it stands) to green (highly likely).
  /// Sources on three colours, as the public portfolio from 2022 on, use red, amber and green with the same words; they are not spread
  /// over the five. `reset` and `exempt` are no colours: a project that is being set up anew, and a rating that is held back.
  public enum Rating: String, Sendable, CaseIterable {
    case red
    case amberRed = "amber/red"
    case amber
    case amberGreen = "amber/green"
    case green
    case reset
    case exempt

    public static let colors: [Rating] = [.red, .amberRed, .amber, .amberGreen, .green]
  }

  /// What a source may hold back or leave open; see `gaps`.
  public enum Value: Sendable, Hashable, CaseIterable {
    case rating, start, plannedFinish, forecastFinish, budget, actual, forecast
    case wholeLifeCost, yearBudget, yearForecast, yearVariance, yearVarianceShare
  }

  /// What a source says in words.
  public enum Narrative: Sendable, Hashable, CaseIterable {
    case description, rating, schedule, variance, cost
  }

  public var id: String
  public var name: String
  /// Codes of the run's name lists; -1 where the source does not say.
  public var office: Int
  public var group: Int
  public var cycle: Int
  public var department: String?
  public var category: String?
  public var sponsor: String?
  public var status: String?
  public var rating: Rating?
  public var start: DateTime?
  public var plannedFinish: DateTime?
  public var forecastFinish: DateTime?
  public var budget: Int64?
  public var actual: Int64?
  public var forecast: Int64?
  /// What the project costs from its start to the end of its use, as last approved.
  public var wholeLifeCost: Int64?
  /// Budget and forecast of the financial year that the cycle is about.
  public var yearBudget: Int64?
  public var yearForecast: Int64?
  /// Forecast less budget of the year as the source states them itself; the share in hundredths of a percent.
  public var statedVariance: Int64?
  public var statedVarianceShare: Int64?
  public var currency: String?
  /// Positions in the catalogue's services.
  public var services: [Int]
  public var narratives: [Narrative: String]
  /// Why values are missing of which the source says something.
  public var gaps: [Value: Gap]
  /// The cell that names the project.
  public var origin: Origin

  public init(id: String, name: String, origin: Origin) {
    self.id = id
    self.name = name
    self.origin = origin
    office = -1
    group = -1
    cycle = -1
    services = []
    narratives = [:]
    gaps = [:]
  }

  /// Forecast less budget of the year; what the source states where it does not state both. Nil where the difference has no place in 64
  /// bits.
  public var yearVariance: Int64? {
    guard let yearBudget, let yearForecast else { return statedVariance }
    let (difference, overflows) = yearForecast.subtractingReportingOverflow(yearBudget)
    return overflows ? nil : difference
  }

  /// The year's variance as a ratio to its budget: 0.1 is ten percent over it. Nil for a budget of zero or less.
  public var yearVarianceShare: Double? {
    guard let yearBudget, yearForecast != nil else { return statedVarianceShare.map { Double($0) / 10_000 } }
    return yearBudget > 0 ? yearVariance.map { Double($0) / Double(yearBudget) } : nil
  }
}
