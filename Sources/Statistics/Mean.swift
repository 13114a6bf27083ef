/// Arithmetic mean, as the first value plus the mean difference from it, so that equal values give themselves.
///
/// - Throws: `noAnswers`; `notFinite` if a value is not finite, or values lie too far apart to be added.
public func mean(of values: [Double]) throws(Undefined) -> Double {
  var mean = RunningMean()
  for value in values { mean.add(value) }
  return try mean.value
}

/// Mean with weights that are normalised to sum 1: `Σ wx / Σ w`.
///
/// Weights count by their ratios only: scaling them all leaves the mean as it is, and a value of weight 0 plays no part.
///
/// - Throws: `noAnswers`; `unequalLengths`; `unusableWeights` if a weight is negative or not finite, or all are zero;
///   `notFinite` if a value is not finite, or values lie too far apart to be added.
public func weightedMean(of values: [Double], weights: [Double]) throws(Undefined) -> Double {
  guard !values.isEmpty else { throw .noAnswers }
  guard values.count == weights.count else { throw .unequalLengths }
  return try weightedMean(weights: weights) { values[$0] }
}

/// The same of values that are asked for by their positions, first to last, without a list of them.
@inline(__always)
func weightedMean(weights: [Double], value: (Int) -> Double) throws(Undefined) -> Double {
  guard !weights.isEmpty else { throw .noAnswers }
  let largest = try largestWeight(weights)
  let first = value(0)
  var difference = 0.0
  var total = 0.0
  for position in weights.indices {
    let weight = weights[position] / largest
    difference += weight * (value(position) - first)
    total += weight
  }
  let mean = first + difference / total
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
  let largest = try largestWeight(weights)
  return weights.map { $0 / largest }
}

private func largestWeight(_ weights: [Double]) throws(Undefined) -> Double {
  var largest = 0.0
  for weight in weights {
    guard weight.isFinite, weight >= 0 else { throw .unusableWeights }
    largest = max(largest, weight)
  }
  guard largest > 0 else { throw .unusableWeights }
  return largest
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
