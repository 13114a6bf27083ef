public import Statistics
public import Tabular

/// How far one of an office's foundations is built (its mandate, its strategy, its governance), in one office or in all offices together,
/// in one cycle.
///
/// The row of all offices pools their answers, so every answer weighs the same.
public struct FoundationFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's foundation components.
  public let component: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Answers on each level of the foundation scale; `levels.n` of them.
  public let levels: LevelCounts
  public let mean: Measured<Double>
  public let median: Measured<Double>
  /// 95% interval of the mean; none below five answers and where all answers are equal.
  public let interval: Measured<Interval>
  /// The mean of the wanted levels; nil where the answers want none.
  public let target: MaturityTarget?
  /// `mean - target` in levels: negative below the target.
  public let gap: Measured<Double>
  /// `max(0, target - mean)` in levels.
  public let shortfall: Measured<Double>
  /// Answers that name evidence.
  public let evidenced: Int
  /// The youngest evidence that has a date; without any date, the first by its text.
  public let evidence: String?
  /// The day of that evidence.
  public let evidenceDay: DateTime?
  /// Days from that day to the one that the job names, else to the last day of the cycle; negative for evidence from after it.
  public let evidenceAge: Measured<Int>
  /// How mean, interval and age were made, for a reader.
  public let method: String

  /// Answers.
  public var n: Int { levels.n }
}

extension FoundationFigure {
  /// Whether the row rests on too few answers to show, or would tell of one that does.
  public var isWithheld: Bool { mean.isWithheld }
}
