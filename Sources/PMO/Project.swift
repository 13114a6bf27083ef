public import Tabular

/// One project of the portfolio as an export states it. Amounts are in hundredths of the currency's unit, so sums are exact.
public struct Project: Sendable, Hashable {
  public enum Rating: String, Sendable, CaseIterable {
    case red
    case amberRed = "amber/red"
    case amber
    case amberGreen = "amber/green"
    case green
  }

  public var id: String
  public var name: String
  /// Codes of the run's name lists; -1 where the source does not say.
  public var office: Int
  public var group: Int
  public var cycle: Int
  public var sponsor: String?
  public var status: String?
  public var rating: Rating?
  public var start: DateTime?
  public var plannedFinish: DateTime?
  public var forecastFinish: DateTime?
  public var budget: Int64?
  public var actual: Int64?
  public var forecast: Int64?
  public var currency: String?
  /// Positions in the catalogue's services.
  public var services: [Int]
  /// The row's first cell.
  public var origin: Origin

  public init(id: String, name: String, origin: Origin) {
    self.id = id
    self.name = name
    self.origin = origin
    office = -1
    group = -1
    cycle = -1
    services = []
  }
}
