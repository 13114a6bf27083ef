/// 95% bootstrap interval of the mean of a group's answers.
///
/// | answers | method | `Interval.method` |
/// |---|---|---|
/// | fewer than 5 | none | throws `tooFew` |
/// | 5 to 10 | exact bootstrap: all `nⁿ` resamples, no random number | `exact bootstrap` |
/// | more than 10 | bias-corrected and accelerated bootstrap (Efron 1987) in closed form, from the first five cumulants | `BCa bootstrap by Cornish-Fisher expansion` |
/// | the same, skewed | the same over all resamples, no random number | `BCa bootstrap over all resamples` |
///
/// "Skewed" is a resampled mean with a skewness of more than 0.2 or an excess kurtosis of more than 0.1 either way.
///
/// **Percentile.** Of the resampled means, `low` is the smallest that has at least 2.5% of the resamples at or below it,
/// and `high` the largest that has at least 2.5% at or above it. The rule is the same seen from either end, so a mirrored
/// scale gives the mirrored interval (exactly so for the exact bootstrap). `2 3 4 4 5` gives 2.6 to 4.4, `1 2 2 3 4 5`
/// gives 1.833333 to 4.0.
///
/// **Cost** for `k` levels: up to ten answers at most `10 · 10k · min(k, 10)` steps; the closed form costs O(k); where it is
/// not close, some `(10 σ √n)²` multiplications, `σ` being the answers' standard deviation in levels.
///
/// - Throws: `noAnswers`; `tooFew` below five answers; `noVariation` if all answers are equal, since every resample then
///   is the sample, and an interval without width would claim a certainty that nobody has.
public func meanInterval(of answers: LevelCounts) throws(Undefined) -> Interval {
  var cache = ResampleCache()
  return try meanInterval(of: answers, keeping: &cache)
}

/// The same interval, with distributions of resamples kept for further ones: for the intervals of many groups.
///
/// - Throws: as `meanInterval(of:)`.
public func meanInterval(of answers: LevelCounts, keeping cache: inout ResampleCache) throws(Undefined) -> Interval {
  try answers.requireAnswers(5)
  guard answers.varies else { throw .noVariation }
  if answers.n <= ExactBootstrap.largestSample { return try cache.exactInterval(of: answers) }
  if let expanded = ExpandedBootstrap(answers) { return expanded.interval }
  return try BCaBootstrap(answers, keeping: &cache).interval
}
