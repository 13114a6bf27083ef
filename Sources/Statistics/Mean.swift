/// Arithmetic mean, as the first value plus the mean difference from it, so that equal values give themselves.
///
/// - Throws: `noAnswers`; `notFinite` if a value is not finite, or values lie too far apart to be added.
public func mean(of values: [Double]) throws(Undefined) -> Double {
  try weightedMean(of: values, weights: Array(repeating: 1, count: values.count))
}

/// Mean with weights that are normalised to sum 1: `Σ wx / Σ w`.
///
/// Weights count by their ratios only: scaling them all leaves the mean as it is, and a value of weight 0 plays no part.
///
/// - Throws: `noAnswers`; `unequalLengths`; `unusableWeights` if a weight is negative or not finite, or all are zero;
///   `notFinite` if a value is not finite, or values lie too far apart to be added.
public func weightedMean(of values: [Double], weights: [Double]) throws(Undefined) -> Double {
  guard let first = values.first else { throw .noAnswers }
  guard values.count == weights.count else { throw .unequalLengths }
  let relative = try relativeWeights(weights)
  let difference = zip(values, relative).reduce(0) { $0 + $1.1 * ($1.0 - first) }
  let mean = first + difference / relative.reduce(0, +)
  guard mean.isFinite else { throw .notFinite }
  return mean
}

/// Kish's effective sample size, `(Σ w)² / Σ w²` (Kish 1965): how many equally weighted answers would be as precise.
///
/// Between 1 and the number of weights above zero.
///
/// - Throws: `noAnswers` without weights; `unusableWeights` if a weight is negative or not finite, or all are zero.
public func effectiveSampleSize(weights: [Double]) throws(Undefined) -> Double {
  guard !weights.isEmpty else { throw .noAnswers }
  let relative = try relativeWeights(weights)
  let sum = relative.reduce(0, +)
  return sum * sum / relative.reduce(0) { $0 + $1 * $1 }
}

/// The middle value; of an even number of values, the mean of the middle two. O(n log n).
///
/// - Throws: `noAnswers`; `notFinite` if a value is not finite.
public func median(of values: [Double]) throws(Undefined) -> Double {
  guard !values.isEmpty else { throw .noAnswers }
  guard values.allSatisfy(\.isFinite) else { throw .notFinite }
  let sorted = values.sorted()
  let lower = sorted[(sorted.count - 1) / 2]
  let upper = sorted[sorted.count / 2]
  // Halving first keeps the sum of two very large values finite.
  return lower == upper ? lower : lower / 2 + upper / 2
}

/// The weights divided by the largest, so that neither their sum nor their squares overflow.
private func relativeWeights(_ weights: [Double]) throws(Undefined) -> [Double] {
  guard let largest = weights.max(), largest > 0, weights.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
    throw .unusableWeights
  }
  return weights.map { $0 / largest }
}

/// The weights divided by their sum.
///
/// - Throws: `noAnswers` without weights; `unusableWeights` if a weight is negative or not finite, or all are zero.
func normalisedWeights(_ weights: [Double]) throws(Undefined) -> [Double] {
  guard !weights.isEmpty else { throw .noAnswers }
  let relative = try relativeWeights(weights)
  let sum = relative.reduce(0, +)
  return relative.map { $0 / sum }
}
