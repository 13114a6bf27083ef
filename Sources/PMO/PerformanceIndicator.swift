public import Tabular

/// A measured goal of a service as a source states it for a cycle.
public struct PerformanceIndicator: Sendable, Hashable {
  /// Which way is better.
  public enum Direction: Int8, Sendable, CaseIterable {
    case higher, lower
  }

  public var name: String
  /// Codes of the run's name lists; -1 where the source names none.
  public var office: Int
  public var cycle: Int
  /// Position in the catalogue's services.
  public var service: Int
  /// What is to be reached; nil where the cell holds no number.
  public var goal: Double?
  /// What is reached; nil where it was not measured.
  public var current: Double?
  /// How much it counts among the service's indicators; nil where the source does not say, which counts as 1.
  public var relevance: Double?
  public var direction: Direction
  /// As the source writes it: `%`, `days`.
  public var unit: String?
  /// The cell that names the indicator.
  public var origin: Origin

  public init(name: String, office: Int, cycle: Int, service: Int, direction: Direction = .higher, origin: Origin) {
    self.name = name
    self.office = office
    self.cycle = cycle
    self.service = service
    self.direction = direction
    self.origin = origin
  }
}
