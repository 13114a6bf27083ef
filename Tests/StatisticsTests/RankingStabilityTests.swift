import Testing

@testable import Statistics

struct RankingStabilityTests {
  private static let values = [[3.0, 1.0, 2.0], [1.0, 3.0, 2.0], [2.0, 2.0, 2.0], [0.5, 0.5, 0.5]]
  private static let weights = [0.5, 0.3, 0.2]

  private func stability(
    concentration: Double = 100, top: Int = 1, draws: Int = 400, seed: UInt64 = 1
  ) throws -> RankingStability {
    try RankingStability(
      of: Self.values, weights: Self.weights, concentration: concentration, top: top, draws: draws, seed: seed)
  }

  @Test func `scores and ranks are those of the given weights`() throws {
    let items = try stability().items
    #expect(zip(items, [2.2, 1.8, 2.0, 0.5]).allSatisfy { agrees($0.score, $1, digits: 12) })
    #expect(items.map(\.rank) == [1, 3, 2, 4])
  }

  @Test func `a seed gives the same result, whatever the weights are scaled to`() throws {
    #expect(try stability(seed: 4) == stability(seed: 4))
    #expect(try stability(seed: 4).items != stability(seed: 5).items)
    let doubled = try RankingStability(
      of: Self.values, weights: Self.weights.map { 8 * $0 }, top: 1, draws: 400)
    #expect(try doubled.items == stability().items)
  }

  @Test func `what no weights can change has a rank interval of one rank`() throws {
    let items = try stability(concentration: 5).items
    #expect(items[3].lowRank == 4 && items[3].highRank == 4 && items[3].topShare == 0)
    // Between the two that trade places, the even one is second whenever it is not tied.
    #expect(items[2].lowRank == 2 && items[2].highRank == 2)
    #expect(items[0].lowRank == 1 && items[0].highRank == 3)
    #expect(items[1].lowRank == 1 && items[1].highRank == 3)
    #expect(agrees(items.reduce(0) { $0 + $1.topShare }, 1, digits: 12))
    #expect(items[0].topShare > items[1].topShare)
  }

  @Test func `the top share is the probability that the weights decide`() throws {
    // Item 0 leads where w₀ > w₁. With two weights of mean ½ that is a coin.
    let coin = try RankingStability(of: [[1, 0], [0, 1]], weights: [1, 1], concentration: 20, top: 1, draws: 4_000)
    #expect((coin.items[0].topShare - 0.5).magnitude < 5 * 0.5 / 63.2)
    // w₀ has the distribution Beta(2, 1), which exceeds ½ with probability ¾.
    let beta = try RankingStability(of: [[1, 0], [0, 1]], weights: [2, 1], concentration: 3, top: 1, draws: 4_000)
    #expect((beta.items[0].topShare - 0.75).magnitude < 5 * 0.433 / 63.2)
  }

  @Test func `weights that hardly move leave the ranking as it is`() throws {
    for item in try stability(concentration: 1e9, top: 2).items {
      #expect(item.lowRank == item.rank && item.highRank == item.rank)
      #expect(item.topShare == (item.rank <= 2 ? 1 : 0))
    }
    #expect(try stability(top: 9).items.allSatisfy { $0.topShare == 1 })
  }

  @Test func `equal scores share the better rank`() {
    // One ranking for all of them: what came before leaves no trace.
    var ranking = RankingStability.Ranking(items: 4)
    ranking.rank([2, 5, 5, 1])
    #expect(ranking.ranks == [3, 1, 1, 4])
    for scores in allLists(of: 1...3, length: 4) {
      let expected = scores.map { score in 1 + scores.count { $0 > score } }
      ranking.rank(scores.map(Double.init))
      #expect(ranking.ranks == expected)
    }
  }

  @Test func `any score of the weights can be ranked`() throws {
    let result = try RankingStability(weights: [1, 1], top: 1, draws: 50) { weights in
      [weights[0] * weights[1], 0.3, -weights[0]]
    }
    #expect(result.items.map(\.rank) == [2, 1, 3])
    #expect(result.items[1].topShare == 1)
  }

  @Test func `undefined stability`() {
    #expect(throws: Undefined.unequalLengths) { try RankingStability(of: [[1]], weights: [1, 2], top: 1) }
    #expect(throws: Undefined.noAnswers) { try RankingStability(of: [], weights: [1], top: 1) }
    #expect(throws: Undefined.noAnswers) { try RankingStability(of: [[]], weights: [], top: 1) }
    #expect(throws: Undefined.unusableWeights) { try RankingStability(of: [[1, 2]], weights: [1, -1], top: 1) }
    #expect(throws: Undefined.unusableWeights) {
      try RankingStability(of: [[1, 2]], weights: [1, 1], concentration: 0, top: 1)
    }
    #expect(throws: Undefined.unusableCounts) { try RankingStability(of: [[1]], weights: [1], top: 0) }
    #expect(throws: Undefined.unusableCounts) { try RankingStability(of: [[1]], weights: [1], top: 1, draws: 0) }
    #expect(throws: Undefined.notFinite) { try RankingStability(of: [[.nan]], weights: [1], top: 1) }
  }
}
