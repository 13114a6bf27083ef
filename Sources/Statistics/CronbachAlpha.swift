/// Cronbach's alpha, how consistently several items measure one thing (Cronbach 1951):
/// `α = k / (k - 1) · (1 - Σ s²_item / s²_total)` for `k` items.
///
/// Rows of `answers` are persons, columns are items. At most 1; negative if items contradict each other. The order of
/// persons and items does not matter.
///
/// - Throws: `noVariation` if all persons have the same total.
public func cronbachAlpha(of answers: RatingMatrix) throws(Undefined) -> Double {
  let n = Int128(answers.rows.count)
  let k = Double(answers.columns)
  let totals = answers.rowSums
  let sum = Int128(totals.reduce(0, +))
  // Both are n (n - 1) times a variance.
  let total = n * sumOfSquaredValues(totals) - sum * sum
  let items = n * answers.sumOfSquares - sumOfSquaredValues(answers.columnSums)
  guard total > 0 else { throw .noVariation }
  return k / (k - 1) * (Double(total - items) / Double(total))
}
