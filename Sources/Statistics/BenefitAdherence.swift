/// How far a mix of services can bring a benefit, each service taken as an independent chance: `1 - Π (1 - p)` (noisy-or, Pearl 1988).
///
/// In 0...1; without services 0; no service makes it less. `.3 .5 .2` gives .72.
///
/// - Parameter contributions: how far each service of the mix helps the benefit, 0...1.
/// - Throws: `notAShare` if one lies outside 0...1 or is not a number.
public func noisyOr(of contributions: [Double]) throws(Undefined) -> Double {
  var missed = 1.0
  for contribution in contributions {
    guard (0...1).contains(contribution) else { throw .notAShare }
    missed *= 1 - contribution
  }
  return 1 - missed
}

/// How far a mix of services can bring a benefit, as a share of what all services together contribute: `Σ_{mix} p / Σ_{all} p`.
///
/// In 0...1; 1 for all services, 0 for none.
///
/// - Parameters:
///   - contributions: how far each service helps the benefit, not negative.
///   - isInMix: whether each service belongs to the mix.
/// - Throws: `noAnswers` without services; `unequalLengths`; `unusableWeights` if a contribution is negative or not finite, or all are
///   zero.
public func linearAdherence(contributions: [Double], isInMix: [Bool]) throws(Undefined) -> Double {
  guard !isInMix.isEmpty else { throw .noAnswers }
  guard contributions.count == isInMix.count else { throw .unequalLengths }
  return try weightedMean(weights: contributions) { isInMix[$0] ? 1 : 0 }
}
