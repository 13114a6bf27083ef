import Testing

@testable import Statistics

struct ResampleCacheTests {
  /// Groups of the same shape on different levels, of many shapes and sizes, more than once.
  private static let groups = [
    [3, 4, 0, 0, 0], [0, 3, 4, 0, 0], [0, 0, 0, 3, 4], [1, 0, 5, 9, 2], [0, 1, 0, 5, 9], [20, 30, 1, 0, 0],
    [0, 0, 7, 0, 6],
    [5, 5, 5, 5, 5], [0, 4, 3, 0, 0], [3, 4, 0, 0, 0], [50, 1, 0, 0, 9],
  ]

  @Test func `what is kept changes no interval`() throws {
    var cache = ResampleCache()
    for counts in Self.groups {
      let answers = try LevelCounts(lowest: 1, counts: counts)
      #expect(try meanInterval(of: answers, keeping: &cache) == meanInterval(of: answers), "\(counts)")
      for other in Self.groups {
        let difference = try MeanDifference(from: LevelCounts(lowest: 1, counts: other), to: answers)
        #expect(try difference.interval(keeping: &cache) == difference.interval, "\(other) to \(counts)")
      }
    }
  }

  @Test func `few answers on a long scale are kept apart too`() throws {
    var cache = ResampleCache()
    for high in 1...20 {
      for count in 1...6 {
        var counts = [Int](repeating: 0, count: 21)
        counts[0] = 4
        counts[high] = count
        let answers = try LevelCounts(lowest: 0, counts: counts)
        #expect(try meanInterval(of: answers, keeping: &cache) == meanInterval(of: answers), "\(high), \(count)")
      }
    }
  }

  @Test func `a shape that is known gives the same sums a level higher`() throws {
    var cache = ResampleCache()
    let low = cache.sums(of: try LevelCounts(lowest: 0, counts: [2, 1, 3, 0, 0]))
    let high = cache.sums(of: try LevelCounts(lowest: 0, counts: [0, 0, 2, 1, 3]))
    #expect(high.first == low.first + 12)
    #expect(high.probabilities == low.probabilities)
  }
}
