/// The regularised incomplete beta function.
enum IncompleteBeta {
  /// `I_x(a, b)` for `x` in 0...1 and positive `a`, `b`.
  ///
  /// Continued fraction (DLMF 8.17.22) by Lentz's method, on the side of `(a + 1) / (a + b + 2)` where it converges fast,
  /// in about `√max(a, b)` steps; the other side by `I_x(a, b) = 1 - I_{1-x}(b, a)`. About 14 correct digits for the
  /// small `a` and `b` of rating studies.
  static func regularised(_ x: Double, a: Double, b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let logFront =
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * naturalLogarithm(x) + b * naturalLogarithm(1 - x)
    let front = exponential(logFront)
    return x < (a + 1) / (a + b + 2)
      ? front * continuedFraction(x, a: a, b: b) / a
      : 1 - front * continuedFraction(1 - x, a: b, b: a) / b
  }

  private static func continuedFraction(_ x: Double, a: Double, b: Double) -> Double {
    // A partial denominator of exactly zero would stop Lentz's method; a tiny one does not change the result.
    func nonZero(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d)
      c = nonZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d)
      c = nonZero(1 + odd / c)
      result *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return result
  }

  /// Logarithm of the gamma function for positive `x`: Lanczos' approximation with g = 7 and nine terms, about 15 digits.
  ///
  /// Written out because the C library's own writes a global sign on every call.
  static func logGamma(_ x: Double) -> Double {
    let terms = [
      676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
      -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ]
    // The approximation holds from one half; below it, Γ(x) = Γ(x + 1) / x.
    if x < 0.5 { return logGamma(x + 1) - naturalLogarithm(x) }
    let shifted = x - 1
    let series = terms.enumerated().reduce(0.99999999999980993) {
      $0 + $1.element / (shifted + Double($1.offset + 1))
    }
    let t = shifted + 7.5
    let halfLogTwoPi = 0.918938533204672742
    return halfLogTwoPi + (shifted + 0.5) * naturalLogarithm(t) - t + naturalLogarithm(series)
  }
}
