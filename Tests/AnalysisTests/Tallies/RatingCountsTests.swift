import PMO
import Testing

@testable import Analysis

struct RatingCountsTests {
  private struct Rating {
    let relation: CompetenceRating.Relation
    let level: Int
  }

  private static let ratings = CompetenceRating.Relation.allCases.flatMap { relation in
    [-1, 0, 3].map { Rating(relation: relation, level: $0) }
  }

  private func counts(_ ratings: [Rating]) -> RatingCounts {
    var counts = RatingCounts()
    for rating in ratings {
      let isCounted = counts.add(Int8(rating.level), by: rating.relation)
      #expect(isCounted)
      if rating.level > 0 { counts.ask(for: Int8(rating.level)) }
    }
    return counts
  }

  /// Beside the plain definitions, for every two ratings, counted together or apart.
  @Test func `numbers, sums, the own level and what is asked for`() {
    for one in Self.ratings {
      for other in Self.ratings {
        let both = [one, other]
        let found = counts(both)
        for relation in CompetenceRating.Relation.allCases {
          let levels = both.filter { $0.relation == relation }.map(\.level)
          #expect(found[relation] == RatingCounts.Sum(n: Int32(levels.count), sum: Int32(levels.reduce(0, +))))
        }
        #expect(found.n == 2)
        #expect(Int(found.others.n) == both.count { $0.relation != .own })
        #expect(Int(found.others.sum) == both.reduce(0) { $1.relation == .own ? $0 : $0 + $1.level })
        let own = Set(both.filter { $0.relation == .own }.map(\.level))
        #expect(found.ownLevel == (own.count == 1 ? own.first : nil))
        #expect(found.required == (max(one.level, other.level) > 0 ? 3 : nil))
        for (first, second) in [(one, other), (other, one)] {
          var merged = counts([first])
          let isMerged = merged.merge(counts([second]))
          #expect(isMerged)
          #expect(merged == found)
        }
      }
    }
  }

  @Test(arguments: [Int8.min, Int8.max]) func `a number that a sum could not hold is not counted`(level: Int8) {
    var found = RatingCounts()
    var isCounted = found.add(level, by: .own)
    while isCounted, found.n < RatingCounts.most {
      let half = found
      isCounted = found.merge(half)
    }
    #expect(isCounted)
    #expect(found.own.sum == RatingCounts.most * Int32(level))
    let full = found
    isCounted = found.add(level, by: .peer)
    #expect(!isCounted)
    isCounted = found.merge(full)
    #expect(!isCounted)
    #expect(found == full)
  }
}
