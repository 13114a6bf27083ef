/// Distributions of resampled sums by the answers that they are drawn from, for the intervals of many groups: groups on a short scale
/// often have equal counts, and a group that is compared with the one before and the one after is drawn from three times.
///
/// Only which distribution is computed anew depends on what is kept, never a result.
public struct ResampleCache: Sendable {
  private var known: [CountShape: SumDistribution] = [:]
  /// Of small groups, the sums at the ends of the interval of their mean.
  private var ends: [CountShape: ExactBootstrap.Ends] = [:]
  private var size = 0

  /// Probabilities that are kept at most, with their sums from both ends 24 bytes each; beyond, all are dropped.
  private static let mostProbabilities = 1 << 20

  /// Nothing is known yet.
  public init() {}

  /// The distribution of a group of at least one answer.
  mutating func sums(of answers: LevelCounts) -> SumDistribution {
    let shape = CountShape(answers)
    if let sums = known[shape] { return sums.moved(by: shape.lowest * answers.n) }
    let sums = SumDistribution(drawsFrom: answers)
    makeRoom(for: sums.probabilities.count)
    known[shape] = sums.moved(by: -shape.lowest * answers.n)
    return sums
  }

  /// The 95% interval of the mean of a small group.
  ///
  /// - Throws: as `ExactBootstrap(_:)`.
  mutating func exactInterval(of answers: LevelCounts) throws(Undefined) -> Interval {
    let shape = CountShape(answers)
    if let ends = ends[shape] { return ends.interval(of: answers.n, lowest: answers.lowest + shape.lowest) }
    let found = try ExactBootstrap(answers).ends
    makeRoom(for: 2)
    ends[shape] = found
    return found.interval(of: answers.n, lowest: answers.lowest + shape.lowest)
  }

  private mutating func makeRoom(for count: Int) {
    if size > Self.mostProbabilities {
      known.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      size = 0
    }
    size += count
  }
}

/// A group's counts from the lowest to the highest level that was chosen: where the scale begins and ends only moves the sums.
private struct CountShape: Hashable {
  /// Index of the lowest level that was chosen; no part of the shape.
  let lowest: Int
  private let counts: Counts

  private enum Counts: Hashable {
    /// Four bits a level: most of the groups that have a shape in common are as small as that.
    case packed(UInt64)
    case listed(ArraySlice<Int>)
  }

  /// - Parameter answers: one at least.
  init(_ answers: LevelCounts) {
    lowest = answers.counts.firstIndex { $0 > 0 } ?? 0
    let highest = answers.counts.lastIndex { $0 > 0 } ?? 0
    guard answers.n < 16, highest - lowest < 16 else {
      counts = .listed(answers.counts[lowest...highest])
      return
    }
    var packed: UInt64 = 0
    for index in lowest...highest { packed = packed << 4 | UInt64(answers.counts[index]) }
    counts = .packed(packed)
  }

  static func == (one: CountShape, other: CountShape) -> Bool { one.counts == other.counts }

  func hash(into hasher: inout Hasher) { hasher.combine(counts) }
}
