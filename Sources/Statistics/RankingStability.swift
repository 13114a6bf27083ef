/// How much of a ranking depends on the weights that made it.
///
/// Weights are a judgement. Weight vectors are drawn around the given ones (Dirichlet distribution, whose mean is the given vector), the
/// items are ranked anew by each, and every item gets its share of draws in the top `k` and the range of its ranks: a probabilistic
/// sensitivity analysis of an additive score (Butler, Jia and Dyer 1997).
///
/// The same inputs and seed give the same result. Items of equal score share the best of their ranks, so more than `k` items can be in
/// the top `k`.
public struct RankingStability: Hashable, Sendable {
  /// What the draws say of one item.
  public struct Item: Hashable, Sendable {
    /// The score by the given weights.
    public let score: Double
    /// The rank by the given weights, 1 for the highest score.
    public let rank: Int
    /// Share of the draws in which the item is among the top `k`, 0...1.
    public let topShare: Double
    /// The smallest rank that has at least 2.5% of the draws at or below it.
    public let lowRank: Int
    /// The largest rank that has at least 2.5% of the draws at or above it.
    public let highRank: Int
  }

  /// Weights that move by a moderate amount: of 0.2, by some 0.04 either way (`√(w (1 - w) / 101)`).
  public static let moderateConcentration = 100.0

  /// One entry an item, in the order given.
  public let items: [Item]
  /// The `k` of the top `k`.
  public let top: Int
  /// Number of drawn weight vectors.
  public let draws: Int
  /// How closely the drawn weights keep to the given ones.
  public let concentration: Double
  /// What the generator started from.
  public let seed: UInt64

  /// Ranks items by the weighted sum of their values, `Σ w x`, higher being better.
  ///
  /// Cost: `draws · items · (weights + log items)` steps.
  ///
  /// - Parameters:
  ///   - values: one row an item, one value a weight.
  ///   - weights: as judged; scaled to sum 1. A weight of zero stays zero.
  ///   - concentration: above zero; the higher, the less the weights move. See `moderateConcentration`.
  ///   - top: how many of the highest ranks count as the top.
  /// - Throws: `noAnswers` without items or weights; `unequalLengths`; `unusableWeights` for weights or a concentration that cannot be
  ///   used; `unusableCounts` if `top` or `draws` is below 1; `notFinite` if a value is not finite.
  public init(
    of values: [[Double]], weights: [Double], concentration: Double = moderateConcentration, top: Int,
    draws: Int = 1_000, seed: UInt64 = 1
  ) throws(Undefined) {
    guard values.allSatisfy({ $0.count == weights.count }) else { throw .unequalLengths }
    let flat = Array(values.joined())
    try self.init(weights, concentration: concentration, top: top, draws: draws, seed: seed) { weights, scores in
      scores.removeAll(keepingCapacity: true)
      for first in stride(from: 0, to: flat.count, by: weights.count) {
        var score = 0.0
        for position in weights.indices { score += flat[first + position] * weights[position] }
        scores.append(score)
      }
    }
  }

  /// Ranks items by a score that is any function of the weights.
  ///
  /// - Parameter scores: from weights of sum 1 to one score an item, always of the same items; higher is better. Called `draws + 1` times.
  /// - Throws: as `init(of:weights:concentration:top:draws:seed:)`.
  public init(
    weights: [Double], concentration: Double = moderateConcentration, top: Int, draws: Int = 1_000, seed: UInt64 = 1,
    scores: (_ weights: [Double]) -> [Double]
  ) throws(Undefined) {
    try self.init(weights, concentration: concentration, top: top, draws: draws, seed: seed) { $1 = scores($0) }
  }

  /// - Parameter write: puts the scores by some weights into a list, which holds those of the weights before.
  private init(
    _ weights: [Double], concentration: Double, top: Int, draws: Int, seed: UInt64,
    write: (_ weights: [Double], _ scores: inout [Double]) -> Void
  ) throws(Undefined) {
    let means = try normalisedWeights(weights)
    guard concentration.isFinite, concentration > 0 else { throw .unusableWeights }
    guard top >= 1, draws >= 1 else { throw .unusableCounts }
    var scores: [Double] = []
    write(means, &scores)
    guard !scores.isEmpty else { throw .noAnswers }
    guard scores.allSatisfy(\.isFinite) else { throw .notFinite }
    let given = scores
    var ranking = Ranking(items: given.count)
    ranking.rank(given)
    let givenRanks = ranking.ranks
    let distribution = DirichletDistribution(means: means, concentration: concentration)
    var generator = SeededGenerator(seed: seed)
    var drawn: [Double] = []
    // Items x ranks.
    var tallies = Array(repeating: 0, count: given.count * given.count)
    for _ in 0..<draws {
      distribution.draw(from: &generator, into: &drawn)
      write(drawn, &scores)
      guard scores.count == given.count else { throw .unequalLengths }
      guard scores.allSatisfy(\.isFinite) else { throw .notFinite }
      ranking.rank(scores)
      for item in given.indices { tallies[item * given.count + ranking.ranks[item] - 1] += 1 }
    }
    items = given.indices.map { item in
      let found = tallies[(item * given.count)..<((item + 1) * given.count)]
      return Item(
        score: given[item], rank: givenRanks[item], topShare: Double(found.prefix(top).reduce(0, +)) / Double(draws),
        lowRank: Self.first(found, of: draws), highRank: given.count + 1 - Self.first(found.reversed(), of: draws))
    }
    self.top = top
    self.draws = draws
    self.concentration = concentration
    self.seed = seed
  }

  /// One more than the number of higher scores, again and again for the same items: their order of the time before is a good start.
  struct Ranking {
    private(set) var ranks: [Int]
    private var order: [Int]

    init(items: Int) {
      ranks = Array(repeating: 1, count: items)
      order = Array(0..<items)
    }

    /// O(items) where the order is as before, at most its square.
    mutating func rank(_ scores: [Double]) {
      for position in order.indices {
        let item = order[position]
        var place = position
        while place > 0, scores[order[place - 1]] < scores[item] {
          order[place] = order[place - 1]
          place -= 1
        }
        order[place] = item
      }
      for (position, item) in order.enumerated() {
        let before = order[max(position - 1, 0)]
        ranks[item] = position > 0 && scores[item] == scores[before] ? ranks[before] : position + 1
      }
    }
  }

  /// The first rank at which one in forty of the draws is reached.
  private static func first(_ tally: some Sequence<Int>, of draws: Int) -> Int {
    var passed = 0
    var rank = 0
    for count in tally {
      rank += 1
      passed += count
      if 40 * passed >= draws { break }
    }
    return rank
  }
}
