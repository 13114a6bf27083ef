import Testing

@testable import Statistics

/// Reference values from scipy.
struct FDistributionTests {
  @Test(arguments: [
    (0.975, 5, 18, 3.381967805875243), (0.975, 18, 5, 6.361883204654352), (0.975, 5, 15, 3.5764153492790607),
    (0.975, 5, 4.785, 7.498880528274082), (0.975, 4.785, 5, 7.190768047291414), (0.95, 1, 1, 161.4476387975882),
    (0.975, 1, 0.5, 433272.1464111664), (0.025, 3, 200, 0.0717913951275676), (0.975, 1000, 1, 1017.7487679724635),
  ])
  func `quantiles of F`(p: Double, numerator: Double, denominator: Double, expected: Double) throws {
    let value = try FDistribution(numerator: numerator, denominator: denominator).quantile(p)
    #expect(relativelyEqual(value, expected))
  }

  @Test func `a quantile beyond all numbers is undefined`() {
    #expect(throws: Undefined.notFinite) { try FDistribution(numerator: 3, denominator: 1e-4).quantile(0.975) }
  }
}
