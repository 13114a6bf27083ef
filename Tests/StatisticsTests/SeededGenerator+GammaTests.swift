import Testing

@testable import Statistics

/// Sample moments against those of the distribution, within five standard errors. The seed is fixed, so they hold or they don't.
struct SeededGeneratorGammaTests {
  private static let draws = 20_000

  private func moments(_ numbers: [Double]) -> (mean: Double, variance: Double) {
    let n = Double(numbers.count)
    let mean = numbers.reduce(0, +) / n
    return (mean, numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n)
  }

  @Test func `normal numbers`() {
    var generator = SeededGenerator(seed: 3)
    let (mean, variance) = moments((0..<Self.draws).map { _ in generator.normal() })
    #expect(mean.magnitude < 5 / 141.4)
    #expect((variance - 1).magnitude < 5 * 1.4142 / 141.4)
  }

  @Test(arguments: [0.3, 1, 2.5, 40]) func `gamma numbers have mean and variance of their shape`(shape: Double) {
    var generator = SeededGenerator(seed: 5)
    let (mean, variance) = moments((0..<Self.draws).map { _ in exponential(generator.logGamma(GammaShape(shape))) })
    #expect((mean - shape).magnitude < 5 * (shape / Double(Self.draws)).squareRoot())
    // The variance of a squared deviation is κ₄ + 2 κ₂², and κ₄ = 6 · shape.
    let spread = (6 * shape + 2 * shape * shape).squareRoot()
    #expect((variance - shape).magnitude < 5 * spread / Double(Self.draws).squareRoot())
  }

  @Test(arguments: [0.01, 10, 1_000]) func `Dirichlet shares`(concentration: Double) {
    let means = [0.5, 0.3, 0.2, 0]
    var generator = SeededGenerator(seed: 11)
    let draws = (0..<Self.draws).map { _ in generator.dirichlet(means: means, concentration: concentration) }
    #expect(draws.allSatisfy { (0.999_999_999...1.000_000_001).contains($0.reduce(0, +)) })
    #expect(draws.allSatisfy { $0.allSatisfy { (0...1).contains($0) } && $0[3] == 0 })
    for (index, expected) in means.enumerated() {
      let (mean, variance) = moments(draws.map { $0[index] })
      let spread = expected * (1 - expected) / (concentration + 1)
      #expect((mean - expected).magnitude <= 5 * (spread / Double(Self.draws)).squareRoot())
      #expect((variance - spread).magnitude <= 0.1 * spread)
    }
  }
}

extension SeededGenerator {
  /// Shares of one draw.
  mutating func dirichlet(means: [Double], concentration: Double) -> [Double] {
    // A list that is drawn into holds nothing of before.
    var shares = [0.5]
    DirichletDistribution(means: means, concentration: concentration).draw(from: &self, into: &shares)
    return shares
  }
}
