import Testing

@testable import Statistics

struct RelativeWeightsTests {
  @Test func `equal predictors share alike`() throws {
    let predictors = (0..<4).map { row in (0..<4).map { $0 == row ? 1 : 0.5 } }
    let weights = try RelativeWeights.weights(predictors: predictors, criterion: [0.4, 0.4, 0.4, 0.4])
    // R² = r' R⁻¹ r = 4 · 0.16 / (1 + 3 · 0.5).
    for weight in weights { #expect(agrees(weight, 0.64 / 2.5 / 4, digits: 13)) }
  }

  @Test func `collinear predictors are refused`() {
    #expect(throws: Undefined.collinear) {
      try RelativeWeights.weights(predictors: [[1, 1], [1, 1]], criterion: [0.5, 0.5])
    }
  }
}
