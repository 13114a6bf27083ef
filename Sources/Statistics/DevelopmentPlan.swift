/// The smallest number of level raises that lifts a service's competence adherence, `Σ_c r_c max_i s_ic`, to a target.
///
/// A raise of one person by one level changes the adherence only where the person is the best at a competence, and then by
/// `r_c / (highest - lowest)`, the same at every level. So the plan raises the best person, in the most relevant competence first and up to
/// the top of the scale, then in the next: with the same number of raises no other plan gets further, and none with fewer reaches the
/// target.
public struct DevelopmentPlan: Hashable, Sendable {
  /// What one person is to learn.
  public struct Raise: Hashable, Sendable {
    /// Position of the person: the one with the highest level; of several, the first.
    public let person: Int
    /// Position of the competence.
    public let competence: Int
    /// The person's level now.
    public let from: Int
    /// The level to reach.
    public let to: Int
  }

  /// The raises, the most relevant competence first; of equally relevant ones the first. Empty if the target is reached already.
  public let raises: [Raise]

  /// The adherence now, 0...1.
  public let before: Double

  /// The adherence when the plan is done, 0...1.
  public let after: Double

  /// Number of levels to gain.
  public var levels: Int { raises.reduce(0) { $0 + $1.to - $1.from } }

  /// - Parameters:
  ///   - people: one row a person, one level a competence.
  ///   - relevance: one a competence; only their ratios matter.
  ///   - scale: the levels' scale.
  ///   - target: the adherence to reach, 0...1; reached if less than 10⁻⁹ is missing.
  /// - Throws: `noAnswers` without people or competences; `unequalLengths`; `unusableWeights`; `outsideScale`; `scaleTooShort`;
  ///   `scaleTooWide`; `notAShare` for a target outside 0...1.
  public init(
    people: [[Int]], relevance: [Double], scale: ClosedRange<Int>, target: Double
  ) throws(Undefined) {
    guard let first = people.first else { throw .noAnswers }
    let weights = try normalisedWeights(relevance)
    guard people.allSatisfy({ $0.count == weights.count }) else { throw .unequalLengths }
    let levels = try LevelCounts(scale: scale).counts.count
    guard levels >= 2 else { throw .scaleTooShort(levels: levels, needed: 2) }
    for level in people.joined() where !scale.contains(level) { throw .outsideScale(level: level, scale: scale) }
    guard (0...1).contains(target) else { throw .notAShare }

    let best = first.indices.map { competence in
      people.indices.reduce(0) { people[$1][competence] > people[$0][competence] ? $1 : $0 }
    }
    var reached = best.indices.map { people[best[$0]][$0] }
    func adherence() -> Double {
      let sum = zip(weights, reached).reduce(0) { $0 + $1.0 * Double($1.1 - scale.lowerBound) }
      return min(sum / Double(levels - 1), 1)
    }
    before = adherence()
    var raises: [Raise] = []
    let order = weights.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    for competence in order where weights[competence] > 0 {
      let now = reached[competence]
      while reached[competence] < scale.upperBound, adherence() < target - 1e-9 { reached[competence] += 1 }
      if reached[competence] > now {
        raises.append(Raise(person: best[competence], competence: competence, from: now, to: reached[competence]))
      }
    }
    self.raises = raises
    after = adherence()
  }
}
