/// What stands out: rows of the figures that a reader should see first, worst first.
public struct Highlights: Sendable, Hashable {
  /// At most this many services and outcomes are named.
  public static let length = 5

  /// Services of single offices with the largest shortfalls above 0, in the latest cycle that has maturity answers.
  public let servicesBelowTarget: [MaturityFigure]
  /// Outcomes of all groups together with the most negative weighted gaps, in the latest cycle that has expectations.
  public let outcomesBelowExpectation: [ExpectationFigure]
  /// Competences which exactly one person of the organisation has at the required level, in the latest cycle that has
  /// ratings; all of them.
  public let singlePoints: [CoverageFigure]
}
