/// Distributions of resampled sums by the answers that they are drawn from, for the intervals of many groups: groups on a short scale
/// often have equal counts, and a group that is compared with the one before and the one after is drawn from three times.
///
/// Only which distribution is computed anew depends on what is kept, never a result.
public struct ResampleCache: Sendable {
  /// By the counts of the levels from the lowest to the highest one chosen: where the scale begins and ends only moves the sums.
  private var known: [ArraySlice<Int>: SumDistribution] = [:]
  private var size = 0

  /// Probabilities that are kept at most, eight bytes each; beyond, all are dropped.
  private static let mostProbabilities = 1 << 20

  /// Nothing is known yet.
  public init() {}

  /// The distribution of a group of at least one answer.
  mutating func sums(of answers: LevelCounts) -> SumDistribution {
    let lowest = answers.counts.firstIndex { $0 > 0 } ?? 0
    let highest = answers.counts.lastIndex { $0 > 0 } ?? 0
    let shape = answers.counts[lowest...highest]
    if let sums = known[shape] { return sums.moved(by: lowest * answers.n) }
    let sums = SumDistribution(drawsFrom: answers)
    if size > Self.mostProbabilities {
      known.removeAll(keepingCapacity: true)
      size = 0
    }
    known[shape] = sums.moved(by: -lowest * answers.n)
    size += sums.probabilities.count
    return sums
  }
}
