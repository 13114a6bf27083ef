public import Tabular

/// What was planned and delivered of an outcome, as a source states it for a cycle. Amounts are in hundredths of their unit, so sums
/// are exact.
public struct Benefit: Sendable, Hashable {
  /// The benefit's own name; nil where the source names only the outcome.
  public var name: String?
  /// Codes of the run's name lists; -1 where the source names none.
  public var office: Int
  public var cycle: Int
  /// Position in the catalogue's outcomes.
  public var outcome: Int
  public var planned: Int64?
  public var delivered: Int64?
  /// What it cost to have it delivered.
  public var cost: Int64?
  /// A currency, or the unit of what is counted (`days`); nil where the source names none. Amounts of different units do not add.
  public var unit: String?
  /// The cell that names the outcome.
  public var origin: Origin

  public init(name: String?, office: Int, cycle: Int, outcome: Int, origin: Origin) {
    self.name = name
    self.office = office
    self.cycle = cycle
    self.outcome = outcome
    self.origin = origin
  }
}
