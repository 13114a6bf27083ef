public import PMO

/// How a step of the cycle stands.
public enum StepStatus: String, Sendable, Hashable, CaseIterable {
  case onTrack = "on track"
  case attention
  case behind
  case noData = "no data"
}

/// How far a step of the cycle is done, by the run's own data, in one office or in all offices together, in one cycle.
///
/// Each step has a rule, an edge from which it is on track and one from which it needs attention; both are printed with it. No light is
/// set by hand, and a step that no data speak of says so. The rules are Plumbline's own.
public struct StepFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let step: CycleStep
  /// 0...1.
  public let value: Measured<Double>
  public let status: StepStatus
  /// The value from which the step is on track, and the one from which it needs attention; below it is behind.
  public let onTrackFrom: Double
  public let attentionFrom: Double
  /// Things that the value is over: answers, services, projects or outcomes, as `basis` says.
  public let n: Int
  /// What it rests on: `14 of 18 offered services have a target`; empty without data.
  public let basis: String
  /// The rule of the value, for a reader.
  public let method: String
}

/// How a stage of the cycle stands: the worse of its steps with data.
public struct StageFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let stage: Stage
  /// Mean of the values of its steps that have one, 0...1.
  public let value: Measured<Double>
  public let status: StepStatus
  /// Steps of the stage with data, of two.
  public let n: Int
  /// What its steps rest on.
  public let basis: String
  /// How it was made, for a reader.
  public let method: String
}
