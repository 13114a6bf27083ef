/// How well the people assigned to a service can do what it takes.
///
/// With relevances `r` scaled to sum 1 and levels `s` scaled to 0...1: a person's adherence is `Σ_c r_c s_ic`, the service's is
/// `Σ_c r_c max_i s_ic`, as one able person is enough for a competence. The formulas are Plumbline's own.
public struct ServiceAdherence: Hashable, Sendable {
  /// The service's adherence, 0...1.
  public let value: Double

  /// Each person's own adherence, 0...1, in the order given.
  public let personal: [Double]

  /// By how much the service's adherence falls without each person, in the order given.
  public let dependence: [Double]

  /// - Parameters:
  ///   - people: one row a person, one level a competence, each 0...1.
  ///   - relevance: one a competence; only their ratios matter.
  /// - Throws: `noAnswers` without people or competences; `unequalLengths`; `unusableWeights`; `notAShare` for a level outside 0...1.
  public init(people: [[Double]], relevance: [Double]) throws(Undefined) {
    guard !people.isEmpty else { throw .noAnswers }
    let weights = try normalisedWeights(relevance)
    guard people.allSatisfy({ $0.count == weights.count }) else { throw .unequalLengths }
    guard people.joined().allSatisfy({ (0...1).contains($0) }) else { throw .notAShare }
    func adherence(_ levels: [Double]) -> Double { zip(weights, levels).reduce(0) { $0 + $1.0 * $1.1 } }
    let best = weights.indices.map { competence in Self.best(people.map { $0[competence] }) }
    let value = adherence(best.map(\.level))
    self.value = min(value, 1)
    personal = people.map { min(adherence($0), 1) }
    // Only where the person alone is the best does the service lose anything, down to the second best.
    dependence = people.indices.map { person in
      zip(weights, best).reduce(0) { $1.1.person == person ? $0 + $1.0 * ($1.1.level - $1.1.second) : $0 }
    }
  }

  /// The highest level, who has it, and the highest level of anybody else (0 if there is nobody else).
  private static func best(_ levels: [Double]) -> (person: Int, level: Double, second: Double) {
    var best = (person: 0, level: levels[0], second: 0.0)
    for (person, level) in levels.enumerated().dropFirst() {
      if level > best.level { best = (person, level, best.level) } else { best.second = max(best.second, level) }
    }
    return best
  }
}
