import Statistics
import Testing

struct MeanIntervalTests {
  @Test(arguments: [([2, 3, 4, 4, 5], 2.6, 4.4), ([1, 2, 2, 3, 4, 5], 1.833333, 4.0)])
  func `exact bootstrap`(levels: [Int], low: Double, high: Double) throws {
    let interval = try meanInterval(of: counts(levels))
    #expect(agrees(interval.low, low, digits: 6))
    #expect(agrees(interval.high, high, digits: 6))
    #expect(interval.method == "exact bootstrap")
  }

  @Test func `the method changes above ten answers`() throws {
    let ten = try counts([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(try meanInterval(of: ten).method == "exact bootstrap")
    #expect(try meanInterval(of: ten.adding(3)).method == "BCa bootstrap over all resamples")
  }

  @Test(arguments: 0..<5) func `below five answers there is none`(n: Int) throws {
    let reason: Undefined = n == 0 ? .noAnswers : .few(n, needed: 5)
    #expect(throws: reason) { try meanInterval(of: counts(Array([1, 2, 4, 5].prefix(n)))) }
  }

  @Test(arguments: [5, 10, 11, 1_000]) func `equal answers have none`(n: Int) throws {
    #expect(throws: Undefined.noVariation) { try meanInterval(of: counts(Array(repeating: 4, count: n))) }
  }

  @Test(arguments: [7, 12, 60]) func `moves with the scale and ignores what it does not use`(n: Int) throws {
    let levels = (0..<n).map { 1 + $0 * $0 % 5 }
    let interval = try meanInterval(of: counts(levels))
    let moved = try meanInterval(of: counts(levels.map { $0 - 100 }, -99...(-95)))
    #expect(agrees(moved.low, interval.low - 100, digits: 12))
    #expect(agrees(moved.high, interval.high - 100, digits: 12))
    #expect(try meanInterval(of: counts(levels, -10...10)) == interval)
    #expect(try meanInterval(of: counts(levels.reversed())) == interval)
    let mean = try counts(levels).mean
    #expect(interval.low < mean && mean < interval.high)
  }
}
