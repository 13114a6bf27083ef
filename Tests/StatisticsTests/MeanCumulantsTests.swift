import Testing

@testable import Statistics

struct MeanCumulantsTests {
  /// Cumulants of a distribution that is written out.
  private func cumulants(_ values: [Double], _ shares: [Double]) -> [Double] {
    let mean = zip(values, shares).reduce(0) { $0 + $1.0 * $1.1 }
    func moment(_ power: Int) -> Double {
      zip(values, shares).reduce(0) { sum, pair in
        sum + pair.1 * (0..<power).reduce(1) { product, _ in product * (pair.0 - mean) }
      }
    }
    return [mean, moment(2), moment(3), moment(4) - 3 * moment(2) * moment(2)]
  }

  @Test(arguments: [[1, 2, 3, 4, 2], [0, 9, 1], [5, 0, 0, 7]])
  func `are those of the resampled mean itself`(levelCounts: [Int]) throws {
    let answers = try LevelCounts(lowest: 1, counts: levelCounts)
    let sums = SumDistribution(drawsFrom: answers)
    let means = sums.probabilities.indices.map { 1 + Double(sums.first + $0) / Double(answers.n) }
    let expected = cumulants(means, sums.probabilities)
    let found = MeanCumulants(of: answers)
    for (one, other) in zip([found.mean, found.variance, found.third, found.fourth], expected) {
      #expect(agrees(one, other, digits: 12))
    }
  }

  @Test func `of a difference: even ones add, odd ones subtract`() throws {
    let one = MeanCumulants(of: try LevelCounts(lowest: 1, counts: [1, 2, 7]))
    let other = MeanCumulants(of: try LevelCounts(lowest: 1, counts: [4, 1, 1]))
    let difference = one - other
    #expect(difference.mean == one.mean - other.mean && difference.third == one.third - other.third)
    #expect(difference.variance == one.variance + other.variance && difference.fourth == one.fourth + other.fourth)
    #expect((one - one).skewness == 0)
  }

  @Test func `without skewness and excess the quantiles are normal`() throws {
    let flat = MeanCumulants(of: try LevelCounts(lowest: 0, counts: [5_000_000, 5_000_000]))
    #expect(agrees(flat.quantile(1.5), 0.5 + 1.5 * 0.5 / 1e7.squareRoot(), digits: 9))
    #expect(flat.isNearNormal)
    #expect(!MeanCumulants(of: try LevelCounts(lowest: 0, counts: [5, 0])).isNearNormal)
  }
}
