/// The lines that divide high from low. Where they run is a choice, so a result is printed with its rule.
public struct Crosshair: Hashable, Sendable {
  /// How the lines are placed.
  public enum Rule: Hashable, Sendable, CaseIterable {
    /// Halfway between the lowest and the highest level of each scale.
    case midpoint
    /// At the items' mean importance and mean performance.
    case mean
    /// At the items' median importance and median performance.
    case median
    /// All items whose importance exceeds their performance are `concentrateHere`; the scale midpoints divide the
    /// rest (Abalo, Varela and Manzano 2007).
    case diagonal
  }

  /// A point closer to a line than this, in scale points, lies on it: means are rounded numbers.
  public static let tolerance = 1e-9

  /// How the lines were placed.
  public let rule: Rule

  /// The line between low and high importance.
  public let importance: Double

  /// The line between low and high performance.
  public let performance: Double

  private let importanceScale: ClosedRange<Int>
  private let performanceScale: ClosedRange<Int>

  /// Places the lines for a set of items on their declared scales. The rules `midpoint` and `diagonal` need no items.
  ///
  /// - Throws: `scaleTooShort` if a scale has a single level; `scaleTooWide` if one leaves `LevelCounts.widestScale`;
  ///   for `mean` and `median`, `noAnswers` without items and `notFinite` if a coordinate is not finite.
  public init(
    _ rule: Rule, of items: [ImportancePerformance], importanceScale: ClosedRange<Int>,
    performanceScale: ClosedRange<Int>
  ) throws(Undefined) {
    for scale in [importanceScale, performanceScale] {
      let levels = try LevelCounts(scale: scale).counts.count
      guard levels >= 2 else { throw .short(levels: levels, needed: 2) }
    }
    self.rule = rule
    self.importanceScale = importanceScale
    self.performanceScale = performanceScale
    switch rule {
    case .midpoint, .diagonal:
      importance = Double(importanceScale.lowerBound + importanceScale.upperBound) / 2
      performance = Double(performanceScale.lowerBound + performanceScale.upperBound) / 2
    case .mean:
      importance = try Statistics.mean(of: items.map(\.importance))
      performance = try Statistics.mean(of: items.map(\.performance))
    case .median:
      importance = try Statistics.median(of: items.map(\.importance))
      performance = try Statistics.median(of: items.map(\.performance))
    }
  }

  /// The quadrant of an item. A point on a line counts as high; one on the diagonal, as performing well enough.
  ///
  /// - Throws: `notFinite` if a coordinate is not finite.
  public func quadrant(of item: ImportancePerformance) throws(Undefined) -> Quadrant {
    guard item.importance.isFinite, item.performance.isFinite else { throw .notFinite }
    if rule == .diagonal, excess(of: item) > Self.tolerance { return .concentrateHere }
    let important = item.importance >= importance - Self.tolerance
    let performing = item.performance >= performance - Self.tolerance
    switch (important, performing) {
    case (true, false): return .concentrateHere
    case (true, true): return .keepUp
    case (false, false): return .lowPriority
    case (false, true): return .possibleOverkill
    }
  }

  /// How far importance exceeds performance, both as a share of their scale, in points of the importance scale.
  private func excess(of item: ImportancePerformance) -> Double {
    let importanceWidth = Double(importanceScale.upperBound - importanceScale.lowerBound)
    let performanceWidth = Double(performanceScale.upperBound - performanceScale.lowerBound)
    let performance = (item.performance - Double(performanceScale.lowerBound)) * (importanceWidth / performanceWidth)
    return item.importance - Double(importanceScale.lowerBound) - performance
  }
}
