/// An item's place in importance-performance analysis.
public struct ImportancePerformance: Hashable, Sendable {
  /// How much the item matters, usually a mean of answers.
  public let importance: Double

  /// How well it is done, usually a mean of answers.
  public let performance: Double

  /// A point of the grid.
  public init(importance: Double, performance: Double) {
    self.importance = importance
    self.performance = performance
  }
}
