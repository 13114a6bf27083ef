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
  mutating func logGamma(_ shape: GammaShape) -> Double {
    let logarithm = logGamma(d: shape.d, c: shape.c, logD: shape.logD)
    return shape.isBelowOne ? logarithm + naturalLogarithm(unit()) / shape.shape : logarithm
  }

  private mutating func logGamma(d: Double, c: Double, logD: Double) -> Double {
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let logV = naturalLogarithm(v)
      if naturalLogarithm(unit()) < 0.5 * x * x + d - d * v + d * logV { return logD + logV }
    }
  }
}

/// The shape of a gamma distribution, with what its numbers take that is the same for all of them.
struct GammaShape {
  let shape: Double
  let isBelowOne: Bool
  let d: Double
  let c: Double
  let logD: Double

  /// - Parameter shape: above zero.
  init(_ shape: Double) {
    self.shape = shape
    isBelowOne = shape < 1
    d = (isBelowOne ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
    logD = naturalLogarithm(d)
  }
}
