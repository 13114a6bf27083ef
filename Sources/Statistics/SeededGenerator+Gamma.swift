extension SeededGenerator {
  /// A standard normal number, by the polar method (Marsaglia and Bray 1964). The second number of a pair is not kept, so that what is
  /// drawn next depends on the state alone.
  mutating func normal() -> Double {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      if square < 1, square > 0 { return x * (-2 * naturalLogarithm(square) / square).squareRoot() }
    }
  }

  /// The logarithm of a number of the gamma distribution with scale 1 (Marsaglia and Tsang 2000).
  ///
  /// As a logarithm, for numbers of a small shape lie below what a `Double` holds. Below shape 1, a number of shape `a + 1` is multiplied
  /// by `U^(1/a)`.
  ///
  /// - Parameter shape: above zero.
  mutating func logGamma(shape: Double) -> Double {
    if shape < 1 { return logGamma(shape: shape + 1) + naturalLogarithm(unit()) / shape }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let logV = naturalLogarithm(v)
      if naturalLogarithm(unit()) < 0.5 * x * x + d - d * v + d * logV { return naturalLogarithm(d) + logV }
    }
  }

  /// Shares that sum to 1, of the Dirichlet distribution with these means: gamma numbers of shape `concentration · mean`, divided by
  /// their sum (Devroye 1986). A mean of zero stays zero.
  ///
  /// The standard deviation of a share with mean `m` is `√(m (1 - m) / (concentration + 1))`.
  ///
  /// - Parameters:
  ///   - means: not negative, of sum 1.
  ///   - concentration: above zero.
  mutating func dirichlet(means: [Double], concentration: Double) -> [Double] {
    let logarithms = means.map { mean in
      let shape = concentration * mean
      return shape > 0 ? logGamma(shape: shape) : -.infinity
    }
    // Divided by the largest first, so that one of them is 1 and the sum cannot vanish.
    let largest = logarithms.max() ?? 0
    let sizes = logarithms.map { exponential($0 - largest) }
    let sum = sizes.reduce(0, +)
    return sizes.map { $0 / sum }
  }
}
