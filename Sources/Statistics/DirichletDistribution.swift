/// Shares that sum to 1: gamma numbers of shape `concentration · mean`, divided by their sum (Devroye 1986). A mean of zero stays zero.
///
/// The standard deviation of a share with mean `m` is `√(m (1 - m) / (concentration + 1))`.
struct DirichletDistribution {
  /// Nil for a share that is always zero.
  private let shapes: [GammaShape?]

  /// - Parameters:
  ///   - means: not negative, of sum 1.
  ///   - concentration: above zero.
  init(means: [Double], concentration: Double) {
    shapes = means.map { mean in
      let shape = concentration * mean
      return shape > 0 ? GammaShape(shape) : nil
    }
  }

  /// Draws one share for each mean.
  ///
  /// - Parameter shares: replaced; a list that is drawn into again and again costs no memory.
  func draw(from generator: inout SeededGenerator, into shares: inout [Double]) {
    shares.removeAll(keepingCapacity: true)
    var largest = -Double.infinity
    for shape in shapes {
      let logarithm = shape.map { generator.logGamma($0) } ?? -.infinity
      shares.append(logarithm)
      largest = max(largest, logarithm)
    }
    // Divided by the largest first, so that one of them is 1 and the sum cannot vanish.
    var sum = 0.0
    for place in shares.indices {
      shares[place] = exponential(shares[place] - largest)
      sum += shares[place]
    }
    for place in shares.indices { shares[place] /= sum }
  }
}
