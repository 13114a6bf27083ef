/// Fleiss' kappa, agreement of a fixed number of raters on named categories beyond chance (Fleiss 1971).
///
/// Each unit is the counts of its ratings. With `r` raters, `N` units, and `p_j` the share of category `j`:
/// `κ = (P̄ - Pe) / (1 - Pe)`, `P̄ = (ΣΣ n_uj² - N r) / (N r (r - 1))`, `Pe = Σ p_j²`. Sums are integers, so the order of
/// units and categories does not matter.
///
/// - Throws: `noAnswers` without units; `differentScales`; `unequalRaters` if units differ in their number of ratings;
///   `tooFew` below two raters; `noVariation` if a single category was used.
public func fleissKappa(of units: [LevelCounts]) throws(Undefined) -> Double {
  guard let first = units.first else { throw .noAnswers }
  try first.requireAnswers(2)
  var totals = Array(repeating: Int128(0), count: first.counts.count)
  var squares: Int128 = 0
  for unit in units {
    guard unit.scale == first.scale else { throw .differentScales }
    guard unit.n == first.n else { throw .unequalRaters }
    for (category, count) in unit.counts.enumerated() {
      totals[category] += Int128(count)
      squares += Int128(count) * Int128(count)
    }
  }
  let ratings = totals.reduce(0, +)
  guard !totals.contains(ratings) else { throw .noVariation }
  let agreement = Double(squares - ratings) / (Double(ratings) * Double(first.n - 1))
  let chance = totals.reduce(0) { $0 + (Double($1) / Double(ratings)) * (Double($1) / Double(ratings)) }
  return (agreement - chance) / (1 - chance)
}
