import Statistics
import Testing

struct PairCountsTests {
  /// Every answer to a question on 1...3, and none.
  static let answers: [Int?] = [nil, 1, 2, 3]

  private static func pairs(_ list: [(Int?, Int?)]) throws -> PairCounts {
    var pairs = try PairCounts(scale: 1...3)
    for (expectation, perception) in list { try pairs.add(expectation: expectation, perception: perception) }
    return pairs
  }

  @Test func `a missing perception leaves the gap and stays in the expectation`() throws {
    let pairs = try Self.pairs([(3, 2), (3, nil), (2, 2), (nil, 1), (1, 3), (nil, nil)])
    #expect(pairs.n == 5)
    #expect(try pairs.expectations == counts([3, 3, 2, 1], 1...3))
    #expect(try pairs.perceptions == counts([2, 2, 1, 3], 1...3))
    #expect(try pairs.gaps == counts([-1, 0, 2], -2...2))
    #expect(try pairs.meanGap == 1.0 / 3)
    #expect(pairs.count(expectation: 3, perception: nil) == 1)
    #expect(pairs.count(expectation: 4, perception: 1) == 0)
  }

  @Test func `all pairs of two respondents, beside plain lists`() throws {
    for a in Self.answers {
      for b in Self.answers {
        for c in Self.answers {
          for d in Self.answers {
            let list = [(a, b), (c, d)]
            let pairs = try Self.pairs(list)
            let gaps: [Int] = list.compactMap { e, p in e.flatMap { e in p.map { $0 - e } } }
            #expect(try pairs.gaps == counts(gaps, -2...2))
            #expect(try pairs.expectations == counts(list.compactMap(\.0), 1...3))
            #expect(try pairs.perceptions == counts(list.compactMap(\.1), 1...3))
            #expect(try Self.pairs([(c, d)]) + Self.pairs([(a, b)]) == pairs)
          }
        }
      }
    }
  }

  @Test func `gaps have intervals like any answers`() throws {
    var pairs = try PairCounts(scale: 1...5)
    for (expectation, perception) in [(5, 3), (5, 4), (4, 4), (4, 5), (3, 4)] {
      try pairs.add(expectation: expectation, perception: perception)
    }
    #expect(try meanInterval(of: pairs.gaps) == meanInterval(of: counts([-2, -1, 0, 1, 1], -4...4)))
  }

  @Test func `undefined gaps`() throws {
    var pairs = try Self.pairs([(3, nil), (nil, 2)])
    #expect(throws: Undefined.noAnswers) { try pairs.meanGap }
    #expect(throws: Undefined.outsideScale(level: 4, scale: 1...3)) { try pairs.add(expectation: 1, perception: 4) }
    #expect(throws: Undefined.outsideScale(level: 0, scale: 1...3)) { try pairs.add(expectation: 0, perception: nil) }
    #expect(throws: Undefined.unusableCounts) { try pairs.add(expectation: 1, perception: 1, times: .max) }
    #expect(throws: Undefined.unusableCounts) { try pairs.add(expectation: 1, perception: 1, times: -1) }
    #expect(pairs.n == 2)
    #expect(throws: Undefined.differentScales) { try pairs + PairCounts(scale: 0...3) }
    var full = try PairCounts(scale: 1...3)
    try full.add(expectation: 1, perception: 1, times: LevelCounts.largestTotal)
    #expect(throws: Undefined.unusableCounts) { try pairs + full }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try PairCounts(scale: 0...2_000) }
    #expect(throws: Undefined.scaleTooWide(limit: -1_000...1_000)) { try PairCounts(scale: -600...600).gaps }
  }
}
