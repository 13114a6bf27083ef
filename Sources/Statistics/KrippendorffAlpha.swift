/// Krippendorff's alpha, agreement among raters beyond chance (Krippendorff 2004): `1 - Do / De`.
///
/// Each unit (a service, say) is the counts of its ratings, so raters may differ in number from unit to unit, and ratings
/// may be missing; who gave which rating does not matter. Units with fewer than two ratings drop out. With `o` the
/// coincidence matrix (`o_ck = Σ_u n_uc n_uk / (m_u - 1)` for different levels `c`, `k`), `n_c` its row sums and `n` their
/// total:
///
/// `α = 1 - (n - 1) Σ_{c<k} o_ck δ²_ck / Σ_{c<k} n_c n_k δ²_ck`
///
/// 1 is perfect agreement, 0 what chance gives, negative is systematic disagreement. The order of units does not change a
/// bit of the result. Cost: units · levels² + levels³ steps, and levels² numbers for each different number of ratings that a
/// unit has, where levels are those that occur.
///
/// - Throws: `noAnswers` without any rating; `tooFew` if no unit has two ratings (`n` is the most that one has);
///   `differentScales`; `noVariation` if a single level occurs in all units that count; `negativeLevels` for the ratio
///   metric.
public func krippendorffAlpha(of units: [LevelCounts], metric: DifferenceMetric) throws(Undefined) -> Double {
  guard let scale = units.first?.scale, units.contains(where: { $0.n > 0 }) else { throw .noAnswers }
  guard units.allSatisfy({ $0.scale == scale }) else { throw .differentScales }
  guard metric != .ratio || scale.lowerBound >= 0 else { throw .negativeLevels }
  let pairable = units.filter { $0.n >= 2 }
  guard !pairable.isEmpty else { throw .few(1, needed: 2) }

  let coincidences = CoincidenceMatrix(of: pairable)
  guard coincidences.levels.count > 1 else { throw .noVariation }
  var observed = 0.0
  var expected = 0.0
  for low in coincidences.levels.indices {
    for high in coincidences.levels.indices where high > low {
      let difference = coincidences.squaredDifference(low, high, metric: metric)
      observed += coincidences.coincidence(low, high) * difference
      expected += Double(coincidences.totals[low]) * Double(coincidences.totals[high]) * difference
    }
  }
  return 1 - Double(coincidences.totals.reduce(0, +) - 1) * observed / expected
}
