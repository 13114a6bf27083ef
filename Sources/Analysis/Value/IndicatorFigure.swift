public import PMO

/// How far a measured goal of a service is reached, in one office and cycle.
public struct IndicatorFigure: Sendable, Hashable {
  public let name: String
  /// Its place among the indicators of that name of the service, office and cycle, from 1: two where the inputs state it twice.
  public let number: Int
  /// Code in the directory's offices; -1 where the inputs name none.
  public let office: Int
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let direction: PerformanceIndicator.Direction
  /// As the source writes it.
  public let unit: String?
  public let goal: Double?
  public let current: Double?
  /// As the source states it; 1 where it does not.
  public let relevance: Double
  /// `current / goal`, or `goal / current` where less is better; 1 is the goal. Kept within 0...1 unless the job wants otherwise.
  public let attainment: Measured<Double>
  /// How the attainment was made, for a reader.
  public let method: String
}

/// How a service performs by its measured goals, in one office or in all offices together, in one cycle.
public struct ServicePerformanceFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let indicators: Int
  /// Those of them whose attainment is known.
  public let measured: Int
  /// Those of them whose goal is reached.
  public let reached: Int
  /// `Σ relevance · attainment` over the measured indicators, their relevances scaled to sum 1.
  public let performance: Measured<Double>
  /// How it was made, for a reader.
  public let method: String
}

/// How far an outcome is reached by what the services' measured goals say, in one office or in all offices together, in one cycle.
public struct OutcomeAttainmentFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Services with a performance that contribute to the outcome.
  public let services: Int
  /// `Σ_f P_bf · performance_f / Σ_f P_bf` over those services.
  public let attainment: Measured<Double>
  /// What those services contribute, as a share of what all services of the catalogue do, 0...1: how much of the outcome is measured.
  public let covered: Double
  /// How it was made, for a reader.
  public let method: String
}
