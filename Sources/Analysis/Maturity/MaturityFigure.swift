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
  /// Those of the office's own people, and of whoever the inputs do not tell apart from them.
  public let ownLevels: LevelCounts
  /// Those of the customers; with `ownLevels` they make up `levels`.
  public let customerLevels: LevelCounts
  /// Distinct raters; 0 where the inputs name none.
  public let raters: Int
  public let mean: Measured<Double>
  public let median: Measured<Double>
  /// The mean as a share of the scale, 0...1.
  public let index: Measured<Double>
  /// The highest level that at least half of the answers give the service, or a higher one.
  public let stagedLevel: Measured<Int>
  /// The lowest level that anyone chose.
  public let lowest: Measured<Int>
  /// The highest level that anyone chose.
  public let highest: Measured<Int>
  /// 95% interval of the mean; none below five answers and where all answers are equal.
  public let interval: Measured<Interval>
  /// How far the raters agree: rwg (James, Demaree and Wolf 1984) against answers at random, 0...1; none below two answers.
  public let agreement: Measured<Double>
  /// Nil where neither the inputs nor the job want a level.
  public let target: MaturityTarget?
  /// `mean - target` in levels: negative below the target.
  public let gap: Measured<Double>
  /// `max(0, target - mean)` in levels.
  public let shortfall: Measured<Double>
  /// Answers at or above the target; nil without one.
  public let atTarget: Int?
  /// `atTarget / n`, 0...1.
  public let shareAtTarget: Measured<Double>
  /// Wilson's 95% interval of the share.
  public let shareInterval: Measured<Interval>
  /// Mean of the office's own answers less that of the customers': positive where the office sees itself higher.
  public let ownView: MeanComparison
  /// Since the last named cycle in which the same service was answered for in the same office.
  public internal(set) var change: CycleChange
  /// How the row was made, for a reader.
  public var method: String {
    (office == nil ? "mean of the pooled answers of all offices" : "mean of the answers") + "; \(interval.method)"
      + "; share at target: Wilson; agreement: rwg against uniform answers"
  }

  /// Answers; 0 where the row is withheld.
  public var n: Int { levels.n }

  /// Whether the row rests on too few answers to show, or would tell of one that does.
  public var isWithheld: Bool { mean.isWithheld }
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
