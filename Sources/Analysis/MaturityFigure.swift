public import Statistics

/// How mature a service is, in one office or in all offices together, in one cycle.
///
/// The row of all offices pools their answers, so every answer weighs the same. Levels are ordinal: median and
/// distribution stand beside the mean.
public struct MaturityFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's services.
  public let service: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Answers on each level of the maturity scale; `levels.n` of them.
  public let levels: LevelCounts
  /// Distinct raters; 0 where the inputs name none.
  public let raters: Int
  public let mean: Measured<Double>
  public let median: Measured<Double>
  /// The lowest level that anyone chose.
  public let lowest: Measured<Int>
  /// The highest level that anyone chose.
  public let highest: Measured<Int>
  /// 95% interval of the mean; none below five answers and where all answers are equal.
  public let interval: Measured<Interval>
  /// Nil where neither the inputs nor the job want a level.
  public let target: MaturityTarget?
  /// `mean - target` in levels: negative below the target.
  public let gap: Measured<Double>
  /// `max(0, target - mean)` in levels.
  public let shortfall: Measured<Double>
  /// How mean and interval were made, for a reader.
  public let method: String

  /// Answers.
  public var n: Int { levels.n }
}

/// The level that a service should reach.
public struct MaturityTarget: Sendable, Hashable {
  /// Who wants it.
  public enum Origin: Sendable, Hashable {
    /// The mean of this many wanted levels in the inputs.
    case inputs(answers: Int)
    /// The job.
    case job
  }

  public let level: Double
  public let origin: Origin
}
