/// How well people can do what a service takes.
///
/// With relevances `r` scaled to sum 1 and levels `s` scaled to 0...1: a person's adherence is `Σ_c r_c s_ic`, the service's is
/// `Σ_c r_c max_i s_ic`, as one able person is enough for a competence. The formulas are Plumbline's own.
public struct ServiceAdherence: Hashable, Sendable {
  /// By how much the service's adherence falls without a person.
  public struct Dependence: Hashable, Sendable {
    /// As `BestLevel.person`.
    public let person: Int
    /// Above 0, at most 1.
    public fileprivate(set) var drop: Double
  }

  /// `r`.
  private let weights: [Double]

  /// - Parameter relevance: one a competence; only their ratios matter, and a competence without any plays no part.
  /// - Throws: `noAnswers` without competences; `unusableWeights`.
  public init(relevance: [Double]) throws(Undefined) {
    weights = try normalisedWeights(relevance)
  }

  /// Each person's own adherence, 0...1, in the order given. O(people x competences).
  ///
  /// - Parameter levels: person by person, one level a competence, each 0...1.
  /// - Throws: `unequalLengths` if somebody has fewer levels than there are competences; `notAShare` for a level outside 0...1.
  public func personal(_ levels: [Double]) throws(Undefined) -> [Double] {
    guard levels.count.isMultiple(of: weights.count) else { throw .unequalLengths }
    var personal: [Double] = []
    personal.reserveCapacity(levels.count / weights.count)
    for first in stride(from: 0, to: levels.count, by: weights.count) {
      var adherence = 0.0
      for competence in weights.indices {
        let level = levels[first + competence]
        guard level >= 0, level <= 1 else { throw .notAShare }
        adherence += weights[competence] * level
      }
      personal.append(min(adherence, 1))
    }
    return personal
  }

  /// The service's adherence, 0...1.
  ///
  /// - Parameter best: of the service's people, by competence.
  /// - Throws: `unequalLengths`; `notAShare` for a level outside 0...1.
  public func value(_ best: [BestLevel]) throws(Undefined) -> Double {
    guard best.count == weights.count else { throw .unequalLengths }
    var value = 0.0
    for (weight, best) in zip(weights, best) {
      guard best.level >= 0, best.level <= 1 else { throw .notAShare }
      value += weight * best.level
    }
    return min(value, 1)
  }

  /// On whom the service depends, the largest drop first, of equal ones the lower person; it loses nothing without anybody else.
  ///
  /// Only where the person alone is the best does the service lose anything, down to the second best. O(competences²).
  ///
  /// - Parameter best: of the service's people, by competence.
  /// - Throws: as `value(_:)`.
  public func dependence(_ best: [BestLevel]) throws(Undefined) -> [Dependence] {
    _ = try value(best)
    var found: [Dependence] = []
    for (weight, best) in zip(weights, best) {
      let drop = weight * (best.level - best.second)
      guard drop > 0 else { continue }
      if let place = found.firstIndex(where: { $0.person == best.person }) {
        found[place].drop += drop
      } else {
        found.append(Dependence(person: best.person, drop: drop))
      }
    }
    return found.sorted { ($1.drop, $0.person) < ($0.drop, $1.person) }
  }
}
