/// Fisher's F distribution, for the intervals of intraclass correlations.
struct FDistribution {
  /// Degrees of freedom of the numerator, positive, not necessarily whole.
  let numerator: Double

  /// Degrees of freedom of the denominator, positive, not necessarily whole.
  let denominator: Double

  /// The `x` that a value stays below with probability `p`.
  ///
  /// With `y = d₁x / (d₁x + d₂)`, `P(F ≤ x) = I_y(d₁/2, d₂/2)`; `y` is found by bisection. If `y` lies above one half,
  /// `1 - y` is sought instead, since `x` depends on its leading digits. Some 60 to 100 evaluations of the incomplete
  /// beta function.
  ///
  /// - Throws: `notFinite` if the quantile cannot be represented (degrees of freedom near zero).
  func quantile(_ p: Double) throws(Undefined) -> Double {
    let a = numerator / 2
    let b = denominator / 2
    let x: Double
    if IncompleteBeta.regularised(0.5, a: a, b: b) >= p {
      let y = crossing(of: p, in: 0...0.5) { IncompleteBeta.regularised($0, a: a, b: b) }
      x = y / (1 - y) * (denominator / numerator)
    } else {
      let rest = crossing(of: 1 - p, in: 0...0.5) { IncompleteBeta.regularised($0, a: b, b: a) }
      x = (1 - rest) / rest * (denominator / numerator)
    }
    guard x.isFinite else { throw .notFinite }
    return x
  }
}
