/// The standard normal distribution.
enum NormalDistribution {
  /// Probability of a value up to `x`, `Φ(x) = erfc(-x / √2) / 2`.
  static func probability(upTo x: Double) -> Double {
    0.5 * complementaryErrorFunction(-x / 2.0.squareRoot())
  }

  /// The `x` with `Φ(x) = p`: Newton's method with Halley's correction, and bisection where it would leave the bracket. Some five
  /// evaluations of `Φ`.
  ///
  /// - Parameter p: 10⁻¹⁵ to 1 - 10⁻¹⁵; what lies outside gives an end of -9...9.
  static func quantile(_ p: Double) -> Double {
    // The upper tail by the lower one, in which `Φ` has all its digits.
    if p > 0.5 { return -quantile(1 - p) }
    var (low, high) = (-9.0, 0.0)
    var x = 0.0
    while true {
      let excess = probability(upTo: x) - p
      if excess == 0 { return x }
      if excess > 0 { high = x } else { low = x }
      let density = exponential(-x * x / 2) / (2 * Double.pi).squareRoot()
      let newton = excess / density
      var next = x - newton / (1 + x * newton / 2)
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if (next - x).magnitude <= 1e-15 * Swift.max(1, x.magnitude) || next == low || next == high { return next }
      x = next
    }
  }
}
