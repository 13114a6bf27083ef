public import Tabular

/// A person who works for a service.
public struct Assignment: Sendable, Hashable {
  /// Codes of the run's name lists; the office is -1 where the source names none, the cycle for what holds in all of them.
  public var person: Int32
  public var office: Int32
  public var cycle: Int32
  /// Position in the catalogue's services.
  public var service: Int32
  public var origin: Origin

  public init(person: Int, office: Int, cycle: Int, service: Int, origin: Origin) {
    self.person = Int32(clamping: person)
    self.office = Int32(clamping: office)
    self.cycle = Int32(clamping: cycle)
    self.service = Int32(clamping: service)
    self.origin = origin
  }
}
