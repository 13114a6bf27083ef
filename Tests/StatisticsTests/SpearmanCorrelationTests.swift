import Testing

@testable import Statistics

struct SpearmanCorrelationTests {
  private let x: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
  private let y: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]

  @Test func `with ties, as scipy has it`() throws {
    let correlation = try SpearmanCorrelation(x, y)
    #expect(agrees(correlation.value, 0.13471506281091267, digits: 15))
    let interval = try correlation.interval
    #expect(agrees(interval.low, -0.5431487413899225, digits: 12))
    #expect(agrees(interval.high, 0.7062635756656688, digits: 12))
    #expect(interval.method == "Fisher z, Bonett-Wright")
  }

  @Test func `ranks only: no order of pairs and no rising transformation changes a bit`() throws {
    let value = try SpearmanCorrelation(x, y).value
    #expect(try SpearmanCorrelation(x.reversed(), y.reversed()).value == value)
    #expect(try SpearmanCorrelation(y, x).value == value)
    #expect(try SpearmanCorrelation(x.map { $0 * $0 * $0 }, y.map { 10 * $0 - 7 }).value == value)
    #expect(try SpearmanCorrelation(x.map { -$0 }, y).value == -value)
  }

  @Test func `rank differences give the same for all orders without ties`() throws {
    for order in allLists(of: 1...5, length: 5) where Set(order).count == 5 {
      let squares = order.enumerated().reduce(0) { $0 + ($1.offset + 1 - $1.element) * ($1.offset + 1 - $1.element) }
      let correlation = try SpearmanCorrelation([1, 2, 3, 4, 5], order.map(Double.init))
      #expect(agrees(correlation.value, 1 - 6 * Double(squares) / 120, digits: 14))
      if squares == 0 || squares == 40 {
        #expect(correlation.value.magnitude == 1)
        #expect(throws: Undefined.onBoundary) { try correlation.interval }
      } else {
        let interval = try correlation.interval
        #expect(-1 < interval.low && interval.low < correlation.value)
        #expect(correlation.value < interval.high && interval.high < 1)
      }
    }
  }

  @Test(arguments: allLists(of: 1...3, length: 4)) func `ranks beside counting`(levels: [Int]) {
    let ranks = SpearmanCorrelation.doubledRanks(levels.map(Double.init))
    #expect(ranks == levels.map { level in levels.count { $0 < level } + levels.count { $0 <= level } + 1 })
  }

  @Test func `undefined correlations`() {
    #expect(throws: Undefined.noAnswers) { try SpearmanCorrelation([], []) }
    #expect(throws: Undefined.unequalLengths) { try SpearmanCorrelation([1, 2, 3], [1, 2]) }
    #expect(throws: Undefined.tooFew(n: 2, needed: 3)) { try SpearmanCorrelation([1, 2], [1, 2]) }
    #expect(throws: Undefined.notFinite) { try SpearmanCorrelation([1, .nan, 3], [1, 2, 3]) }
    #expect(throws: Undefined.noVariation) { try SpearmanCorrelation([1, 2, 3], [2, 2, 2]) }
    #expect(throws: Undefined.tooFew(n: 4, needed: 5)) {
      try SpearmanCorrelation([1, 2, 3, 4], [1, 3, 2, 4]).interval
    }
  }
}
