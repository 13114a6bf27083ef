/// What was planned and delivered of an outcome, in one office or in all offices together, in one cycle and one unit.
///
/// Amounts are exact, in hundredths of their unit; units are never mixed.
public struct BenefitFigure: Sendable, Hashable {
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// As the inputs write it; nil where they name none.
  public let unit: String?
  public let benefits: Int
  public let planned: Measured<Int64>
  public let delivered: Measured<Int64>
  public let cost: Measured<Int64>
  /// Benefits that state both what was planned and delivered.
  public let paired: Int
  /// `Σ delivered / Σ planned` over those; more than 1 where more was delivered than planned.
  public let attainment: Measured<Double>
  /// Benefits that state both what was delivered and its cost.
  public let costed: Int
  /// `(Σ delivered - Σ cost) / Σ cost` over those, where the unit is a currency.
  public let returnOnCost: Measured<Double>
  /// What the ratios are over, for a reader.
  public let method: String
}
