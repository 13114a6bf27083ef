/// How far a service helps to bring about an outcome, 0...1: outcomes x services, by their positions in the catalogue.
public struct ContributionMatrix: Sendable, Hashable {
  /// What the outputs call this judgement: "Plumbline's default", or the user's file.
  public let origin: String
  /// A row an outcome, a value a service.
  public let values: [[Double]]

  public init(origin: String, values: [[Double]]) {
    self.origin = origin
    self.values = values
  }

  public subscript(outcome: Int, service: Int) -> Double { values[outcome][service] }
}
