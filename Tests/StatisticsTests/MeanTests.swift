import Statistics
import Testing

struct MeanTests {
  private let dimensionGaps = [-0.65, -1.10, -0.83, -0.70, -1.01]

  @Test func `published dimension gaps`() throws {
    #expect(agrees(try mean(of: dimensionGaps), -0.858, digits: 14))
    let weights = [0.11, 0.32, 0.22, 0.19, 0.16]
    #expect(agrees(try weightedMean(of: dimensionGaps, weights: weights), -0.9007, digits: 14))
    #expect(agrees(try weightedMean(of: dimensionGaps, weights: weights.map { 1e300 * $0 }), -0.9007, digits: 14))
    #expect(agrees(try weightedMean(of: dimensionGaps, weights: weights.map { 1e-300 * $0 }), -0.9007, digits: 14))
  }

  @Test func `weighted answers`() throws {
    let weights: [Double] = [3, 3, 1, 1, 1, 1, 2]
    #expect(agrees(try effectiveSampleSize(weights: weights), 5.538462, digits: 6))
    #expect(try weightedMean(of: [4, 3, 5, 2, 4, 3, 5], weights: weights) == 3.75)
    #expect(agrees(try mean(of: [4, 3, 5, 2, 4, 3, 5]), 3.714286, digits: 6))
  }

  @Test(arguments: 1...20) func `equal values and equal weights`(n: Int) throws {
    #expect(try mean(of: Array(repeating: 0.1, count: n)) == 0.1)
    #expect(agrees(try effectiveSampleSize(weights: Array(repeating: 0.3, count: n)), Double(n), digits: 12))
    #expect(try effectiveSampleSize(weights: [5] + Array(repeating: 0, count: n)) == 1)
  }

  @Test(arguments: allLists(of: -1...1, length: 4)) func `median is the middle of the sorted`(levels: [Int]) throws {
    let sorted = levels.sorted().map(Double.init)
    #expect(try median(of: levels.map(Double.init)) == (sorted[1] + sorted[2]) / 2)
    #expect(try median(of: levels.dropLast().map(Double.init)) == Double(levels.dropLast().sorted()[1]))
  }

  @Test(arguments: allLists(of: -1...1, length: 4)) func `a running mean is the mean of a list, to the bit`(
    levels: [Int]
  )
    throws
  {
    let values = levels.map { 0.1 * Double($0) + 0.3 }
    var running = RunningMean()
    for (place, value) in values.enumerated() {
      running.add(value)
      let list = Array(values[...place])
      #expect(try running.value == weightedMean(of: list, weights: list.map { _ in 1 }))
    }
    #expect(running.n == 4)
  }

  @Test func `undefined means`() {
    #expect(throws: Undefined.noAnswers) { try mean(of: []) }
    #expect(throws: Undefined.noAnswers) { try median(of: []) }
    #expect(throws: Undefined.noAnswers) { try effectiveSampleSize(weights: []) }
    #expect(throws: Undefined.unequalLengths) { try weightedMean(of: [1, 2], weights: [1]) }
    #expect(throws: Undefined.notFinite) { try mean(of: [1, .infinity]) }
    #expect(throws: Undefined.notFinite) { try mean(of: [.nan]) }
    #expect(throws: Undefined.notFinite) { try mean(of: [-1.7e308, 1.7e308]) }
    #expect(throws: Undefined.notFinite) { try median(of: [1, .nan]) }
    for weights: [Double] in [[0, 0], [1, -1], [1, .nan], [.nan, 1], [1, .infinity]] {
      #expect(throws: Undefined.unusableWeights) { try weightedMean(of: [1, 2], weights: weights) }
      #expect(throws: Undefined.unusableWeights) { try effectiveSampleSize(weights: weights) }
    }
  }

  @Test func `medians of huge values stay finite`() throws {
    #expect(try median(of: [1.5e308, 1.7e308]) == 1.6e308)
  }
}
