import Testing

@testable import Statistics

/// Reference values from scipy.
struct NormalDistributionTests {
  @Test(arguments: [
    (0.5, 0), (0.975, 1.959963984540054), (0.025, -1.959963984540054), (1e-6, -4.753424308822899),
    (0.8413447460685429, 1),
  ])
  func `normal quantiles`(p: Double, expected: Double) {
    #expect((NormalDistribution.quantile(p) - expected).magnitude < 1e-12)
    #expect((NormalDistribution.probability(upTo: expected) - p).magnitude < 1e-15)
  }
}
