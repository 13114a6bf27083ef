/// The standard normal distribution.
enum NormalDistribution {
  /// Probability of a value up to `x`, `Φ(x) = erfc(-x / √2) / 2`.
  static func probability(upTo x: Double) -> Double {
    0.5 * complementaryErrorFunction(-x / 2.0.squareRoot())
  }

  /// The `x` with `Φ(x) = p`, by bisection. About 60 evaluations of `Φ`.
  ///
  /// - Parameter p: 10⁻¹⁵ to 1 - 10⁻¹⁵; what lies outside gives an end of -9...9.
  static func quantile(_ p: Double) -> Double {
    crossing(of: p, in: -9...9, by: probability(upTo:))
  }
}
