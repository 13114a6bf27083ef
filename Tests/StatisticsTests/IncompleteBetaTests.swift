import Testing

@testable import Statistics

/// Reference values from scipy.
struct IncompleteBetaTests {
  @Test(arguments: [
    (0.3, 0.5, 0.5, 0.36901011956554536), (0.2, 2.5, 9, 0.49774893214314414), (0.8, 2.5, 9, 0.999990620142142),
    (0.45, 50, 60, 0.4642352914306031), (1e-4, 0.1, 3, 0.45980542195766666), (0.57, 500, 400, 0.8082375860943681),
    (0.999, 10, 0.5, 0.8888967091248604), (0, 2, 3, 0), (1, 2, 3, 1),
  ])
  func `incomplete beta`(x: Double, a: Double, b: Double, expected: Double) {
    #expect(relativelyEqual(IncompleteBeta.regularised(x, a: a, b: b), expected))
    #expect((IncompleteBeta.regularised(1 - x, a: b, b: a) - (1 - expected)).magnitude < 1e-11)
  }

  @Test(arguments: [
    (0.1, 2.252712651734206), (0.5, 0.5723649429247), (1.5, -0.12078223763524526), (7.25, 7.0521854507385395),
    (100.5, 361.43554046777757), (1e-10, 23.025850929882733),
  ])
  func `logarithm of gamma`(x: Double, expected: Double) {
    #expect(relativelyEqual(IncompleteBeta.logGamma(x), expected))
  }
}
